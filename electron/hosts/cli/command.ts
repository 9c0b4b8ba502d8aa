import type { FolderDraft, Ports } from '#core/ports/ports.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { ExitCode } from './failure.ts'
import type { Words } from './words.ts'

/** What a command needs of the machine, besides files that it reads. */
export type Machine = {
  readonly portsOf: (library?: string) => Omit<Ports, 'dialogs'>
  /** writes a file whole or not at all */
  readonly saveFile: (path: string, bytes: Uint8Array) => Promise<void>
  /** begins a folder that is there whole or not at all */
  readonly newFolder: (parent: string, name: string) => Promise<FolderDraft>
  /** makes a folder and those above it; rejects with the errno of the system in `code` */
  readonly makeFolder: (path: string) => Promise<void>
  readonly pageFolder: string
  /** raised when the user ends a command that would go on */
  readonly stop: () => AbortSignal
  /** the result, and nothing but the result */
  readonly print: (text: string) => void
  /** sentences beside the result */
  readonly say: (sentence: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** language of the system, BCP 47 */
  readonly systemLocale: string
}

/** An option with a value when it names one, else a switch. */
export type Option = {
  readonly value?: string
  readonly isRequired?: boolean
  /** the only values that make sense */
  readonly choices?: readonly string[]
  readonly summary: Words
}

export type Options = Readonly<Record<string, Option>>

/** One call of a command, read and checked against its options. */
export type Call = {
  /** '' where the command takes none */
  readonly argument: string
  readonly value: (option: string) => string | undefined
  readonly has: (option: string) => boolean
  readonly locale: DocumentLocale
  readonly machine: Machine
}

/** What a command gives back: for people and for programs. */
export type Result = { readonly text: string; readonly json: unknown; readonly exitCode?: ExitCode }

export type Command = {
  readonly name: string
  /** FILE, ID, FILE|ID, KEY; absent when it takes none */
  readonly argument?: string
  readonly summary: Words
  readonly options: Options
  readonly run: (call: Call) => Promise<Result>
}
