import { nameCharacters, readingOf, type Syllable } from '../names/reading.ts'
import type { Person } from '../person.ts'
import type { Criterion, OrderKnowledge, OrderSubject, UnknownCharacter } from './criterion.ts'
import type { Reason } from './reason.ts'
import { rankedCharacters, strokeDifference } from './stroke-order.ts'

type ReadCharacter = { readonly character: string; readonly syllable: Syllable | null }

/** After all letters: what has no reading. */
const UNREAD_MARK = '\uf000'

/**
 * 拼音: the surname's reading and tone, then those of the next character. Characters of one sound (张, 章) are kept
 * apart by their strokes, as dictionaries do.
 */
export function pinyinCriterion({ people }: OrderSubject, { read, strokes }: OrderKnowledge): Criterion {
  const names = people.map((person) => {
    const syllables = readingOf(person, read)
    return nameCharacters(person.name).map((character, index): ReadCharacter => ({ character, syllable: syllables[index] ?? null }))
  })
  const { ranks } = rankedCharacters(new Set(names.flatMap((name) => name.map(({ character }) => character))), strokes)

  function reason(first: number, second: number): Reason {
    const [one, other] = [names[first] ?? [], names[second] ?? []]
    const at = one.findIndex((left, index) => mark(left, ranks) !== (other[index] && mark(other[index], ranks)))
    const [left, right] = [one[at], other[at]]
    if (!left || !right) return { kind: 'shorter-name' }
    if (!left.syllable || !right.syllable) return { kind: 'unknown-character', data: 'reading', character: (right.syllable ? left : right).character }
    const isSameSound = sound(left.syllable) === sound(right.syllable)
    const [a, b] = [strokes(left.character), strokes(right.character)]
    const found = isSameSound && a && b ? strokeDifference(a, b) : null
    const characters = [left.character, right.character] as const
    if (found) return { kind: 'strokes', at: at + 1, characters, difference: found.difference }
    if (isSameSound) return { kind: 'same-strokes', at: at + 1, characters }
    return { kind: 'pinyin', at: at + 1, characters, syllables: [left.syllable, right.syllable] }
  }

  const values = names.map((name) => name.map((character) => mark(character, ranks)).join(''))
  return { key: 'pinyin', values, reason, missing: [], unknown: unreadCharacters(people, names), tiedCharacters: [] }
}

/** ü sorts with u and after it, as in dictionaries: lu, lü, luan, lüe, lun. */
function sound({ letters, tone }: Syllable): string {
  return `${letters.replaceAll('v', 'u')}\u0001${letters.includes('v') ? 1 : 0}${tone}`
}

function mark({ character, syllable }: ReadCharacter, ranks: ReadonlyMap<string, number>): string {
  if (!syllable) return UNREAD_MARK + character
  const rank = ranks.get(character)
  return sound(syllable) + (rank === undefined ? UNREAD_MARK + character : String.fromCharCode(2 + rank))
}

function unreadCharacters(people: readonly Person[], names: readonly (readonly ReadCharacter[])[]): readonly UnknownCharacter[] {
  const found = new Map<string, Person['id'][]>()
  for (const [index, name] of names.entries()) {
    const person = people[index]
    if (!person) continue
    for (const { character, syllable } of name) {
      if (!syllable) found.set(character, [...(found.get(character) ?? []), person.id])
    }
  }
  return [...found].map(([character, ids]) => ({ data: 'reading', character, ids }))
}
