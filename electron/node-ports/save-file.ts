import type { FolderDraft } from '#core/ports/ports.ts'
import { replaceDurably } from '#core/storage/durable-file.ts'
import { beginFolder } from '#core/storage/folder-draft.ts'
import { nodeFileSystem, nodeFileSystemForEveryone } from '#core/storage/node-file-system.ts'
import { randomIds } from './ids.ts'
import { thisMachine } from './machine.ts'

/**
 * Writes a file that the user asked for, whole or not at all.
 *
 * @throws AppError 'disk-full' | 'read-only' | 'unavailable'; a file that was there is intact then
 */
export function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  return replaceDurably(nodeFileSystemForEveryone, path, bytes, randomIds.next())
}

/** The same for what only this user is to read. */
export function savePrivateFile(path: string, bytes: Uint8Array): Promise<void> {
  return replaceDurably(nodeFileSystem, path, bytes, randomIds.next())
}

/** Removes a folder with all that is in it. */
export function removeFolder(path: string): Promise<void> {
  return nodeFileSystem.removeFolder(path)
}

/** Makes a folder and those above it. Rejects with the errno of the system in `code`. */
export function makeFolder(path: string): Promise<void> {
  return nodeFileSystem.makeFolder(path)
}

/**
 * Begins a new folder of files that the user asked for, whole or not at all.
 *
 * @throws AppError 'disk-full' | 'read-only' | 'unavailable'
 */
export function newFolder(parent: string, name: string): Promise<FolderDraft> {
  return beginFolder(nodeFileSystemForEveryone, parent, name, { machine: thisMachine, nonce: randomIds.next() })
}
