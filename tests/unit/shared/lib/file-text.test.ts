import { describe, expect, it } from 'vitest'
import { decodeFileText, type DecodeBytes } from '#shared/lib/file-text.ts'

const decode: DecodeBytes = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes)
const read = (bytes: Uint8Array | readonly number[]) => decodeFileText(Uint8Array.from(bytes), decode)

const TEXT = '{"name":"云溪会议"}'

describe('the text of a file', () => {
  it('is UTF-8, with or without a mark', () => {
    expect(read(Buffer.from(TEXT))).toBe(TEXT)
    expect(read(Buffer.from(`\uFEFF${TEXT}`))).toBe(TEXT)
  })

  it('is UTF-16 where its mark says so', () => {
    const little = Buffer.from(`\uFEFF${TEXT}`, 'utf16le')
    expect(read(little)).toBe(TEXT)
    expect(read(Buffer.from(little).swap16())).toBe(TEXT)
  })

  it('is GB18030 where it is valid only there', () => {
    // 云溪 in GB18030
    expect(read([0x22, 0xd4, 0xc6, 0xcf, 0xaa, 0x22])).toBe('"云溪"')
  })

  it('is not there in a picture, an archive or half a UTF-16 file', () => {
    expect(read([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])).toBeNull()
    expect(read([0x50, 0x4b, 0x03, 0x04, 0x14, 0x01])).toBeNull()
    expect(read(Buffer.from(TEXT, 'utf16le'))).toBeNull()
    expect(read([0xff, 0xfe, 0x00])).toBeNull()
  })

  it('is empty in an empty file', () => {
    expect(read([])).toBe('')
  })
})
