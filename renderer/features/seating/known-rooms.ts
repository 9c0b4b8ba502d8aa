import type { Event } from '#shared/domain/event/event.ts'
import type { Venue } from '#shared/domain/agenda/place.ts'
import type { EntryOf } from '#shared/domain/register/register.ts'
import type { SeatingLayout, SeatingPlan } from '#shared/domain/seating/seating-plan.ts'

/** A layout that a room was set in before, with where that was. */
export type KnownLayout = { readonly key: string; readonly place: string; readonly name: string; readonly layout: SeatingLayout }

/** Every layout that the register of venues has, those of the plan's own room first. */
export function knownLayouts(venues: readonly EntryOf<'venues'>[], event: Event, plan: SeatingPlan | undefined): readonly KnownLayout[] {
  const own = plan && roomOfPlan(event, plan)?.name
  const all = venues.flatMap((venue) =>
    venue.rooms.flatMap((room) =>
      room.layouts.map(({ name, layout }, index) => ({
        key: `${venue.id} ${room.name} ${index}`,
        place: venue.name === room.name ? venue.name : `${venue.name} ${room.name}`,
        name,
        isOwn: room.name === own,
        layout: withWalls(layout, room),
      })),
    ),
  )
  return all.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
}

/** A hall has the doors and screens of its room. */
function withWalls(layout: SeatingLayout, { doors, screens }: EntryOf<'venues'>['rooms'][number]): SeatingLayout {
  return layout.kind === 'audience' ? { ...layout, ...(doors ? { doors } : {}), ...(screens ? { screens } : {}) } : layout
}

export function roomOfPlan(event: Event, { sessionId }: SeatingPlan) {
  const place = sessionId === undefined ? undefined : event.sessions[sessionId]?.place
  return place?.kind === 'room' ? event.rooms[place.roomId] : undefined
}

/** The venue of the session that the plan is for; undefined where no venue is stated. */
export function venueOfPlan(event: Event, plan: SeatingPlan): Venue | undefined {
  const room = roomOfPlan(event, plan)
  return room?.venueId === undefined ? undefined : event.venues[room.venueId]
}

/** The entry of rooms that belong to no venue of the event, with the plan's layout as one of them. */
export function withOwnLayout(known: EntryOf<'venues'> | undefined, name: string, { title, layout }: SeatingPlan, id: string): EntryOf<'venues'> {
  const before = known ?? { id, name, rooms: [], seenAt: [] }
  const same = before.rooms.find((room) => room.name === title)
  const layouts = [...(same?.layouts ?? []).filter((one) => JSON.stringify(one.layout) !== JSON.stringify(layout)), { name: title, layout }]
  return { ...before, rooms: [...before.rooms.filter((room) => room !== same), { ...same, name: title, layouts }] }
}
