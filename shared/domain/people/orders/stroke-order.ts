import { characterStructures, type CharacterStrokes, type CharacterStructure } from './stroke-dictionary.ts'
import type { StrokeClass } from './stroke-forms.ts'

/** What puts one character before another, in the order in which it is asked (domain rules §2). */
export type StrokeDifference =
  | { readonly by: 'count'; readonly counts: readonly [number, number] }
  /** `at` is the number of the stroke, from 1 */
  | { readonly by: 'stroke'; readonly count: number; readonly at: number; readonly classes: readonly [StrokeClass, StrokeClass] }
  | { readonly by: 'form'; readonly count: number; readonly at: number; readonly forms: readonly [string, string] }
  | { readonly by: 'turns'; readonly count: number; readonly at: number; readonly turns: readonly [number, number] }
  | { readonly by: 'structure'; readonly count: number; readonly structures: readonly [CharacterStructure, CharacterStructure] }

/** The first difference that the rule knows, with which of the two it puts first; null for a true tie: 旻 and 昊. */
export function strokeDifference(a: CharacterStrokes, b: CharacterStrokes): { readonly sign: -1 | 1; readonly difference: StrokeDifference } | null {
  const count = a.forms.length
  if (count !== b.forms.length) return found(count - b.forms.length, { by: 'count', counts: [count, b.forms.length] })
  const pairs = a.forms.map((form, index) => [form, b.forms[index] ?? form] as const)

  const byClass = pairs.findIndex(([left, right]) => left.class !== right.class)
  const [left, right] = pairs[byClass] ?? []
  if (left && right) return found(left.class - right.class, { by: 'stroke', count, at: byClass + 1, classes: [left.class, right.class] })

  const byForm = pairs.findIndex(([one, other]) => one.isAttached !== other.isAttached)
  const [one, other] = pairs[byForm] ?? []
  if (one && other) return found(Number(one.isAttached) - Number(other.isAttached), { by: 'form', count, at: byForm + 1, forms: [one.name, other.name] })

  const byTurns = pairs.findIndex(([few, many]) => few.turns !== many.turns)
  const [few, many] = pairs[byTurns] ?? []
  if (few && many) return found(few.turns - many.turns, { by: 'turns', count, at: byTurns + 1, turns: [few.turns, many.turns] })

  if (a.structure === undefined || b.structure === undefined || a.structure === b.structure) return null
  const places = characterStructures.indexOf(a.structure) - characterStructures.indexOf(b.structure)
  return found(places, { by: 'structure', count, structures: [a.structure, b.structure] })
}

function found(sign: number, difference: StrokeDifference): { readonly sign: -1 | 1; readonly difference: StrokeDifference } {
  return { sign: sign < 0 ? -1 : 1, difference }
}

/** A structure that is not stated stands after those that are, so that the order stays one. */
function structurePlace({ structure }: CharacterStrokes): number {
  return structure === undefined ? characterStructures.length : characterStructures.indexOf(structure)
}

/** Characters in stroke order; `ties` are sets that the rule does not tell apart. Those without strokes are left out. */
export function rankedCharacters(characters: ReadonlySet<string>, strokesOf: (character: string) => CharacterStrokes | undefined) {
  const known = [...characters].flatMap((character) => {
    const strokes = strokesOf(character)
    return strokes ? [{ character, strokes }] : []
  })
  // Between characters that the rule does not tell apart any fixed order keeps those of one surname together.
  known.sort((a, b) =>
    strokeDifference(a.strokes, b.strokes)?.sign
    ?? (structurePlace(a.strokes) - structurePlace(b.strokes) || (a.character < b.character ? -1 : 1)))
  const ranks = new Map(known.map(({ character }, index) => [character, index]))
  const ties: string[][] = []
  for (const [index, { character, strokes }] of known.entries()) {
    const previous = known[index - 1]
    if (!previous || strokeDifference(previous.strokes, strokes)) continue
    if (ties.at(-1)?.at(-1) === previous.character) ties.at(-1)?.push(character)
    else ties.push([previous.character, character])
  }
  return { ranks, ties }
}
