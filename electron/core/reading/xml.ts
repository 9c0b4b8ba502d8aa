import { SaxesParser } from 'saxes'
import { RefusedFile } from './refused-file.ts'

export type XmlHandlers = {
  /** the name without its prefix, so that files of all programs look alike */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Bytes that are decoded at a time. */
const STEP = 256 * 1024

/**
 * Walks through a part of an office file. A document type is refused, so no entity can be defined and nothing is
 * fetched.
 *
 * @throws RefusedFile 'damaged'
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new RefusedFile('damaged', 'a document type is not taken')
  })
  parser.on('error', (error) => {
    throw new RefusedFile('damaged', error.message)
  })
  const { open, text, close } = handlers
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  if (text) parser.on('text', text)
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
    for (let at = 0; at < bytes.byteLength; at += STEP) parser.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }))
    parser.write(decoder.decode()).close()
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new RefusedFile('damaged', 'the text of a part cannot be decoded')
    throw error
  }
}

/** An attribute by its local name: `r:id` may be called `d3p1:id`. */
export function prefixedAttribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`))
  return key === undefined ? undefined : attributes[key]
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
