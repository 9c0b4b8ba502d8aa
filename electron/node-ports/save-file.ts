import { replaceDurably } from '#core/storage/durable-file.ts'
import { nodeFileSystem, nodeFileSystemForEveryone } from '#core/storage/node-file-system.ts'
import { randomIds } from './ids.ts'

/**
 * Writes a file that the user asked for, whole or not at all.
 *
 * @throws AppError 'disk-full' | 'read-only' | 'unavailable'; a file that was there is intact then
 */
export function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  return replaceDurably(nodeFileSystemForEveryone, path, bytes, randomIds.next())
}

/** Makes a folder and those above it. Rejects with the errno of the system in `code`. */
export function makeFolder(path: string): Promise<void> {
  return nodeFileSystem.makeFolder(path)
}
