import { MAX_IMPORT_BYTES } from '#shared/contract/endpoints.ts'

const MEGABYTE = 1024 * 1024

/** Text of a file that may be an event, or why it cannot be one. */
export type EventFileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly ok: false; readonly reason: 'folder' | 'not-text' }

/** Reads a file that the user chose or dropped; its size is looked at before its content. */
export async function readEventFile(file: File): Promise<EventFileText> {
  if (file.size > MAX_IMPORT_BYTES) {
    return { ok: false, reason: 'too-large', megabytes: Math.ceil(file.size / MEGABYTE), limit: MAX_IMPORT_BYTES / MEGABYTE }
  }
  try {
    const bytes = await file.arrayBuffer()
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    // A dropped folder looks like a file until it is read.
    return { ok: false, reason: error instanceof TypeError ? 'not-text' : 'folder' }
  }
}

/** Files of a drop; folders are told apart while the drop is being handled, later it is too late. */
export function droppedFiles(transfer: DataTransfer): { readonly files: readonly File[]; readonly folders: readonly string[] } {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => ({ file: item.getAsFile(), isFolder: item.webkitGetAsEntry()?.isDirectory === true }))
  return {
    files: entries.flatMap(({ file, isFolder }) => (file && !isFolder ? [file] : [])),
    folders: entries.flatMap(({ file, isFolder }) => (file && isFolder ? [file.name] : [])),
  }
}
