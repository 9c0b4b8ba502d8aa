import { rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FileDialogs } from '#core/ports/ports.ts'
import { distinctFileName, foldedFileName, safeFileName } from '#shared/lib/file-name.ts'
import type { Machine } from './command.ts'
import { Failure, wrongUsage } from './failure.ts'
import { words } from './words.ts'

/**
 * Saves into a folder: each file whole or not at all, under a name that every system can keep. A second run replaces
 * the files of the first; two files of one run never replace each other.
 */
export function folderDialogs(folder: string, { saveFile, newFolder }: Pick<Machine, 'saveFile' | 'newFolder'>): FileDialogs {
  const taken = new Set<string>()
  return {
    save: async (fileName, bytes) => {
      const name = distinctFileName(safeFileName(fileName, path.resolve(folder).length), (folded) => taken.has(folded))
      taken.add(foldedFileName(name))
      const target = path.join(folder, name)
      await saveFile(target, bytes)
      return { outcome: 'saved', path: target }
    },
    newFolder: (name) => newFolder(path.resolve(folder), name),
  }
}

/** Keeps the bytes for the command itself. */
export function memoryDialogs(): FileDialogs & { readonly last: () => Uint8Array } {
  let kept = new Uint8Array()
  return {
    save: (fileName, bytes) => {
      kept = new Uint8Array(bytes)
      return Promise.resolve({ outcome: 'saved', path: fileName })
    },
    last: () => kept,
  }
}

/** Saves the one file that `--out` names; its folder is made. */
export async function saveNamedFile(
  file: string,
  text: string,
  machine: Pick<Machine, 'saveFile' | 'makeFolder'>,
): Promise<{ path: string; bytes: number }> {
  if (kindOf(file) === 'folder')
    throw wrongUsage(`${file} 是文件夹，--out 要写文件名。`, `${file} is a folder; --out names a file.`)
  await prepareFolder(path.dirname(file), machine)
  const bytes = Buffer.from(text)
  await machine.saveFile(file, bytes)
  return { path: file, bytes: bytes.length }
}

/**
 * Makes a folder and finds out whether it takes files, before any work is done for it.
 *
 * @throws Failure in a sentence
 */
export async function prepareFolder(folder: string, { makeFolder }: Pick<Machine, 'makeFolder'>): Promise<void> {
  if (kindOf(folder) === 'file')
    throw wrongUsage(`${folder} 是文件，--out 要写文件夹。`, `${folder} is a file; --out names a folder.`)
  const probe = path.join(folder, `.huicheng-${process.pid}.tmp`)
  try {
    await makeFolder(path.resolve(folder))
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? ''
    throw new Failure(
      'read-only',
      words(
        `不能写入文件夹 ${folder}（${cause}），请换一个。`,
        `The folder ${folder} cannot be written (${cause}): choose another.`,
      ),
    )
  }
}

/** What stands at a path; what cannot be looked at is left to whoever wants to use it. */
function kindOf(place: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(place).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'nothing'
  }
}
