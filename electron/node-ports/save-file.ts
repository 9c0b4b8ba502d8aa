import { replaceDurably } from '#core/storage/durable-file.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { randomIds } from './ids.ts'

/**
 * Writes a file that the user asked for, whole or not at all.
 *
 * @throws AppError 'disk-full' | 'read-only' | 'unavailable'; a file that was there is intact then
 */
export function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  return replaceDurably(nodeFileSystem, path, bytes, randomIds.next())
}
