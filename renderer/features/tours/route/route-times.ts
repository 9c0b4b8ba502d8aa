import { timeOfMinutes } from '#shared/lib/local-date.ts'
import type { LineClock, RouteSqueeze } from '#shared/domain/tours/clock/line-clock.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Text } from '#renderer/i18n/text.ts'

const MINUTES_A_DAY = 24 * 60

/** A time on a line's clock as people say it; without a start, how long after it. */
export function clockText(minutes: number, { startSource }: Pick<LineClock, 'startSource'>, t: Text): string {
  const time = timeOfMinutes(minutes)
  if (startSource === null) return t('route.fromStart', { time })
  if (minutes < 0) return t('route.dayBefore', { time })
  return minutes >= MINUTES_A_DAY ? t('route.nextDay', { time }) : time
}

/** What a line misses, by how much. */
export function squeezeText(event: Event, clock: LineClock, { kind, at, lockMinutes, minutes: count }: RouteSqueeze, t: Text): string {
  const time = clockText(lockMinutes, clock, t)
  const stop = clock.stops[at]?.stop
  if (kind === 'end' || stop === undefined) return t('route.squeeze.end', { time, count })
  const name = stop.name || t('tours.unnamedStop')
  if (kind !== 'leaver') return t(`route.squeeze.${kind}`, { name, time, count })
  const who = stop.leaverId === undefined ? undefined : event.people[stop.leaverId]?.name
  return t('route.squeeze.leaver', { name, time, count, who: who || t('route.squeeze.somebody') })
}

const MOST_MINUTES = 14_400

/** Whole minutes as typed; null where it is none. */
export function typedMinutes(typed: string): number | null {
  const text = typed.trim()
  return /^\d+$/.test(text) && Number(text) <= MOST_MINUTES ? Number(text) : null
}

/** A measure as typed, up to a limit; null where it is none. */
export function typedNumber(typed: string, most: number): number | null {
  const number = Number(typed.trim().replace(',', '.'))
  return typed.trim() !== '' && Number.isFinite(number) && number >= 0 && number <= most ? number : null
}
