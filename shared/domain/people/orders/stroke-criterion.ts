import { surnameLength } from '../names/compound-surnames.ts'
import { nameCharacters } from '../names/reading.ts'
import type { Criterion, OrderKnowledge, OrderSubject, UnknownCharacter } from './criterion.ts'
import type { Reason } from './reason.ts'
import { rankedCharacters, strokeDifference } from './stroke-order.ts'

/** What stands before a single given name by the rule of 姓氏笔画: no stroke at all. */
const BLANK = ' '
/** A blank, then the characters in their order, then those without data, then names in other scripts. */
const FIRST_RANK = 2
const UNKNOWN_MARK = '\uf000'
const FOREIGN_MARK = '\uf001'

/** 姓氏笔画 or 姓名笔画 (domain rules §2). */
export function strokeCriterion(key: 'strokes' | 'name-strokes', { people }: OrderSubject, { strokes }: OrderKnowledge): Criterion {
  const names = people.map(({ name }) => (isChinese(name) ? countedCharacters(name, key) : null))
  const { ranks, ties } = rankedCharacters(new Set(names.flatMap((name) => name ?? [])), strokes)
  const values = names.map((name, index) => (name ? name.map((character) => mark(character, ranks)).join('') : FOREIGN_MARK + (people[index]?.name ?? '').toLowerCase()))

  function reason(first: number, second: number): Reason {
    const [one, other] = [names[first], names[second]]
    if (!one || !other) return { kind: 'not-chinese', isFirst: !one }
    const at = one.findIndex((character, index) => character !== other[index])
    const [left, right] = [one[at], other[at]]
    if (left === undefined || right === undefined) return { kind: 'shorter-name' }
    if (left === BLANK) return { kind: 'single-given-name', character: right }
    const [a, b] = [strokes(left), strokes(right)]
    if (!a || !b) return { kind: 'unknown-character', data: 'strokes', character: b ? left : right }
    const found = strokeDifference(a, b)
    return found ? { kind: 'strokes', at: at + 1, characters: [left, right], difference: found.difference } : { kind: 'same-strokes', at: at + 1, characters: [left, right] }
  }

  return { key, values, reason, missing: [], unknown: unknownCharacters(people, names, ranks), tiedCharacters: ties }
}

function isChinese(name: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Script=Han}/u.test(name)
}

function countedCharacters(name: string, key: 'strokes' | 'name-strokes'): readonly string[] {
  const characters = nameCharacters(name)
  const surname = surnameLength(characters)
  const hasSingleGivenName = characters.length === surname + 1 && !/[·•.]/.test(name)
  return key === 'strokes' && hasSingleGivenName ? characters.toSpliced(surname, 0, BLANK) : characters
}

function mark(character: string, ranks: ReadonlyMap<string, number>): string {
  if (character === BLANK) return String.fromCharCode(1)
  const rank = ranks.get(character)
  return rank === undefined ? UNKNOWN_MARK + character : String.fromCharCode(FIRST_RANK + rank)
}

function unknownCharacters(
  people: OrderSubject['people'],
  names: readonly (readonly string[] | null)[],
  ranks: ReadonlyMap<string, number>,
): readonly UnknownCharacter[] {
  const found = new Map<string, OrderSubject['people'][number]['id'][]>()
  if (names.every((name) => name?.every((character) => character === BLANK || ranks.has(character)))) return []
  for (const [index, name] of names.entries()) {
    const person = people[index]
    if (!person || !name) continue
    for (const character of new Set(name)) {
      if (ranks.has(character) || !/\p{Script=Han}/u.test(character)) continue
      found.set(character, [...(found.get(character) ?? []), person.id])
    }
  }
  return [...found].map(([character, ids]) => ({ data: 'strokes', character, ids }))
}
