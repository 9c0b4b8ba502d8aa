import { pinyin } from 'pinyin-pro'
import { nameCharacters, type NameReader, type Syllable } from './reading.ts'

const cache = new Map<string, readonly (Syllable | null)[]>()

/**
 * Readings by the dictionary of pinyin-pro: 单 at the head of a name is Shàn, 尉迟 is Yùchí. Import this module where
 * it is needed only (300 kB); a person's own `pinyin` goes before it.
 */
export const dictionaryReading: NameReader = (name) => {
  const known = cache.get(name)
  if (known) return known
  const characters = nameCharacters(name)
  const read = pinyin(characters.join(''), { type: 'array', toneType: 'num', surname: 'head', toneSandhi: false, v: true, nonZh: 'spaced' })
  const syllables = characters.map((character, index) => syllable(character, read[index]))
  cache.set(name, syllables)
  return syllables
}

function syllable(character: string, read: string | undefined): Syllable | null {
  if (!/\p{Script=Han}/u.test(character)) return { letters: character.toLowerCase(), tone: 5 }
  const [, letters, figure] = /^([a-z]+)([0-4])$/.exec(read ?? '') ?? []
  if (letters === undefined) return null
  return { letters, tone: figure === '0' ? 5 : (Number(figure) as Syllable['tone']) }
}
