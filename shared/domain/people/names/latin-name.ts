import type { Person } from '../person.ts'
import { surnameLength } from './compound-surnames.ts'
import { nameCharacters, readingOf, type NameReader } from './reading.ts'

const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u
const HAN = /^\p{Script=Han}+$/u

/**
 * A name in Latin letters for a tent or a badge: the form that is written down for the person, else pinyin with the
 * surname first and the given name in one word (GB/T 28039). '' where neither is known, and for names that are Latin
 * already. Names with · have no surname to part off and need a written form.
 */
export function latinName({ name, nameVariants, pinyin }: Pick<Person, 'name' | 'nameVariants' | 'pinyin'>, read?: NameReader): string {
  if (LATIN.test(name)) return ''
  const written = nameVariants.find((variant) => LATIN.test(variant))
  if (written !== undefined) return written
  if (!HAN.test(name) || (pinyin === undefined && read === undefined)) return ''
  const syllables = readingOf(pinyin === undefined ? { name } : { name, pinyin }, read ?? (() => []))
  const characters = nameCharacters(name)
  if (syllables.length !== characters.length || syllables.some((syllable) => syllable === null)) return ''
  const letters = syllables.map((syllable) => syllable?.letters ?? '')
  const surname = surnameLength(characters)
  return [letters.slice(0, surname), letters.slice(surname)].map(asWord).filter((word) => word !== '').join(' ')
}

/** One word of several syllables, parted by ' where they could be read otherwise: Xi'an. */
function asWord(syllables: readonly string[]): string {
  const word = syllables.map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('')
  return word.replaceAll('v', 'ü').replace(/^./u, (first) => first.toUpperCase())
}
