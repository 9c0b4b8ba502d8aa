import { halfWidth } from '../../lib/half-width.ts'
import { cellsOfSheetText } from '../../lib/sheet-text.ts'
import { placeName } from './known-way.ts'
import type { TravelTime } from './travel-time.ts'

/** A row of the table before it has an id. */
export type PastedRow = Pick<TravelTime, 'from' | 'ways'>

/** What was understood of a pasted travel time table, and the cells that were not, as they stand there. */
type PastedTravelTimes = { readonly rows: readonly PastedRow[]; readonly count: number; readonly unclear: readonly string[] }

/** A day and a night: whatever takes longer is no leg of a tour. */
const MOST_MINUTES = 24 * 60

/**
 * Reads a table of travel times copied from Excel: names of places across the top and down the side with minutes where
 * they meet, or a list of from, to, minutes and, if known, km. Cells are `25`, `25分钟`, `1小时10分`, `25/18公里`.
 *
 * @returns null when it is neither
 */
export function pastedTravelTimes(text: string): PastedTravelTimes | null {
  const cells = cellsOfSheetText(text).map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
  const isList = cells.length > 0 && cells.every((row, index) => row.length >= 3 && row.length <= 4 && row[0] !== '' && row[1] !== '' && (index === 0 || !isTime(row[1])))
  const ways = isList && cells.slice(1).every((row) => isTime(row[2]) || row[2] === '') && !isMatrix(cells) ? waysOfList(cells) : waysOfMatrix(cells)
  if (ways === null) return null
  const known = ways.filter((way): way is Way & { readonly time: WayTime } => way.time !== null)
  const byStart = Map.groupBy(known, ({ from }) => placeName(from))
  return {
    rows: [...byStart.values()].map((rows) => ({ from: rows[0]?.from ?? '', ways: rows.map(({ to, time }) => ({ to, ...time })) })),
    count: known.length,
    unclear: ways.flatMap(({ time, cell }) => (time === null ? [cell] : [])),
  }
}

type WayTime = { readonly minutes: number; readonly distanceKm?: number }
type Way = { readonly from: string; readonly to: string; readonly time: WayTime | null; readonly cell: string }
type Cells = readonly (readonly string[])[]

/** The first row of a list may be its heading. */
function waysOfList(cells: Cells): readonly Way[] | null {
  const rows = isTime(cells[0]?.[2]) ? cells : cells.slice(1)
  const ways = rows.flatMap(([from = '', to = '', cell = '', km = '']): Way[] => {
    const time = wayTime(cell)
    const distance = Number.parseFloat(halfWidth(km))
    return cell === '' ? [] : [{ from, to, cell, time: time && distance >= 0 ? { ...time, distanceKm: distance } : time }]
  })
  return ways.length === 0 ? null : ways
}

/** The same names stand across and down, at least one of them. */
function isMatrix(cells: Cells): boolean {
  const [, ...across] = cells[0] ?? []
  const down = new Set(cells.slice(1).map(([name = '']) => placeName(name)))
  return across.filter((name) => name !== '' && down.has(placeName(name))).length > 1
}

function waysOfMatrix(cells: Cells): readonly Way[] | null {
  const [, ...names] = cells[0] ?? []
  if (names.filter((name) => name !== '' && !isTime(name)).length === 0) return null
  const ways = cells.slice(1).flatMap(([from = '', ...row]) =>
    row.flatMap((cell, index): Way[] => {
      const to = names[index] ?? ''
      const isNothing = cell === '' || from === '' || to === '' || placeName(from) === placeName(to) || /^[-—–/\\×x]+$/i.test(cell)
      return isNothing ? [] : [{ from, to, cell, time: wayTime(cell) }]
    }),
  )
  return ways.some(({ time }) => time !== null) ? ways : null
}

function isTime(cell: string | undefined): boolean {
  return cell !== undefined && wayTime(cell) !== null
}

const TIME = /^(?:约)?(?:(\d+(?:\.\d+)?)(?:小时|h)(半)?)?(?:(\d+)(?:分钟?|min(?:utes)?|')?)?(?:[/，,;；、]?(\d+(?:\.\d+)?)(?:公里|千米|km))?$/i

function wayTime(cell: string): WayTime | null {
  const match = TIME.exec(halfWidth(cell).replaceAll(/\s/g, '').replaceAll(/[()]/g, (mark) => (mark === '(' ? '/' : '')))
  if (!match || (match[1] === undefined && match[3] === undefined)) return null
  const [, hours, half, rest, km] = match
  const minutes = Math.round(Number(hours ?? 0) * 60 + (half === undefined ? 0 : 30) + Number(rest ?? 0))
  return minutes > MOST_MINUTES ? null : { minutes, ...(km === undefined ? {} : { distanceKm: Number(km) }) }
}
