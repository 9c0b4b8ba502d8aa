import { createReadStream, statSync, type Stats } from 'node:fs'
import path from 'node:path'
import { MAX_IMPORT_BYTES, MAX_LIST_BYTES } from '#shared/contract/endpoints.ts'
import { problemSentence } from '#shared/contract/event-file-problems.ts'
import { decodeFileText } from '#shared/lib/file-text.ts'
import { Failure } from './failure.ts'
import { words, type Words } from './words.ts'

export type InputFile = { readonly fileName: string; readonly text: string }

/** What kind of file a command reads, and how much of one. */
type FileKind = { readonly limitBytes: number; readonly words: Words; readonly none: Words }

const EVENT_FILE: FileKind = { limitBytes: MAX_IMPORT_BYTES, words: words('活动文件', 'an event file'), none: words('活动文件', 'no event is') }
const LIST_FILE: FileKind = { limitBytes: MAX_LIST_BYTES, words: words('名单文件', 'a list'), none: words('名单', 'no list is') }

/**
 * The text of an event file that the user named. What is too large is refused before it is read.
 *
 * @throws Failure in a sentence: not there, a folder, too large, not to be opened, no text
 */
export async function readInputFile(file: string): Promise<InputFile> {
  const bytes = await bytesOf(file, EVENT_FILE)
  const text = decodeFileText(bytes, (part, encoding) => new TextDecoder(encoding, { fatal: true }).decode(part))
  if (text !== null) return { fileName: path.basename(file), text }
  const problem = { code: 'not-text', path: '', message: '' }
  throw new Failure(
    'invalid-input',
    words(`${file}：${problemSentence(problem, 'zh-CN')}`, `${file}: ${problemSentence(problem, 'en')}`),
  )
}

/**
 * The bytes of a list of people that the user named.
 *
 * @throws Failure in a sentence: not there, a folder, too large, not to be opened
 */
export function readListBytes(file: string): Promise<Uint8Array> {
  return bytesOf(file, LIST_FILE)
}

async function bytesOf(file: string, kind: FileKind): Promise<Uint8Array> {
  const stat = statOf(file)
  if (stat === null) throw new Failure('not-found', words(`没有文件 ${file}。`, `There is no file ${file}.`))
  if (stat.isDirectory())
    throw new Failure(
      'invalid-input',
      words(`${file} 是文件夹，这里要写一个${kind.words['zh-CN']}。`, `${file} is a folder; name ${kind.words.en}.`),
    )
  const bytes = stat.size > kind.limitBytes ? null : await readAtMost(file, kind.limitBytes)
  if (bytes !== null) return bytes
  const megabytes = String(kind.limitBytes / 2 ** 20)
  throw new Failure(
    'too-large',
    words(`${file} 超过 ${megabytes} MB，不会是${kind.none['zh-CN']}。`, `${file} is larger than ${megabytes} MB; ${kind.none.en}.`),
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
