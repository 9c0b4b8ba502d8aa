import { inflateRawSync } from 'node:zlib'
import { READING_LIMITS as LIMITS } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'

type Entry = { readonly method: number; readonly packedBytes: number; readonly headerAt: number }

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const HEADER_MARK = 0x04034b50
const [STORED, DEFLATED] = [0, 8]
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_REACH = 22 + 65_535

/**
 * The parts of a zip archive by name. Each is unpacked when it is asked for, and what comes out is counted: the sizes
 * that an archive states of itself can lie.
 *
 * @throws RefusedFile 'damaged' | 'too-large'
 */
export class ZipParts {
  readonly #bytes: Buffer
  readonly #entries: ReadonlyMap<string, Entry>
  #unpackedBytes = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#entries = withinBounds(() => entriesOf(this.#bytes))
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** @returns null where there is no such part */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name)
    if (!entry) return null
    const part = withinBounds(() => this.#unpack(entry))
    this.#unpackedBytes += part.byteLength
    return part
  }

  #unpack({ method, packedBytes, headerAt }: Entry): Uint8Array {
    const bytes = this.#bytes
    if (bytes.readUInt32LE(headerAt) !== HEADER_MARK) throw new RefusedFile('damaged', 'a part has no header')
    const start = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
    if (start + packedBytes > bytes.byteLength) throw new RefusedFile('damaged', 'a part is cut off')
    const packed = bytes.subarray(start, start + packedBytes)
    const room = Math.min(LIMITS.partBytes, LIMITS.totalBytes - this.#unpackedBytes, Math.max(LIMITS.freeBytes, packedBytes * LIMITS.ratio))
    if (method === STORED && packedBytes <= room) return packed
    if (method === STORED || room <= 0) throw new RefusedFile('too-large', 'a part is too large')
    if (method !== DEFLATED) throw new RefusedFile('damaged', `unknown compression ${String(method)}`)
    try {
      return inflateRawSync(packed, { maxOutputLength: room })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new RefusedFile('too-large', 'a part unpacks to too much')
      throw new RefusedFile('damaged', 'a part cannot be unpacked')
    }
  }
}

/** The directory at the end of the archive. */
function entriesOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > LIMITS.parts) throw new RefusedFile('too-large', `${String(count)} parts`)
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY_MARK) throw new RefusedFile('damaged', 'the directory is broken')
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
    if (isEncrypted) throw new RefusedFile('encrypted')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name, { method: bytes.readUInt16LE(at + 10), packedBytes: bytes.readUInt32LE(at + 20), headerAt: bytes.readUInt32LE(at + 42) })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.byteLength - 22; at >= Math.max(0, bytes.byteLength - END_REACH); at -= 1) {
    if (bytes.readUInt32LE(at) === END_MARK) return at
  }
  throw new RefusedFile('damaged', 'the archive has no end')
}

/** An offset that leads out of the file is damage, not a defect of ours. */
function withinBounds<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new RefusedFile('damaged', 'an offset leads out of the file')
    throw error
  }
}
