import { RefusedFile } from './refused-file.ts'

/** An attribute of the tag that is being handled, by its local name; not to be kept for later. */
type AttributeOf = (name: string) => string | undefined

export type XmlHandlers = {
  /** the name without its prefix, so that files of all programs look alike */
  readonly open?: (name: string, attribute: AttributeOf) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  /**
   * Takes an element that begins here whole, where it is one of the many that the reader knows the form of. It has to be
   * well-formed and complete, and nothing in it may stand for something else.
   *
   * @returns where it ends, null for any other
   */
  readonly whole?: (text: string, start: number) => number | null
}

/** No cell, no name and no remark is longer; what is, is not waited for. */
const LONGEST_PIECE = 1024 * 1024
/** The rest of a tag has not come yet. */
const UNFINISHED = -1
const [BLANK, BANG, SLASH, COLON, LESS, EQUALS, GREATER, QUESTION] = [0x20, 0x21, 0x2f, 0x3a, 0x3c, 0x3d, 0x3e, 0x3f]
const [QUOTE, APOSTROPHE] = [0x22, 0x27]
const CDATA = '<![CDATA['
/** Signs that XML has no place for, not even written as a number. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** 1 for each sign below 128 that a name can hold. */
const IN_NAMES = Uint8Array.from({ length: 128 }, (_, code) => (/[\w:.-]/.test(String.fromCharCode(code)) ? 1 : 0))

/**
 * Walks through XML as office programs write it, in the pieces in which it is decoded. A document type is refused, so
 * no entity can be defined and nothing is fetched. Tags must match; what a schema says is left to the reader.
 *
 * @throws RefusedFile 'damaged' | 'too-large'
 */
