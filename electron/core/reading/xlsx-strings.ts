import { READING_LIMITS } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'
import { readXml } from './xml.ts'

/** The texts that the cells of a workbook share, without the readings that stand above Chinese characters. */
export function sharedStrings(part: Uint8Array | null): readonly string[] {
  if (!part) return []
  const strings: string[] = []
  let [text, isText, phonetic, characters] = ['', false, 0, 0]
  readXml(part, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') isText = phonetic === 0
      else if (name === 'rPh') phonetic += 1
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'si') {
        characters += text.length
        if (characters > READING_LIMITS.characters || strings.length >= READING_LIMITS.cells) throw new RefusedFile('too-large', 'too much text')
        strings.push(withoutEscapes(text))
      }
    },
  })
  return strings
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
