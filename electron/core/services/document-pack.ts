import { zipSync, type Zippable } from 'fflate'
import type { EndpointOutput, ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Paper } from '#shared/documents/paper.ts'
import { distinctFileName, foldedFileName, partFileName, safeFileName } from '#shared/lib/file-name.ts'
import type { Clock, FileDialogs } from '../ports/ports.ts'
import type { Rendered } from '../rendering/render-message.ts'
import type { Pushes } from './pushes.ts'

type Job = ParsedInput<'documents.pack'>['jobs'][number]

/** What a pack is made of: each document when its turn comes, so that a cancelled one costs no more. */
export type PackSource = {
  readonly eventName: string
  readonly paper: (job: Job) => Promise<Paper>
  readonly render: (paper: Paper, job: Job) => Promise<Rendered>
}

/** The earliest time that a zip file can tell. */
const EARLIEST = new Date(1980, 0, 2)

/**
 * Everything for an event in one zip. Nothing is written before the last document is made, so that a pack that was
 * cancelled or failed leaves nothing behind.
 */
export class DocumentPacks {
  readonly #dialogs: FileDialogs
  readonly #clock: Clock
  readonly #pushes: Pushes
  readonly #running = new Map<string, AbortController>()

  constructor({ dialogs, clock }: { readonly dialogs: FileDialogs; readonly clock: Clock }, pushes: Pushes) {
    this.#dialogs = dialogs
    this.#clock = clock
    this.#pushes = pushes
  }

  /** @throws AppError `refused` once it is cancelled, and whatever a document throws */
  async make({ id, jobs }: ParsedInput<'documents.pack'>, source: PackSource): Promise<EndpointOutput<'documents.pack'>> {
    this.#running.get(id)?.abort()
    const controller = new AbortController()
    this.#running.set(id, controller)
    try {
      return await Promise.race([this.#packed(id, jobs, source, controller.signal), cancelled(controller.signal)])
    } finally {
      if (this.#running.get(id) === controller) this.#running.delete(id)
    }
  }

  /** Answers at once; the document that is being made is thrown away. */
  cancel(id: string): Record<string, never> {
    this.#running.get(id)?.abort()
    return {}
  }

  async #packed(id: ParsedInput<'documents.pack'>['id'], jobs: readonly Job[], source: PackSource, signal: AbortSignal): Promise<EndpointOutput<'documents.pack'>> {
    const zip: Zippable = {}
    const taken = new Set<string>()
    const files: EndpointOutput<'documents.pack'>['files'] = []
    for (const [index, job] of jobs.entries()) {
      this.#pushes.send({ name: 'documents.progress', id, done: index, total: jobs.length, document: job.document })
      const paper = await source.paper(job)
      const { bytes, pages, sheets, warnings } = await source.render(paper, job)
      if (signal.aborted) throw refused()
      const number = String(index + 1).padStart(2, '0')
      const fileName = distinctFileName(safeFileName(`${number} ${paper.facts.document}.${job.format}`), (name) => taken.has(name))
      taken.add(foldedFileName(fileName))
      // What is packed already only costs time to pack again.
      zip[fileName] = [bytes, { level: job.format === 'txt' || job.format === 'csv' ? 6 : 0 }]
      files.push({ fileName, document: job.document, format: job.format, warnings: [...warnings], ...(pages === undefined ? {} : { pages }), ...(sheets === undefined ? {} : { sheets: [...sheets] }) })
    }
    const now = this.#clock.now()
    const packed = zipSync(zip, { mtime: now < EARLIEST ? EARLIEST : now })
    if (signal.aborted) throw refused()
    const save = await this.#dialogs.save(partFileName(source.eventName, 'documents', 'zip'), packed)
    return { save, byteCount: packed.length, files }
  }
}

function cancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(refused()) }, { once: true }) })
}

function refused(): AppError {
  return new AppError('refused', 'the pack was cancelled', { subject: 'cancelled' })
}
