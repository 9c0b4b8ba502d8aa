import type { Event } from '../event/event.ts'

/** What the table knows of a way. */
type KnownWay = { readonly minutes: number; readonly distanceKm?: number; readonly source: 'table' | 'server' }

const waysByTable = new WeakMap<Event['travelTimes'], ReadonlyMap<string, KnownWay>>()

/** The way between two places by their names; one that is only known the other way round counts as long. */
export function knownWay({ travelTimes }: Pick<Event, 'travelTimes'>, from: string, to: string): KnownWay | undefined {
  const ways = waysByTable.get(travelTimes) ?? waysOf(travelTimes)
  waysByTable.set(travelTimes, ways)
  return ways.get(wayKey(from, to)) ?? ways.get(wayKey(to, from))
}

function waysOf(table: Event['travelTimes']): ReadonlyMap<string, KnownWay> {
  return new Map(
    Object.values(table).flatMap(({ from, source = 'table', ways }) =>
      ways.map(({ to, minutes, distanceKm }): [string, KnownWay] => [
        wayKey(from, to),
        { minutes, ...(distanceKm === undefined ? {} : { distanceKm }), source },
      ]),
    ),
  )
}

function wayKey(from: string, to: string): string {
  return `${placeName(from)}\n${placeName(to)}`
}

/** Names as typed here and in Excel are the same place with other widths and spaces. */
export function placeName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
