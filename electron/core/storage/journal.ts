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

/**
 * What a journal file holds: the good entries, and how many bytes of it are good. Zeros to the end of the file are
 * room that the journal has kept for itself, and no bad tail.
 */
export type JournalContent = {
  readonly entries: readonly JournalEntry[]
  readonly goodBytes: number
  readonly hasBadTail: boolean
}

/** Revisions that are wanted, both included. */
type Stretch = { readonly from: number; readonly upTo: number }

const NEWLINE = 0x0a
const BLANK = 0x20
const HEX_DIGITS = 8
/** A checksum and the blank behind it. */
const CRC_BYTES = HEX_DIGITS + 1

/**
 * Zeros written behind the steps whenever they reach the end of the file. A step over them changes neither its length
 * nor where it lies, which the file system would have to sync as well: that takes half as long again. So much is room
 * for some four hundred steps, and given back when the event is let go.
 */
const ROOM_BYTES = 131_072

/** A line is the CRC-32 of its JSON text in eight hex digits, a blank, the text, a newline. */
function lineOf(entry: JournalEntry): string {
  const text = encode(entry)
  return `${crc32(text).toString(16).padStart(HEX_DIGITS, '0')} ${text}\n`
}

/**
 * Reads entries up to the first line that is torn, damaged, out of turn or beyond a revision.
 *
 * @param from entries before this revision may be left out: their lines are proved sound, which takes a fifth of the
 *   time of taking them apart
 */
export function parseJournal(bytes: Uint8Array, { from = 0, upTo = Infinity }: Partial<Stretch> = {}): JournalContent {
  const lines = soundLines(bytes)
  const first = lines[0] && entryOf(lines[0].text)
  const skipped = first ? Math.min(Math.max(0, from - first.revision), lines.length - 1) : 0
  const entries: JournalEntry[] = []
  for (const { text } of lines.slice(skipped)) {
    const entry = entryOf(text)
    const previous = entries.at(-1)
    if (entry === null || entry.revision > upTo || (previous && entry.revision !== previous.revision + 1)) break
    entries.push(entry)
  }
  // Some line before was out of turn, and only those up to it count.
  if (skipped > 0 && entries[0]?.revision !== (first?.revision ?? 0) + skipped) return parseJournal(bytes, { upTo })
  const goodBytes = lines[skipped + entries.length - 1]?.end ?? 0
  return { entries, goodBytes, hasBadTail: !isBlank(bytes.subarray(goodBytes)) }
}

function isBlank(bytes: Uint8Array): boolean {
  return Buffer.compare(bytes, Buffer.alloc(bytes.length)) === 0
}

/** The lines whose checksum is right, up to the first that is not: their text, and where the next one begins. */
function soundLines(bytes: Uint8Array): readonly { readonly text: Uint8Array; readonly end: number }[] {
  const lines: { text: Uint8Array; end: number }[] = []
  for (let start = 0; start < bytes.length; start = lines.at(-1)?.end ?? 0) {
    const newline = bytes.indexOf(NEWLINE, start)
    const text = bytes.subarray(start + CRC_BYTES, newline)
    if (newline < 0 || crc32(text) !== checksumAt(bytes, start)) break
    lines.push({ text, end: newline + 1 })
  }
  return lines
}

/** The checksum that a line begins with; NaN where there is none. By its digits: a string of each costs an opening more than the checksums do. */
function checksumAt(bytes: Uint8Array, start: number): number {
  let checksum = bytes[start + HEX_DIGITS] === BLANK ? 0 : NaN
  for (let place = start; place < start + HEX_DIGITS; place += 1) checksum = checksum * 16 + hexDigit(bytes[place] ?? 0)
  return checksum
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : NaN
}

function entryOf(text: Uint8Array): JournalEntry | null {
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
  /** bytes of the file with the room behind the good ones */
  #fileSize = 0
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

  /** @param wanted steps beyond `upTo` were refused: they count as litter */
  async read(wanted: Partial<Stretch> = {}): Promise<JournalContent> {
    try {
      const bytes = await this.#files.read(this.path)
      const content = parseJournal(bytes, wanted)
      this.#trust(content.goodBytes, bytes.length, content.hasBadTail)
      return content
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw storageError(error, this.path)
      this.#trust(0, 0, false)
      return { entries: [], goodBytes: 0, hasBadTail: false }
    }
  }

  /** Takes back the trust that a reading gave: what was found does not join on to the event, or could not be mended. */
  suspect(): void {
    this.#isSuspect = true
  }

  #trust(size: number, fileSize: number, hasLitter: boolean): void {
    this.#size = size
    this.#fileSize = fileSize
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
    const lines = Buffer.from(entries.map(lineOf).join(''))
    try {
      const isNew = this.#size === 0
      this.#file ??= await this.#files.open(this.path, 'update')
      if (this.#hasLitter) await this.#cut(this.#file)
      else if (!(await this.#isAsLeft(this.#file))) throw new AppError('conflict', 'another program has written the journal')
      this.#hasLitter = true
      await this.#write(this.#file, lines)
      await this.#file.sync()
      if (isNew) await this.#files.syncFolder(dirname(this.path))
      this.#hasLitter = false
      this.#size += lines.length
    } catch (error) {
      // What is refused should not be there after a restart either; where that fails too, the next append sees to it.
      this.#isSuspect = true
      if (this.#file && this.#hasLitter) await this.#cut(this.#file).catch(() => undefined)
      await this.close()
      throw storageError(error, this.path)
    }
  }

  /** Whoever wrote here has written behind the last step, or cut it off. */
  async #isAsLeft(file: OpenFile): Promise<boolean> {
    return (await file.byteAt(this.#size)) === (this.#size < this.#fileSize ? 0 : null)
  }

  async #write(file: OpenFile, lines: Uint8Array): Promise<void> {
    const end = this.#size + lines.length
    if (end <= this.#fileSize) return writeWhole(file, lines, this.#size)
    try {
      await writeWhole(file, Buffer.concat([lines, Buffer.alloc(ROOM_BYTES)]), this.#size)
    } catch (error) {
      if (errnoOf(error) !== 'ENOSPC') throw error
      await writeWhole(file, lines, this.#size) // for the steps alone there may still be room
    }
    this.#fileSize = await file.size()
  }

  /** Leaves the good bytes and nothing else. */
  async #cut(file: OpenFile): Promise<void> {
    this.#hasLitter = true // until the disk has it: half done, nobody knows how long the file is
    await file.truncate(this.#size)
    await file.sync()
    this.#fileSize = this.#size
    this.#hasLitter = false
  }

  /** Puts the file under another name, as a part of the history that is never written again. */
  async rotateTo(path: string): Promise<void> {
    if (this.#size === 0) return
    try {
      if (this.#hasLitter || this.#fileSize > this.#size) {
        this.#file ??= await this.#files.open(this.path, 'update')
        await this.#cut(this.#file)
      }
      await this.close()
      await this.#files.rename(this.path, path)
      this.#size = 0
      this.#fileSize = 0
      await this.#files.syncFolder(dirname(this.path))
    } catch (error) {
      throw storageError(error, this.path)
    }
  }

  /** Gives back the room behind the steps; to be called by who wrote here, before the file is let go. */
  async trim(): Promise<void> {
    if (this.#file && this.#fileSize > this.#size && (await this.#isAsLeft(this.#file))) await this.#cut(this.#file)
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => undefined)
  }
}
