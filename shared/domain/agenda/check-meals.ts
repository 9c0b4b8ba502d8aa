import { minutesOfTime } from '../../lib/local-date.ts'
import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import type { Meal } from '../logistics/reception.ts'
import type { Session } from './session.ts'

/** A day that goes on from before until after these times has a meal in between; custom, no rule says so. */
const MEALS: readonly { readonly meal: Meal['meal']; readonly before: number; readonly after: number; readonly from: number; readonly to: number }[] = [
  { meal: 'lunch', before: 11 * 60, after: 13 * 60 + 30, from: 11 * 60, to: 14 * 60 },
  { meal: 'dinner', before: 17 * 60, after: 19 * 60 + 30, from: 17 * 60, to: 20 * 60 },
]

/** Whether people are given something to eat between long sessions: as a session, or in the list of meals. */
export function checkMeals(event: Event): readonly Issue[] {
  const byDate = Map.groupBy(Object.values(event.sessions), ({ date }) => date)
  return [...byDate].flatMap(([date, sessions]) => {
    if (date === undefined) return []
    const timed = sessions.flatMap((session) => spanOfDay(session) ?? [])
    const working = timed.filter(({ session }) => !['meal', 'break', 'registration', 'transfer'].includes(session.type))
    return MEALS.flatMap(({ meal, before, after, from, to }) => {
      const [last, next] = [working.filter(({ start }) => start < before).at(-1), working.find(({ end }) => end > after)]
      const isServed =
        timed.some(({ session, start }) => session.type === 'meal' && start >= from && start <= to) ||
        sessions.some(({ type, startsAt }) => type === 'meal' && startsAt === undefined) ||
        Object.values(event.meals).some((served) => served.meal === meal && (served.date ?? date) === date)
      return last && next && !isServed ? [issueOf('meal-missing', ['sessions', next.session.id, 'startsAt'], [date, meal === 'lunch' ? '午餐' : '晚餐', meal])] : []
    })
  })
}

function spanOfDay(session: Session): { readonly session: Session; readonly start: number; readonly end: number } | null {
  const { startsAt, endsAt } = session
  if (startsAt === undefined || endsAt === undefined || endsAt < startsAt) return null
  return { session, start: minutesOfTime(startsAt), end: minutesOfTime(endsAt) }
}
