import type { Event } from '../event/event.ts'
import type { GroupId, RoomId } from '../event/ids.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import type { Session } from './session.ts'
import { overlaps, sessionSpan, type Span } from './span.ts'

/** Whether each room is used by one at a time and holds those who meet in it. */
export function checkRooms(event: Event): readonly Issue[] {
  return [...doubleBookings(event), ...tooSmallRooms(event)]
}

type Booking = { readonly roomId: RoomId; readonly session: Session; readonly span: Span; readonly path: readonly string[] }

function doubleBookings(event: Event): readonly Issue[] {
  const byRoom = Map.groupBy(bookingsOf(event), ({ roomId }) => roomId)
  return [...byRoom].flatMap(([roomId, bookings]) =>
    bookings.flatMap((first, index) =>
      bookings
        .slice(index + 1)
        .filter((second) => overlaps(first.span, second.span))
        .map(({ path, session }) => issueOf('room-double-booked', path, [event.rooms[roomId]?.name ?? '', first.session.title, session.title])),
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

function tooSmallRooms(event: Event): readonly Issue[] {
  return Object.values(event.groups).flatMap(({ id, name, roomId, members }) => {
    const room = roomId === undefined ? undefined : event.rooms[roomId]
    const count = Object.keys(members).length
    if (room?.capacity === undefined || count <= room.capacity) return []
    return [issueOf('room-too-small', ['groups', id, 'roomId'], [name, String(count), room.name, String(room.capacity)])]
  })
}
