import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { AppError } from '#shared/contract/errors.ts'
import { encode } from '#shared/contract/codec.ts'
import type { StepLabel } from '#shared/domain/event/label.ts'
import type { Patch } from '#shared/lib/patch.ts'
import { storageError, writeWhole } from './durable-file.ts'
import { errnoOf, type FileSystem, type OpenFile } from './file-system.ts'

/** One step of an event's life. Undo and redo are steps of their own, so that the record is never rewritten. */
export type JournalEntry = {
  readonly revision: number
  /** wall clock, for people to read */
  readonly at: string
  readonly author: string
  readonly kind: 'do' | 'undo' | 'redo'
  readonly label: StepLabel
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
}

/** What a journal file holds: the good entries, and how many bytes of it are good. */
export type JournalContent = {
  readonly entries: readonly JournalEntry[]
  readonly goodBytes: number
  readonly hasBadTail: boolean
}

const NEWLINE = 0x0a

/** A line is the CRC-32 of its JSON text in eight hex digits, a blank, the text, a newline. */
function lineOf(entry: JournalEntry): Uint8Array {
  const text = Buffer.from(encode(entry))
  return Buffer.concat([Buffer.from(`${crcHex(text)} `), text, Buffer.from('\n')])
}

function crcHex(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}

/** Reads entries up to the first line that is torn, damaged, out of turn or beyond a revision. */
export function parseJournal(bytes: Uint8Array, upTo = Infinity): JournalContent {
  const entries: JournalEntry[] = []
  let goodBytes = 0
  while (goodBytes < bytes.length) {
    const end = bytes.indexOf(NEWLINE, goodBytes)
    const entry = end < 0 ? null : entryOf(bytes.subarray(goodBytes, end))
    const previous = entries.at(-1)
    if (entry === null || entry.revision > upTo || (previous && entry.revision !== previous.revision + 1)) break
    entries.push(entry)
    goodBytes = end + 1
  }
  return { entries, goodBytes, hasBadTail: goodBytes < bytes.length }
}

function entryOf(line: Uint8Array): JournalEntry | null {
  const text = line.subarray(9)
  if (crcHex(text) !== textOf(line.subarray(0, 8))) return null
  try {
    const entry: unknown = JSON.parse(textOf(text))
    return isEntry(entry) ? entry : null
  } catch {
    return null
  }
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8')
}

/** The checksum says that this program wrote the line; a look is left for lines of another kind of program. */
function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false
  const { revision, kind, patches, inverse } = value as Partial<JournalEntry>
  const isStep = kind === 'do' || kind === 'undo' || kind === 'redo'
  return isStep && Number.isInteger(revision) && Array.isArray(patches) && Array.isArray(inverse)
}

/** The journal of one event: appended, synced, then acknowledged. */
export class Journal {
  readonly #files: FileSystem
  readonly path: string
  #file: OpenFile | null = null
  /** bytes that are known to be good */
  #size = 0
  /** a failed append may have left half a line behind the good bytes */
  #hasLitter = false
  /** after a failure nobody knows what is on the disk, or whether the file is still there */
  #isSuspect = false

  constructor(files: FileSystem, path: string) {
    this.#files = files
    this.path = path
  }

  get size(): number {
    return this.#size
  }

  /** Whether the file should be read again before it is trusted. */
  get isSuspect(): boolean {
    return this.#isSuspect
  }

  /** @param upTo steps beyond this revision were refused: they count as litter */
  async read(upTo = Infinity): Promise<JournalContent> {
    try {
      const content = parseJournal(await this.#files.read(this.path), upTo)
      this.#trust(content.goodBytes, content.hasBadTail)
      return content
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw storageError(error, this.path)
      this.#trust(0, false)
      return { entries: [], goodBytes: 0, hasBadTail: false }
    }
  }

  /** Takes back the trust that a reading gave: what was found does not join on to the event, or could not be mended. */
  suspect(): void {
    this.#isSuspect = true
  }

  #trust(size: number, hasLitter: boolean): void {
    this.#size = size
    this.#hasLitter = hasLitter
    this.#isSuspect = false
  }

  /**
   * Returns when the disk has the entries, written together and synced once.
   *
   * @throws AppError 'disk-full' | 'read-only' | 'unavailable'; none of them counts then, and the next call starts
   *   behind the last good byte again. 'conflict' when the file is not as it was left: it has to be read again
   */
  async append(entries: readonly JournalEntry[]): Promise<void> {
    const lines = Buffer.concat(entries.map(lineOf))
    try {
      const isNew = this.#size === 0
      this.#file ??= await this.#files.open(this.path, 'append')
      if (this.#hasLitter) await this.#cutLitter(this.#file)
      else if ((await this.#file.size()) !== this.#size) throw new AppError('conflict', 'another program has written the journal')
      this.#hasLitter = true
      await writeWhole(this.#file, lines)
      await this.#file.sync()
      if (isNew) await this.#files.syncFolder(dirname(this.path))
      this.#hasLitter = false
      this.#size += lines.length
    } catch (error) {
      // What is refused should not be there after a restart either; where that fails too, the next append sees to it.
      this.#isSuspect = true
      if (this.#file && this.#hasLitter) await this.#cutLitter(this.#file).catch(() => undefined)
      await this.close()
      throw storageError(error, this.path)
    }
  }

  async #cutLitter(file: OpenFile): Promise<void> {
    await file.truncate(this.#size)
    await file.sync()
    this.#hasLitter = false
  }

  /** Puts the file under another name, as a part of the history that is never written again. */
  async rotateTo(path: string): Promise<void> {
    if (this.#size === 0) return
    try {
      if (this.#hasLitter) {
        this.#file ??= await this.#files.open(this.path, 'append')
        await this.#cutLitter(this.#file)
      }
      await this.close()
      await this.#files.rename(this.path, path)
      this.#size = 0
      await this.#files.syncFolder(dirname(this.path))
    } catch (error) {
      throw storageError(error, this.path)
    }
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => undefined)
  }
}
