import { nameCharacters, writtenReading, type NameReader } from '../names/reading.ts'
import type { UnitKind } from '../unit.ts'
import type { OrderKnowledge } from './criterion.ts'
import { statedStrokes, type StrokeDictionary } from './stroke-dictionary.ts'

/** What an office adds to the dictionaries, or puts right in them. */
export type OfficeKnowledge = {
  /** character → its strokes, 横1 竖2 撇3 点4 折5 */
  readonly characterStrokes: Readonly<Record<string, string>>
  /** character → its reading as a surname, and anywhere where the dictionary has none: 召 → shao4 */
  readonly characterReadings: Readonly<Record<string, string>>
  readonly organOrder: readonly UnitKind[]
}

export function orderKnowledge(strokes: StrokeDictionary, read: NameReader, office: OfficeKnowledge): OrderKnowledge {
  return {
    strokes: (character) => statedStrokes(office.characterStrokes[character] ?? '') ?? strokes(character),
    read: officeReader(read, office.characterReadings),
    organs: office.organOrder,
  }
}

/** The dictionary with the readings of the office before it. */
export function officeReader(read: NameReader, readings: OfficeKnowledge['characterReadings']): NameReader {
  if (Object.keys(readings).length === 0) return read
  return (name) => {
    const known = read(name)
    const characters = nameCharacters(name)
    return known.map((syllable, index) => {
      const stated = index === 0 || syllable === null ? readings[characters[index] ?? ''] : undefined
      return (stated === undefined ? undefined : writtenReading(stated, 1)?.[0]) ?? syllable
    })
  }
}
