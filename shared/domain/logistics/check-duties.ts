import { allParts, type Part } from '../agenda/parts.ts'
import { overlaps, sessionSpan, type Span } from '../agenda/span.ts'
import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { ordered } from '../event/position.ts'

/** Whether each task has an owner, and nobody of the staff is wanted in two places. */
export function checkDuties(event: Event): readonly Issue[] {
  return [...ownerless(event), ...clashes(event)]
}

/** One finding for all of them: a new event brings twenty tasks, and nobody reads twenty hints. */
function ownerless(event: Event): readonly Issue[] {
  const open = ordered(event.duties).filter(({ ownerId, ownerText = '', state }) => ownerId === undefined && ownerText.trim() === '' && state !== 'done')
  const [first] = open
  return first === undefined ? [] : [issueOf('duty-without-owner', ['duties', first.id, 'ownerId'], [first.task, String(open.length)])]
}

/**
 * Only tasks that state their time can clash: with each other, and with what the same person has to do on stage. Two
 * tasks that are due on one day do not.
 */
function clashes(event: Event): readonly Issue[] {
  const isTimed = Object.values(event.duties).some(({ sessionId, startsAt }) => sessionId !== undefined || startsAt !== undefined)
  if (!isTimed) return []
  const timed = allParts(event).flatMap((part) => {
    const span = spanOf(part)
    return span === null || part.kind === 'stated' ? [] : [{ part, span }]
  })
  return [...Map.groupBy(timed, ({ part }) => part.personId)].flatMap(([personId, ofPerson]) =>
    ofPerson.flatMap((first, index) =>
      ofPerson.slice(index + 1).flatMap((second) => {
        const duty = second.part.kind === 'duty' ? second : first
        const other = duty === second ? first : second
        if (duty.part.kind !== 'duty' || !overlaps(first.span, second.span)) return []
        const subjects = [event.people[personId]?.name ?? '', duty.part.task, nameOf(event, other.part)]
        return [issueOf('duty-clash', ['duties', duty.part.dutyId, duty.part.isOwner ? 'ownerId' : 'helpers'], subjects, [timeText(duty.part), timeText(other.part)])]
      }),
    ),
  )
}

function spanOf({ date, startsAt, endsAt }: Part): Span | null {
  return sessionSpan({ date, startsAt, endsAt })
}

function timeText({ date = '', startsAt = '', endsAt = '' }: Part): string {
  return `${date} ${startsAt}-${endsAt}`
}

function nameOf(event: Event, part: Part): string {
  if (part.kind === 'duty') return part.task
  if (part.kind === 'guide') return event.stops[part.stopId]?.name ?? ''
  return part.sessionId === undefined ? '' : (event.sessions[part.sessionId]?.title ?? '')
}
