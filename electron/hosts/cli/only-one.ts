import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { closestName } from '#shared/lib/closest-name.ts'
import type { Call } from './command.ts'
import { Failure, wrongUsage } from './failure.ts'
import { words } from './words.ts'

/** For whom alone papers are made: the option, and what the user called them by. */
export type OneOf = { readonly option: 'person' | 'line'; readonly called: string }

const collections = { person: 'people', line: 'lines' } as const

/** @throws Failure when both are asked for at once */
export function onlyOne({ value }: Pick<Call, 'value'>): OneOf | null {
  const [person, line] = [value('person'), value('line')]
  if (person !== undefined && line !== undefined) throw wrongUsage('--person 和 --line 只能写一个。', 'Name either --person or --line.')
  if (person !== undefined) return { option: 'person', called: person }
  return line === undefined ? null : { option: 'line', called: line }
}

/**
 * The id of whoever is called so, by id or by name.
 *
 * @throws Failure when nobody is, or several are
 */
export function entityNamed(event: Event, { option, called }: OneOf): string {
  const all = ordered<{ readonly id: string; readonly position: string; readonly name: string }>(event[collections[option]])
  const found = all.filter(({ id, name }) => id === called || name === called)
  const [first, ...others] = found
  if (first && (others.length === 0 || first.id === called)) return first.id
  if (first) {
    const ids = found.map(({ id }) => id).join(', ')
    throw new Failure('not-found', words(`叫“${called}”的不止一个，请写编号：${ids}。`, `Several are called “${called}”; name the id: ${ids}.`))
  }
  const close = closestName(called, all.map(({ name }) => name))
  throw new Failure(
    'not-found',
    words(`活动里没有“${called}”${close === null ? '' : `，是否应为“${close}”`}。`, `The event has no “${called}”${close === null ? '.' : `; did you mean “${close}”?`}`),
  )
}
