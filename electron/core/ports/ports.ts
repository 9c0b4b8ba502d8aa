import type { SaveResult } from '#shared/contract/results.ts'

/** The machine's clock. */
export type Clock = {
  /** wall clock: for people to read, never to decide what came first */
  readonly now: () => Date
  readonly monotonicMs: () => number
  /** @returns how to stop */
  readonly every: (milliseconds: number, task: () => void) => () => void
}

/** Makes ids of the form `[a-z0-9]{12}`. */
export type Ids = { readonly next: () => string }

/** A folder of files that is there whole or not at all; whatever fails leaves nothing of it. */
export type FolderDraft = {
  /** of the whole path of the folder, so that a name in it can be kept short enough */
  readonly pathLength: number
  /** @throws AppError */
  readonly write: (fileName: string, bytes: Uint8Array) => Promise<void>
  /** @returns path of the folder @throws AppError */
  readonly finish: () => Promise<string>
  readonly discard: () => Promise<void>
}

/** Puts bytes where the user wants them; each host has its own way of asking. */
export type FileDialogs = {
  readonly save: (fileName: string, bytes: Uint8Array) => Promise<SaveResult>
  /** asks where a new folder of that name is to go, null when the user gives no place; hosts without folders leave it out */
  readonly newFolder?: (name: string) => Promise<FolderDraft | null>
  /** opens bytes in the program that the machine has for such files; hosts that cannot leave it out */
  readonly open?: (fileName: string, bytes: Uint8Array) => Promise<void>
  /** asks for a folder, null when the user gives none; hosts without such a dialog leave it out */
  readonly chooseFolder?: () => Promise<string | null>
}

/** Which libraries this user has opened, remembered outside of them. */
export type Libraries = {
  readonly recent: () => Promise<readonly string[]>
  /** the next start opens this one */
  readonly remember: (folder: string) => Promise<void>
  /** there is no library any more */
  readonly forget: (folder: string) => Promise<void>
}

export type AppPaths = {
  /** folder of the library: settings, events, history */
  readonly libraryFolder: string
  /** the user chose it earlier: when it is not there, a share or a stick is missing, and none is made in its place */
  readonly isLibraryChosen: boolean
  /** folder of the bundled fonts */
  readonly fontsFolder: string
  /** where the system keeps its fonts; not all need be there */
  readonly systemFontFolders: readonly string[]
  /** script that a worker thread runs to make documents */
  readonly renderWorker: string
  /** script that a worker thread runs to read lists */
  readonly readingWorker: string
}

/** The machine and process that this program runs in, as other programs on a shared folder know it. */
export type Machine = {
  readonly host: string
  readonly process: number
  /** whether a process of this machine is there */
  readonly isRunning: (processId: number) => boolean
}

/** What the core tells of itself that only a developer reads. */
export type Log = { readonly error: (message: string, error: unknown) => void }

/** Everything that the core needs from outside. */
export type Ports = {
  readonly clock: Clock
  readonly ids: Ids
  readonly dialogs: FileDialogs
  readonly paths: AppPaths
  readonly libraries: Libraries
  readonly log: Log
  readonly machine: Machine
  /** version of the program */
  readonly version: string
  /** name of the machine's account, the author of changes until the user gives another */
  readonly account: string
}
