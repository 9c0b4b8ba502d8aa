/** One open file. Numbers are bytes. */
export type OpenFile = {
  /** May write less than asked and says how much, as the system call does. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>
  /** The byte at a position; null behind the end. */
  readonly byteAt: (position: number) => Promise<number | null>
  /** Bytes in the file now, whoever wrote them. */
  readonly size: () => Promise<number>
  readonly truncate: (size: number) => Promise<void>
  /** Returns when the disk has the bytes. */
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

export type FileFacts = { readonly name: string; readonly size: number; readonly changedAtMs: number }

/**
 * The few calls that the store makes, so that tests can fail, cut short or reorder any of them.
 * Every one rejects with the errno of the system in `code`.
 */
export type FileSystem = {
  readonly read: (path: string) => Promise<Uint8Array>
  /** `create` fails when the file exists; `update` makes it when it does not. */
  readonly open: (path: string, mode: 'create' | 'update') => Promise<OpenFile>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  readonly makeFolder: (path: string) => Promise<void>
  /** Removes a folder with all that is in it; one that is not there is no failure. */
  readonly removeFolder: (path: string) => Promise<void>
  /** Names of everything in a folder, folders as well. */
  readonly names: (folder: string) => Promise<readonly string[]>
  /** Files of a folder with size and time of change; folders are left out. */
  readonly list: (folder: string) => Promise<readonly FileFacts[]>
  /** When a name was last put into or taken out of the folder, in milliseconds. */
  readonly folderChangedAtMs: (folder: string) => Promise<number>
  /** Makes a rename in this folder durable, where the system can. */
  readonly syncFolder: (folder: string) => Promise<void>
  /** What this account may still write there; Infinity where the file system has no size. */
  readonly freeBytes: (folder: string) => Promise<number>
  /** Waits before a call is tried again. */
  readonly pause: (milliseconds: number) => Promise<void>
}

/** The errno of a failed call, '' when there is none. */
export function errnoOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
