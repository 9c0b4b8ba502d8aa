import { closestName } from '../../../lib/closest-name.ts'
import type { Event } from '../../event/event.ts'
import { ordered } from '../../event/position.ts'
import { nameKey } from './plain-text.ts'

/** What the user says of a unit that is not in the list: another name of one that is there, or a new one. */
export type UnitChoices = ReadonlyMap<string, string>
/** The choice that makes a new unit. */
export const NEW_UNIT = 'new'

/** A unit of the list that is not in the event, but looks like one that is. */
export type NearUnit = { readonly unit: string; readonly nearId: string; readonly nearName: string; readonly count: number }

/** Finds units by full and short name, blanks and width aside. */
export class UnitBook {
  readonly #choices: UnitChoices
  readonly #ids = new Map<string, string>()
  readonly #names: readonly string[]
  readonly #near = new Map<string, { readonly id: string; readonly name: string } | null>()

  constructor(event: Event, choices: UnitChoices) {
    this.#choices = choices
    const units = ordered(event.units)
    // A full name goes before the short name of another.
    for (const { id, shortNames } of units) for (const name of shortNames) this.#ids.set(nameKey(name), id)
    for (const { id, name } of units) this.#ids.set(nameKey(name), id)
    this.#names = units.map(({ name }) => name).filter((name) => name !== '')
  }

  /** The unit of the event that is meant, null for one that it does not have. */
  idOf(unit: string): string | null {
    const key = nameKey(unit)
    const chosen = this.#choices.get(key)
    return chosen !== undefined && chosen !== NEW_UNIT ? chosen : (this.#ids.get(key) ?? null)
  }

  /** One text for all names of a unit, whether the event has it or not. */
  keyOf(unit: string): string {
    return this.idOf(unit) ?? nameKey(unit)
  }

  /** A unit whose name is so close that one of the two may be a slip; null once the user has decided. */
  nearTo(unit: string): { readonly id: string; readonly name: string } | null {
    const key = nameKey(unit)
    if (key === '' || this.#choices.has(key) || this.#ids.has(key)) return null
    const known = this.#near.get(key)
    if (known !== undefined) return known
    const name = this.#slipOf(unit, key)
    const id = name === null ? undefined : this.#ids.get(nameKey(name))
    const near = name === null || id === undefined ? null : { id, name }
    this.#near.set(key, near)
    return near
  }

  /** One place named before the other (省农业农村厅, 示例省农业农村厅), or one character in a long name. */
  #slipOf(unit: string, key: string): string | null {
    const alike = this.#names.filter((name) => shareMost(key, nameKey(name)))
    const longer = alike.find((name) => key.length >= 4 && nameKey(name).length >= 4 && (nameKey(name).endsWith(key) || key.endsWith(nameKey(name))))
    if (longer !== undefined) return longer
    const closest = closestName(unit, alike)
    return closest !== null && isOneSlip(key, nameKey(closest)) ? closest : null
  }
}

/** Cheap, and true of every pair that could be a slip. */
function shareMost(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 4) return false
  const characters = new Set(b)
  const shared = [...a].filter((character) => characters.has(character)).length
  return shared >= Math.min(a.length, b.length) - 1
}

/**
 * One character of eight or more is missing, added or another. In shorter names one character is all the difference
 * (教育局, 体育局), as it is at the beginning and in numbers and directions (第一, 第二; 东区, 西区).
 */
function isOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 8) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const differing = a.slice(start, a.length - end) + b.slice(start, b.length - end)
  return differing.length <= 2 && start >= 2 && !/[一二三四五六七八九十\d东南西北上下左右大小新老内外前后]/u.test(differing)
}
