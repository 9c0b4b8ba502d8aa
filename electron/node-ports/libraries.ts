import { readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Libraries } from '#core/ports/ports.ts'
import { saveFile } from './save-file.ts'

const MAX_RECENT = 8

/**
 * The libraries that this user has opened, newest first, in a small file beside the default library.
 *
 * @param isForThisRun a library was named for this run alone: what is chosen then is not the next start's
 */
export function rememberedLibraries(dataFolder: string, isForThisRun: boolean): Libraries {
  const file = fileIn(dataFolder)
  const recent = async (): Promise<readonly string[]> => foldersIn(await readFile(file, 'utf8').catch(() => ''))
  const keep = async (folders: readonly string[]): Promise<void> => {
    if (isForThisRun) return
    await mkdir(dataFolder, { recursive: true })
    await saveFile(file, Buffer.from(JSON.stringify({ folders: folders.slice(0, MAX_RECENT) })))
  }
  const others = async (folder: string): Promise<readonly string[]> => (await recent()).filter((other) => other !== folder)
  return {
    recent,
    remember: async (folder) => keep([folder, ...(await others(folder))]),
    forget: async (folder) => keep(await others(folder)),
  }
}

/** The library that the next start opens; null when none was chosen. */
export function rememberedLibrary(dataFolder: string): string | null {
  try {
    return foldersIn(readFileSync(fileIn(dataFolder), 'utf8'))[0] ?? null
  } catch {
    return null // no other library was ever chosen
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'libraries.json')
}

function foldersIn(text: string): readonly string[] {
  try {
    const { folders } = JSON.parse(text) as { readonly folders?: unknown }
    return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : []
  } catch {
    return [] // a list of folders that cannot be read is worth less than a start
  }
}