export class XmlScanner {
  readonly #handlers: XmlHandlers
  readonly #attribute: AttributeOf = (name) => this.#valueOf(name)
  /** the elements that are open, as they are written */
  readonly #path: string[] = []
  #hasRoot = false
  /** what is not walked through yet */
  #text = ''
  /** nothing in the text stands for something else */
  #isLiteral = true
  /** where the attributes of the tag at hand lie in the text: start and end of the local name, start and end of the value, … */
  readonly #attributes: number[] = []
  #attributeEnd = 0

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers
  }

  write(piece: string): void {
    if (FORBIDDEN.test(piece)) throw damage('a sign that XML does not have')
    this.#text += piece
    this.#isLiteral = !this.#text.includes('&') && !this.#text.includes('\r')
    this.#text = this.#text.slice(this.#walk(this.#text))
    if (this.#text.length > LONGEST_PIECE) throw new RefusedFile('too-large', 'a tag or a text without end')
  }

  end(): void {
    if (this.#path.length > 0 || !this.#hasRoot || this.#text.trim() !== '') throw damage('the text breaks off')
  }

  /** @returns how much of the text is done with */
  #walk(text: string): number {
    let at = 0
    while (at < text.length) {
      const start = text.charCodeAt(at) === LESS ? at : text.indexOf('<', at)
      if (start === -1) return at
      if (start > at) this.#characters(text.slice(at, start))
      const end = (this.#path.length > 0 ? this.#handlers.whole?.(text, start) : null) ?? this.#markup(text, start)
      if (end === UNFINISHED) return start
      at = end
    }
    return at
  }

  #markup(text: string, start: number): number {
    if (start + 1 >= text.length) return UNFINISHED
    switch (text.charCodeAt(start + 1)) {
      case SLASH:
        return this.#closing(text, start + 2)
      case QUESTION:
        return behind(text, '?>', start)
      case BANG:
        return this.#declaration(text, start)
      default:
        return this.#opening(text, start + 1)
    }
  }

  #declaration(text: string, start: number): number {
    if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4)
    if (text.startsWith(CDATA, start)) {
      const end = behind(text, ']]>', start)
      if (end !== UNFINISHED) this.#handlers.text?.(text.slice(start + CDATA.length, end - 3))
      return end
    }
    const begun = text.slice(start)
    if (CDATA.startsWith(begun) || '<!--'.startsWith(begun)) return UNFINISHED
    throw damage('a document type is not taken')
  }

  #closing(text: string, start: number): number {
    const name = this.#path.at(-1) ?? ''
    const end = afterBlanks(text, start + name.length)
    if (end >= text.length) return UNFINISHED
    if (name === '' || !text.startsWith(name, start) || text.charCodeAt(end) !== GREATER) throw damage('tags do not match')
    this.#path.pop()
    this.#handlers.close?.(localName(name))
    return end + 1
  }

  #opening(text: string, start: number): number {
    const nameEnd = endOfName(text, start)
    this.#attributeEnd = 0
    for (let at = afterBlanks(text, nameEnd); at < text.length; at = afterBlanks(text, at)) {
      const code = text.charCodeAt(at)
      if (code === GREATER) {
        this.#element(text.slice(start, nameEnd), false)
        return at + 1
      }
      if (code === SLASH) {
        if (at + 1 === text.length) return UNFINISHED
        if (text.charCodeAt(at + 1) !== GREATER) throw damage('a tag without an end')
        this.#element(text.slice(start, nameEnd), true)
        return at + 2
      }
      at = this.#scanAttribute(text, at)
      if (at === UNFINISHED) return UNFINISHED
    }
    return UNFINISHED
  }

  /** @returns where it ends */
  #scanAttribute(text: string, start: number): number {
    const nameEnd = endOfName(text, start)
    const equals = afterBlanks(text, nameEnd)
    const opening = afterBlanks(text, equals + 1)
    if (opening >= text.length) return UNFINISHED
    const quote = text.charCodeAt(opening)
    if (nameEnd === start || text.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) throw damage('an attribute without a value')
    for (let at = opening + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === LESS) throw damage('a value without an end')
      if (code !== quote) continue
      this.#note(text, start, nameEnd, opening + 1, at)
      return at + 1
    }
    return UNFINISHED
  }

  #note(text: string, start: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    // What a prefix stands for is no attribute: xmlns:r is not called r.
    if (text.startsWith('xmlns:', start)) return
    const [places, at] = [this.#attributes, this.#attributeEnd]
    places[at] = localStart(text, start, nameEnd)
    places[at + 1] = nameEnd
    places[at + 2] = valueStart
    places[at + 3] = valueEnd
    this.#attributeEnd = at + 4
  }

  #valueOf(name: string): string | undefined {
    const [text, places] = [this.#text, this.#attributes]
    for (let at = 0; at < this.#attributeEnd; at += 4) {
      const start = places[at] ?? 0
      if ((places[at + 1] ?? 0) - start === name.length && text.startsWith(name, start)) return this.#meant(text.slice(places[at + 2], places[at + 3]))
    }
    return undefined
  }

  #element(name: string, isEmpty: boolean): void {
    if (name === '') throw damage('a tag without a name')
    if (this.#path.length === 0 && this.#hasRoot) throw damage('a second root')
    this.#hasRoot = true
    const local = localName(name)
    this.#handlers.open?.(local, this.#attribute)
    if (isEmpty) this.#handlers.close?.(local)
    else this.#path.push(name)
  }

  #characters(text: string): void {
    if (this.#path.length > 0) this.#handlers.text?.(this.#meant(text))
    else if (text.trim() !== '') throw damage('text outside of the root')
  }

  #meant(text: string): string {
    return this.#isLiteral ? text : unescaped(text)
  }
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? UNFINISHED : at + mark.length
}

function afterBlanks(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) <= BLANK) at += 1
  return at
}

function endOfName(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < 128 && IN_NAMES[code] === 0) break
    at += 1
  }
  return at
}

/** Where a name begins behind its prefix. */
function localStart(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === COLON) return at + 1
  return start
}

function localName(name: string): string {
  return name.length === 1 ? name : name.slice(localStart(name, 0, name.length))
}

function unescaped(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+))?;?/gi, signOf)
}

function signOf(reference: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (name !== undefined && reference.endsWith(';') && Object.hasOwn(ENTITIES, name)) return ENTITIES[name] ?? ''
  const code = hexadecimal === undefined ? Number(decimal ?? NaN) : Number.parseInt(hexadecimal, 16)
  const isSign = reference.endsWith(';') && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  const sign = isSign ? String.fromCodePoint(code) : '\0'
  if (FORBIDDEN.test(sign)) throw damage(`what ${reference} stands for is unknown`)
  return sign
}

function damage(cause: string): RefusedFile {
  return new RefusedFile('damaged', cause)
}
