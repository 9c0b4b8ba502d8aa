import type { EndpointOutput, ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'
import { packList, packName } from '#shared/documents/pack-list.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { safeFileName } from '#shared/lib/file-name.ts'
import type { Clock, FileDialogs, Log } from '../ports/ports.ts'
import type { Rendered } from '../rendering/render-message.ts'
import { folderTarget, zipTarget, type PackTarget } from './pack-target.ts'
import type { Pushes } from './pushes.ts'

type Input = ParsedInput<'documents.pack'>
type Output = EndpointOutput<'documents.pack'>
type Job = Input['jobs'][number]
type Made = Rendered & { /** what the document calls itself */ readonly name: string }

/** What a pack is made of: each document when its turn comes, so that a cancelled one costs no more. */
export type PackSource = {
  readonly event: Event
  readonly make: (job: Job) => Promise<Made>
}

type Running = { readonly controller: AbortController; readonly ended: Promise<unknown> }

/** As many are made beside each other as there are threads for them. */
const IN_FLIGHT = 2

/**
 * Everything for an event in one folder or zip. What can be made is kept, and what cannot is told in the answer and in
 * the list that lies on top; a pack that is cancelled, or that the disk refuses, leaves nothing behind.
 */
export class DocumentPacks {
  readonly #dialogs: FileDialogs
  readonly #clock: Clock
  readonly #log: Log
  readonly #pushes: Pushes
  readonly #running = new Map<string, Running>()

  constructor({ dialogs, clock, log }: { readonly dialogs: FileDialogs; readonly clock: Clock; readonly log: Log }, pushes: Pushes) {
    this.#dialogs = dialogs
    this.#clock = clock
    this.#log = log
    this.#pushes = pushes
  }

  /** @throws AppError `refused` once it is cancelled, what the disk says, and the first failure where nothing could be made */
  async make(input: Input, source: PackSource): Promise<Output> {
    await this.#end(input.id)
    const controller = new AbortController()
    const making = this.#packed(input, source, controller.signal)
    const running = { controller, ended: making.catch(() => undefined) }
    this.#running.set(input.id, running)
    try {
      return await making
    } finally {
      if (this.#running.get(input.id) === running) this.#running.delete(input.id)
    }
  }

  /** The document that is being made is thrown away. */
  cancel(id: string): Record<string, never> {
    void this.#end(id)
    return {}
  }

  /** Ends whatever is under way, and leaves nothing of it. */
  async close(): Promise<void> {
    for (const id of this.#running.keys()) await this.#end(id)
  }

  async #end(id: string): Promise<void> {
    const running = this.#running.get(id)
    running?.controller.abort()
    await running?.ended
  }

  async #packed({ id, jobs, as }: Input, source: PackSource, signal: AbortSignal): Promise<Output> {
    const now = this.#clock.now()
    const name = packName(source.event, now.toISOString())
    const target = as === 'folder' ? await folderTarget(this.#dialogs, name) : zipTarget(this.#dialogs, name, now)
    if (target === null) return { save: { outcome: 'cancelled' }, files: [], failures: [] }
    try {
      const { files, failures } = await this.#written(id, jobs, { source, target, signal })
      const list = packList(source.event, { madeAt: now.toISOString(), files, failures: failures.map(({ error, ...failure }) => ({ ...failure, code: error.code })) })
      await target.write(list.fileName, Buffer.from(list.text))
      if (signal.aborted) throw cancelledError()
      return { save: await target.finish(), files, failures }
    } catch (error) {
      await target.discard()
      throw error
    }
  }

  async #written(id: Input['id'], jobs: readonly Job[], { source, target, signal }: { readonly source: PackSource; readonly target: PackTarget; readonly signal: AbortSignal }): Promise<Omit<Output, 'save'>> {
    const files: Output['files'] = []
    const failures: Output['failures'] = []
    const cancelled = whenCancelled(signal)
    let pages = 0
    const ahead = new Map<number, Promise<Made | ErrorData>>()
    for (const [index, job] of jobs.entries()) {
      for (const next of [index, index + IN_FLIGHT - 1]) {
        const started = jobs[next]
        if (started && !ahead.has(next)) ahead.set(next, this.#attempt(source, started))
      }
      this.#pushes.send({ name: 'documents.progress', id, done: index, total: jobs.length, document: job.document, pages })
      const made = await Promise.race([ahead.get(index) ?? cancelled, cancelled])
      ahead.delete(index)
      const { document, format } = job
      if ('code' in made) {
        failures.push({ job: index, document, format, error: made })
        continue
      }
      const fileName = safeFileName(`${String(index + 1).padStart(2, '0')} ${made.name}.${format}`, target.pathLength)
      await target.write(fileName, made.bytes)
      pages += made.pages ?? 0
      const counts = { ...(made.pages === undefined ? {} : { pages: made.pages }), ...(made.sheets === undefined ? {} : { sheets: [...made.sheets] }) }
      files.push({ job: index, fileName, document, format, byteCount: made.bytes.length, warnings: [...made.warnings], ...counts })
    }
    const [failure] = failures
    if (files.length === 0 && failure) throw new AppError(failure.error.code, failure.error.message, failure.error.details)
    return { files, failures }
  }

  /** A document that fails for the thread's sake is made once more: the one beside it may have ended the thread. */
  async #attempt(source: PackSource, job: Job): Promise<Made | ErrorData> {
    try {
      return await source.make(job).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'unavailable') return source.make(job)
        throw error
      })
    } catch (error) {
      if (error instanceof AppError) return error.toData()
      this.#log.error(`${job.document} could not be made for a pack`, error)
      return { code: 'internal', message: 'a defect of the program', details: {} }
    }
  }
}

function whenCancelled(signal: AbortSignal): Promise<never> {
  const cancelled = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(cancelledError())
    signal.addEventListener('abort', () => { reject(cancelledError()) }, { once: true })
  })
  cancelled.catch(() => undefined) // nobody may be waiting at that moment
  return cancelled
}

function cancelledError(): AppError {
  return new AppError('refused', 'the pack was cancelled', { subject: 'cancelled' })
}
