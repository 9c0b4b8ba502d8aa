import { inflateSync } from 'node:zlib'

const WOFF = 0x774f4646
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const TTF_HEADER = 12
const TTF_ENTRY = 16

/**
 * A font as the PDF library reads it fast: a WOFF file is the same tables, each compressed by itself.
 *
 * @returns the bytes themselves where they are no WOFF
 * @source W3C WOFF File Format 1.0, §3–5
 */
export function woffToTtf(woff: Buffer): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== WOFF) return woff
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY
    const [offset, packedLength, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const packed = woff.subarray(offset, offset + packedLength)
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), data: packedLength < length ? inflateSync(packed) : packed }
  })
  const padded = (length: number) => Math.ceil(length / 4) * 4
  const directory = TTF_HEADER + count * TTF_ENTRY
  const ttf = Buffer.alloc(directory + tables.reduce((sum, { data }) => sum + padded(data.length), 0))
  const power = 2 ** Math.floor(Math.log2(count))
  ttf.writeUInt32BE(woff.readUInt32BE(4), 0)
  ttf.writeUInt16BE(count, 4)
  ttf.writeUInt16BE(power * 16, 6)
  ttf.writeUInt16BE(Math.log2(power), 8)
  ttf.writeUInt16BE((count - power) * 16, 10)
  let offset = directory
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = TTF_HEADER + index * TTF_ENTRY
    tag.copy(ttf, at)
    ttf.writeUInt32BE(checksum, at + 4)
    ttf.writeUInt32BE(offset, at + 8)
    ttf.writeUInt32BE(data.length, at + 12)
    data.copy(ttf, offset)
    offset += padded(data.length)
  })
  return ttf
}
