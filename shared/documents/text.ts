import type { DocumentLocale } from '../domain/event/event.ts'
import type { SourcePath } from '../domain/news/source-path.ts'
import type { Cell, Run, Text } from './paper.ts'

export function plain(text: string): Text {
  return text === '' ? [] : [{ text }]
}

export function strong(text: string): Text {
  return text === '' ? [] : [{ text, role: 'strong' }]
}

/** A cell of one line, or of none. */
export function asCell(text: Text | undefined): readonly Text[] {
  return text === undefined || text.length === 0 ? [] : [text]
}

/** What a reader looks for in a table: one size up. */
export function named(text: string): Text {
  return text === '' ? [] : [{ text, role: 'name' }]
}

export function note(text: string): Text {
  return text === '' ? [] : [{ text, role: 'note' }]
}

/** A longer name has to be broken somewhere. */
const LONGEST_WHOLE_EMS = 12

/** Names one after another, each whole on its line: the parts of a broken one would be read as two people. */
export function namesInRow(names: readonly string[], mark: string): Text {
  const known = names.filter((name) => name !== '')
  const isWhole = (name: string) => !name.includes(' ') && emWidth(name) <= LONGEST_WHOLE_EMS
  if (!known.some(isWhole)) return plain(known.join(mark))
  return known.map((name, index) => ({ text: index === known.length - 1 ? name : `${name}${mark}`, ...(isWhole(name) ? { isWhole: true } : {}) }))
}

/** The text with the field of the event that it tells. */
export function toldBy(source: SourcePath, text: Text): Text {
  return text.map((run) => ({ ...run, source }))
}

export function cellToldBy(source: SourcePath, cell: Cell): Cell {
  return cell.map((line) => toldBy(source, line))
}

/** A fact that is not known, visible on paper so that nobody takes the blank for an answer. */
export function unknown(what: string, locale: DocumentLocale): Run {
  return { text: locale === 'en' ? `[to be confirmed: ${what}]` : `【待核：${what}】`, role: 'placeholder' }
}

/** The text as it would be read out, for formats that know no roles. */
export function bareText(text: Text): string {
  return text.map((run) => run.text).join('')
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]|[\u{20000}-\u{3ffff}]/u

/** Hundredths of an em that the letters a to z and A to Z take in the bundled Song, whose letters are the wider ones. */
const SMALL = [56, 64, 54, 63, 56, 39, 58, 66, 33, 33, 61, 33, 97, 66, 61, 64, 63, 46, 48, 40, 65, 56, 85, 56, 56, 51]
const CAPITAL = [72, 67, 69, 77, 65, 63, 74, 85, 41, 56, 73, 63, 97, 80, 77, 66, 77, 71, 60, 66, 80, 71, 105, 70, 69, 61]
const NARROW = 0.56

/** By character code: the letters, and about a half for figures and marks. */
const ascii = Float64Array.from({ length: 128 }, (_, code) => (CAPITAL[code - 65] ?? SMALL[code - 97] ?? NARROW * 100) / 100)

/** How wide a text runs in ems of its size: 1 for a Chinese character or mark, a letter by its own width, about a half for anything else. */
export function emWidth(text: string): number {
  let ems = 0
  for (const character of text) ems += ascii[character.charCodeAt(0)] ?? (isWide(character) ? 1 : NARROW)
  return ems
}

/** Most characters are of one of two kinds; the others are looked up. */
function isWide(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return true
  return code >= 0x1100 && WIDE.test(character)
}
