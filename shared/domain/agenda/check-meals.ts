import { minutesOfTime } from '../../lib/local-date.ts'
import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import type { Meal } from '../logistics/reception.ts'
import { customsOf } from './customs.ts'
import type { Session } from './session.ts'

/** Who works on until so near the end of a mealtime has had no time to eat. */
const TIME_TO_EAT = 30

/** A day that goes on from before a mealtime until nearly its end has a meal that begins in it. */
function mealtimesOf(event: Event): readonly { readonly meal: Meal['meal']; readonly from: number; readonly to: number }[] {
  const { lunchFrom, lunchTo, dinnerFrom, dinnerTo } = customsOf(event)
  return [
    { meal: 'lunch', from: minutesOfTime(lunchFrom), to: minutesOfTime(lunchTo) },
    { meal: 'dinner', from: minutesOfTime(dinnerFrom), to: minutesOfTime(dinnerTo) },
  ]
}

/** Whether people are given something to eat between long sessions: as a session, or in the list of meals. */
export function checkMeals(event: Event): readonly Issue[] {
  const mealtimes = mealtimesOf(event)
  const byDate = Map.groupBy(Object.values(event.sessions), ({ date }) => date)
  return [...byDate].flatMap(([date, sessions]) => {
    if (date === undefined) return []
    const timed = sessions.flatMap((session) => spanOfDay(session) ?? [])
    const working = timed.filter(({ session }) => !['meal', 'break', 'registration', 'transfer'].includes(session.type))
    return mealtimes.flatMap(({ meal, from, to }) => {
      const [last, next] = [working.filter(({ start }) => start < from).at(-1), working.find(({ end }) => end > to - TIME_TO_EAT)]
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
