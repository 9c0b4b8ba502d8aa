import type { ReadingRefusal } from '#shared/contract/list-file.ts'

/** What the first bytes of a file tell of it. */
export type FileKind = { readonly kind: 'zip' | 'text' } | { readonly kind: 'other'; readonly reason: ReadingRefusal }

const other = (reason: ReadingRefusal): FileKind => ({ kind: 'other', reason })

const PICTURES = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x42, 0x4d], [0x49, 0x49, 0x2a], [0x4d, 0x4d, 0x00, 0x2a]] as const
const ARCHIVES = [[0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b]] as const
/** The container of the old office programs, and of new files with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const

/** By content, never by name: government systems save web pages as .xls, and people rename files. */
export function fileKind(bytes: Uint8Array): FileKind {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)
  if (bytes.byteLength === 0) return other('empty')
  if (begins([0x50, 0x4b, 0x03, 0x04])) return { kind: 'zip' }
  if (begins(COMPOUND)) return other(compoundReason(bytes))
  if (begins([0x25, 0x50, 0x44, 0x46])) return other('pdf')
  if (PICTURES.some(begins) || isWebPicture(bytes)) return other('picture')
  if (ARCHIVES.some(begins)) return other('archive')
  return { kind: 'text' }
}

/** A page or an XML workbook that was saved as a spreadsheet. */
export function isMarkup(text: string): boolean {
  return /^\s*(?:<\?xml|<!doctype|<html|<table|<head|<meta)/i.test(text.slice(0, 400)) || /^MIME-Version:/i.test(text.slice(0, 400))
}

function isWebPicture(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 4)) === 'RIFF' && latin(bytes.subarray(8, 12)) === 'WEBP'
}

function compoundReason(bytes: Uint8Array): ReadingRefusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = (name: string) => content.includes(Buffer.from(name, 'utf16le'))
  if (names('EncryptedPackage')) return 'encrypted'
  return names('WordDocument') ? 'old-word' : 'old-excel'
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
