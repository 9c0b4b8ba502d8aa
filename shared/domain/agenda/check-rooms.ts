import type { Event } from '../event/event.ts'
import type { GroupId, RoomId } from '../event/ids.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { hasDeclined } from '../people/has-declined.ts'
import type { Person } from '../people/person.ts'
import { blocksOf, placeKey } from './flow/block.ts'
import { placeText } from './place-text.ts'
import type { Session } from './session.ts'
import { overlaps, sessionSpan, type Span } from './span.ts'

/** Whether each room is used by one at a time and holds those who meet in it. */
export function checkRooms(event: Event): readonly Issue[] {
  return [...doubleBookings(event), ...doubledPlaces(event), ...tooSmallRooms(event), ...tooSmallHalls(event)]
}

type Booking = { readonly roomId: RoomId; readonly session: Session; readonly span: Span; readonly path: readonly string[] }

function doubleBookings(event: Event): readonly Issue[] {
  const byRoom = Map.groupBy(bookingsOf(event), ({ roomId }) => roomId)
  return [...byRoom].flatMap(([roomId, bookings]) =>
    bookings.flatMap((first, index) =>
      bookings
        .slice(index + 1)
        .filter((second) => overlaps(first.span, second.span))
        .map(({ path, session, span }) =>
          issueOf('room-double-booked', path, [event.rooms[roomId]?.name ?? '', first.session.title, session.title], [timeText(first.span), timeText(span)]),
        ),
    ),
  )
}

/** A session books the room that it takes place in, and one of groups the rooms of its groups; each room once. */
function bookingsOf(event: Event): readonly Booking[] {
  return Object.values(event.sessions).flatMap((session) => {
    const span = sessionSpan(session)
    if (!span) return []
    const own: readonly Booking[] =
      session.place?.kind === 'room' ? [{ roomId: session.place.roomId, session, span, path: ['sessions', session.id, 'place'] }] : []
    const ofGroups = (Object.keys(session.groupIds) as GroupId[]).flatMap((groupId): Booking[] => {
      const roomId = event.groups[groupId]?.roomId
      return roomId === undefined || own[0]?.roomId === roomId ? [] : [{ roomId, session, span, path: ['groups', groupId, 'roomId'] }]
    })
    return [...own, ...ofGroups]
  })
}

function timeText({ startMinutes, endMinutes }: Span): string {
  return `${startMinutes}-${endMinutes}`
}

/** The same of stops and of places in words, which no room stands for; one inside the other is meant that way. */
function doubledPlaces(event: Event): readonly Issue[] {
  const blocks = blocksOf(event).filter(({ sessionId }) => event.sessions[sessionId]?.place?.kind !== 'room')
  const byPlace = Map.groupBy(blocks, ({ sessionId }) => placeKey(event.sessions[sessionId]?.place))
  return [...byPlace].flatMap(([key, atPlace]) =>
    atPlace.flatMap((first, index) =>
      atPlace.slice(index + 1).flatMap((second) => {
        if (key === null || first.within === second.sessionId || second.within === first.sessionId || !overlaps(first, second)) return []
        const [one, other] = [event.sessions[first.sessionId], event.sessions[second.sessionId]]
        const subjects = [placeText(event, other?.place), one?.title ?? '', other?.title ?? '']
        return [issueOf('place-double-booked', ['sessions', second.sessionId, 'place'], subjects, [timeText(first), timeText(second)])]
      }),
    ),
  )
}

const FOR_ALL: ReadonlySet<Session['type']> = new Set(['opening', 'plenary'])

/** A session that everybody is at needs a room for everybody; where it says who takes part, nobody can count them. */
function tooSmallHalls(event: Event): readonly Issue[] {
  const invited = Object.values(event.people).filter((person) => !hasDeclined(person) && !NOT_SEATED.has(person.category))
  const count = Math.max(event.expectedCount ?? 0, invited.length)
  const alone = new Set(blocksOf(event).flatMap(({ sessionId, lane }) => (lane === null ? [sessionId] : [])))
  return Object.values(event.sessions).flatMap(({ id, title, type, place, audience }) => {
    const room = place?.kind === 'room' ? event.rooms[place.roomId] : undefined
    if (!FOR_ALL.has(type) || !alone.has(id) || audience !== undefined || room?.capacity === undefined || count <= room.capacity) return []
    return [issueOf('room-too-small', ['sessions', id, 'place'], [title, String(count), room.name, String(room.capacity)])]
  })
}

const NOT_SEATED: ReadonlySet<Person['category']> = new Set(['staff', 'driver', 'guide'])

function tooSmallRooms(event: Event): readonly Issue[] {
  return Object.values(event.groups).flatMap(({ id, name, roomId, members }) => {
    const room = roomId === undefined ? undefined : event.rooms[roomId]
    const count = Object.keys(members).length
    if (room?.capacity === undefined || count <= room.capacity) return []
    return [issueOf('room-too-small', ['groups', id, 'roomId'], [name, String(count), room.name, String(room.capacity)])]
  })
}
