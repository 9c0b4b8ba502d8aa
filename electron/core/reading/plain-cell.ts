import { LAST_ROW } from './cell-reference.ts'

const [QUOTE, LESS, AMPERSAND, RETURN] = [0x22, 0x3c, 0x26, 0x0d]
const BEGIN = '<c r="'
const FORMAT = ' s="'
const KIND = ' t="'
const VALUE = '><v>'
const END = '</v></c>'

/**
 * A cell as nearly all programs write it, `<c r="B12" s="3" t="s"><v>41</v></c>`, read in one go: a list has tens of
 * thousands. Any other form, however slightly it differs, is left to the scanner.
 */
export class PlainCell {
  /** from 0, as the column */
  row = 0
  column = 0
  style = '0'
  type = 'n'
  value = ''

  /** @returns where the cell ends; null where none stands in this form */
  read(text: string, start: number): number | null {
    if (!text.startsWith(BEGIN, start)) return null
    let at = this.#readPlace(text, start + BEGIN.length)
    if (at === null) return null
    this.style = '0'
    if (text.startsWith(FORMAT, at)) {
      const end = endOf(text, at + FORMAT.length)
      this.style = text.slice(at + FORMAT.length, end)
      at = end + 1
    }
    this.type = 'n'
    if (text.startsWith(KIND, at)) {
      const end = endOf(text, at + KIND.length)
      this.type = text.slice(at + KIND.length, end)
      at = end + 1
    }
    if (!text.startsWith(VALUE, at)) return null
    const end = endOf(text, at + VALUE.length)
    if (!text.startsWith(END, end)) return null
    this.value = text.slice(at + VALUE.length, end)
    return end + END.length
  }

  /** @returns where what follows the quotation mark begins; null for a place that a sheet does not have */
  #readPlace(text: string, start: number): number | null {
    let at = start
    let letters = 0
    let figures = 0
    let code = text.charCodeAt(at)
    for (; code >= 0x41 && code <= 0x5a; code = text.charCodeAt((at += 1))) letters = letters * 26 + code - 0x40
    if (at === start || at > start + 3) return null
    for (; code >= 0x30 && code <= 0x39; code = text.charCodeAt((at += 1))) figures = figures * 10 + code - 0x30
    if (figures < 1 || figures > LAST_ROW || code !== QUOTE) return null
    this.row = figures - 1
    this.column = letters - 1
    return at + 1
  }
}

/** Where a value ends: at its quotation mark or the next tag, or at a sign that stands for another. */
function endOf(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === QUOTE || code === LESS || code === AMPERSAND || code === RETURN) break
    at += 1
  }
  return at
}
