import { createCore, type Core } from '#core/core.ts'
import type { Ports } from '#core/ports/ports.ts'
import type { EndpointInput, EndpointName, EndpointOutput } from '#shared/contract/endpoints.ts'
import type { ErrorData } from '#shared/contract/errors.ts'
import { FakeDisk } from './fake-disk.ts'
import { countingIds } from './store.ts'

export type KeptFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** A core on a disk in memory, with calls that read as sentences. */
export type TestCore = {
  readonly core: Core
  readonly kept: readonly KeptFile[]
  readonly defects: readonly unknown[]
  /** @throws when the call fails */
  readonly call: <Name extends EndpointName>(name: Name, input: EndpointInput<Name>) => Promise<EndpointOutput<Name>>
  /** @throws when the call does not fail */
  readonly fail: (name: string, input: unknown) => Promise<ErrorData>
}

export const NOW = '2026-10-12T01:30:00.000Z'

/** Starts a core; a second one on the contents of the same disk is the next start of the program. */
export async function startCore(disk: FakeDisk = new FakeDisk(), changes: Partial<Ports> = {}): Promise<TestCore> {
  const kept: KeptFile[] = []
  const defects: unknown[] = []
  const nextId = countingIds(disk.contents.size * 1_000)
  const core = await createCore(
    {
      clock: { now: () => new Date(NOW), monotonicMs: () => 0, every: () => () => undefined },
      ids: { next: nextId },
      dialogs: {
        save: async (fileName, bytes) => {
          kept.push({ fileName, bytes })
          return { outcome: 'saved', path: `/out/${fileName}` }
        },
      },
      paths: { libraryFolder: '/library', isLibraryChosen: false, fontsFolder: '/fonts', systemFontFolders: [], renderWorker: '/worker.ts', readingWorker: '/reading-worker.ts' },
      libraries: { recent: async () => ['/other'], remember: async () => undefined, forget: async () => undefined },
      log: { error: (_message, error) => defects.push(error) },
      machine: { host: 'pc-1', process: 1, isRunning: () => true },
      version: '0.0.0',
      account: '示例员',
      ...changes,
    },
    disk,
  )
  return {
    core,
    kept,
    defects,
    call: async (name, input) => {
      const reply = await core.dispatch(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message} ${defects.map((defect) => (defect instanceof Error ? (defect.stack ?? '') : '')).join('\n')}`)
      return reply.value as never
    },
    fail: async (name, input) => {
      const reply = await core.dispatch(name, input)
      if (reply.ok) throw new Error(`${name} did not fail`)
      return reply.error
    },
  }
}
