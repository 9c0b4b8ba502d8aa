import { sourcePath } from '../../../domain/news/source-path.ts'
import type { Sentence } from '../draft.ts'
import type { Tense } from '../grammar.ts'
import { maxTitleLengths } from '../lengths.ts'
import { charactersIn } from '../plan.ts'
import { settled, textOf, words, type Words } from '../words.ts'
import { heldWords } from './gathering.ts'
import { bareTerm, nameWords } from './lead.ts'
import type { ChinesePen } from './pen.ts'

/** Names of a level above the city read better before the place: 全省…会议在湖城召开. */
const ABOVE_THE_CITY = /^(?:全国|全省|全区|中国|世界|国际|中央|国家|亚洲|全球)/u

/**
 * The plain title: place, short name, 召开 or 举行, within 20 characters where the names allow; what is too long goes
 * in the order of place, full name.
 */
export function titleSentence(pen: ChinesePen, tense: Tense): Sentence {
  const { name, shortName, city } = pen.facts.occasion
  const names = [name, shortName].filter((each) => each !== null).map((each) => words(each.text.trim(), each.sources))
  const place = pen.text(city)
  // A short name often leaves out 全省, and the city is no convener of the meeting all the same.
  const isAbove = names.some((each) => ABOVE_THE_CITY.test(textOf(each)))
  const inPlace = (title: Words): Words => {
    const held = heldWords(pen, textOf(title))
    if (place.length === 0 || textOf(title).includes(textOf(place))) return plain(title)
    if (tense === 'ahead') return pen.say('title.will-in-place', { name: title, place, held })
    return pen.say(isAbove ? 'title.in-place' : 'title.place-first', { name: title, place, held })
  }
  const plain = (title: Words): Words => pen.say(tense === 'ahead' ? 'title.will' : 'title.held', { name: title, held: heldWords(pen, textOf(title)) })
  const candidates = names.length === 0 ? [plain(nameWords(pen, null))] : [...names.map(inPlace), ...names.map(plain)]
  const fits = candidates.find((candidate) => charactersIn(candidate) <= maxTitleLengths['zh-CN'])
  const shortest = candidates.reduce((best, candidate) => (charactersIn(candidate) < charactersIn(best) ? candidate : best))
  const placed = names.length === 0 ? shortest : inPlace(names.at(-1) ?? shortest)
  return { key: 'title', segments: settled(fits ?? placed) }
}

/** The theme as a slogan above the title. */
export function shoulderTitle(pen: ChinesePen): Sentence | null {
  const { theme } = pen.facts.occasion
  const slogan = theme ? words(bareTerm(theme.text), [sourcePath('theme')]) : []
  return slogan.length === 0 ? null : { key: 'shoulder-title', segments: settled(slogan) }
}
