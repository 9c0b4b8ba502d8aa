import { RefusedFile } from './refused-file.ts'
import { XmlScanner, type XmlHandlers } from './xml-scanner.ts'

/** Bytes that are decoded at a time. */
const STEP = 256 * 1024

/**
 * Walks through a part of an office file.
 *
 * @throws RefusedFile 'damaged' | 'too-large'
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const scanner = new XmlScanner(handlers)
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
    for (let at = 0; at < bytes.byteLength; at += STEP) scanner.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }))
    scanner.write(decoder.decode())
    scanner.end()
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new RefusedFile('damaged', 'the text of a part cannot be decoded')
    throw error
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
