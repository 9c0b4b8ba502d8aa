import { createReadStream, statSync, type Stats } from 'node:fs'
import path from 'node:path'
import { MAX_IMPORT_BYTES } from '#shared/contract/endpoints.ts'
import { problemSentence } from '#shared/contract/event-file-problems.ts'
import { decodeFileText } from '#shared/lib/file-text.ts'
import { Failure } from './failure.ts'
import { words } from './words.ts'

export type InputFile = { readonly fileName: string; readonly text: string }

/**
 * The text of a file that the user named. What is too large is refused before it is read.
 *
 * @throws Failure in a sentence: not there, a folder, too large, not to be opened, no text
 */
export async function readInputFile(file: string): Promise<InputFile> {
  const stat = statOf(file)
  if (stat === null) throw new Failure('not-found', words(`没有文件 ${file}。`, `There is no file ${file}.`))
  if (stat.isDirectory())
    throw new Failure(
      'invalid-input',
      words(`${file} 是文件夹，这里要写一个活动文件。`, `${file} is a folder; name an event file.`),
    )
  const bytes = stat.size > MAX_IMPORT_BYTES ? null : await readAtMost(file, MAX_IMPORT_BYTES)
  if (bytes === null)
    throw new Failure(
      'too-large',
      words(
        `${file} 超过 ${MAX_IMPORT_BYTES / 2 ** 20} MB，不会是活动文件。`,
        `${file} is larger than ${MAX_IMPORT_BYTES / 2 ** 20} MB; no event is.`,
      ),
    )
  const text = decodeFileText(bytes, (part, encoding) => new TextDecoder(encoding, { fatal: true }).decode(part))
  if (text !== null) return { fileName: path.basename(file), text }
  const problem = { code: 'not-text', path: '', message: '' }
  throw new Failure(
    'invalid-input',
    words(`${file}：${problemSentence(problem, 'zh-CN')}`, `${file}: ${problemSentence(problem, 'en')}`),
  )
}

/** Null also where a part of the way is no folder, or is closed to this user. */
function statOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch {
    return null
  }
}

/** All bytes, or null when there are more than that: a pipe or a growing file does not tell its size beforehand. */
async function readAtMost(file: string, limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) return null
      chunks.push(chunk)
    }
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? ''
    throw new Failure('unavailable', words(`不能读取 ${file}（${cause}）。`, `${file} cannot be read (${cause}).`))
  }
  return Buffer.concat(chunks)
}
