import type { Facts } from '../../../domain/news/facts/facts.ts'

/** Typed words as they can stand inside a sentence: one line, without a stop at the end. */
export function tidyText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\s+([,.;:])/g, '$1').replace(/^[\s,.;:]+|[\s,.;:]+$/g, '').replace(/([,.;:])[,.;:]+/g, '$1')
}

/**
 * Words that are never a name, whatever follows them. Only these lose their capital inside a sentence: a stray capital
 * is a blemish, a name in small letters is a mistake.
 */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  ('a about access according after all also an and any as award better both building by can careful closing common communities cooperation ' +
    'data deputy digital display each early equal every experience exhibition experts farmers farms film first five for four free from ' +
    'further good great group guided how if in it its launch launching lectures libraries library local many more most near new nine no not ' +
    'morning afternoon evening midday draft questions afternoon on one open opening other our over panel participants people performance plan practical presentation progress public publication ' +
    'publishing readers reading results rural screening seven services sharing signing simple six small some staff statistics strong such ' +
    'ten that the their there these they this those three through to together tools training two under unveiling village villages visit ' +
    'visitors volunteers we welcome what when where with without work workshop young').split(' '),
)

/** The text with a small first letter where its first word is surely no name; null where that cannot be told. */
export function insideSentence(text: string): string | null {
  const [first = ''] = text.split(/[\s,;:’'-]/, 1)
  if (/^[a-z0-9“"]/.test(text)) return text
  // Panel 1: Reading is a name.
  if (/^[^.]*(?:\d|: [A-Z])/.test(text) && /^\p{Lu}\p{L}* (?:\d|\p{Lu})/u.test(text)) return null
  return PLAIN_WORDS.has(first.toLowerCase()) && first !== 'I' ? text.charAt(0).toLowerCase() + text.slice(1) : null
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const NOUNS = ['conference', 'forum', 'seminar', 'symposium', 'workshop', 'summit', 'congress', 'meeting', 'tour', 'visit', 'exchange', 'training course', 'course', 'programme']

/** What an English reader calls the event after its name: the noun that its name ends with. */
export function nounInName(facts: Facts): string | null {
  const name = facts.event.name.toLowerCase()
  const found = NOUNS.map((noun) => ({ noun, at: name.lastIndexOf(noun) })).filter(({ at }) => at >= 0)
  return found.sort((a, b) => b.at + b.noun.length - (a.at + a.noun.length) || b.noun.length - a.noun.length)[0]?.noun ?? null
}
