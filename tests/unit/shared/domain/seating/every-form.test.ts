import { describe, expect, test } from 'vitest'
import { ordered } from '#shared/domain/event/position.ts'
import { roomOf } from '#shared/domain/seating/room.ts'
import { seatPeople } from '#shared/domain/seating/seat-people.ts'
import { seatFillings, seatingConventions, type SeatingLayout, type SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { eventWith } from '../../../../helpers/builders.ts'

type Form = { readonly layout: SeatingLayout; readonly isTwoSided?: boolean; readonly plan?: Partial<SeatingPlan> }

const rowsFor = (count: number) => [Math.ceil(count / 2), Math.max(1, Math.floor(count / 2))]
const hall = (count: number): SeatingLayout => ({ kind: 'audience', rows: Array.from({ length: Math.ceil(count / 7) + 1 }, () => 7), aislesAfterColumns: [2, 5] })

/** Every form with room for so many people, by its name. */
const forms: Readonly<Record<string, (count: number) => Form>> = {
  ...Object.fromEntries(seatingConventions.flatMap((convention) => [
    [`rostrum, ${convention}`, (count: number) => ({ layout: { kind: 'rostrum', rows: rowsFor(count) }, plan: { convention } })],
    [`photo, ${convention}`, (count: number) => ({ layout: { kind: 'photo', rows: rowsFor(count) }, plan: { convention } })],
    [`talks, ${convention}`, (count: number) => ({ layout: { kind: 'long-table', seatsPerSide: Math.ceil(count / 2), doorAt: 'end' }, isTwoSided: true, plan: { convention } })],
    [`hollow square, ${convention}`, (count: number) => ({ layout: { kind: 'hollow-square', seatsPerSide: [Math.ceil(count / 4), Math.ceil(count / 4), Math.ceil(count / 4), Math.ceil(count / 4)] }, plan: { convention } })],
    [`U, ${convention}`, (count: number) => ({ layout: { kind: 'u-shape', head: Math.ceil(count / 3), arm: Math.ceil(count / 3) }, plan: { convention } })],
    [`sofas, ${convention}`, (count: number) => ({ layout: { kind: 'sofas', seatsPerSide: Math.ceil(count / 2) }, isTwoSided: true, plan: { convention } })],
  ] satisfies [string, (count: number) => Form][])),
  ...Object.fromEntries(seatFillings.filter((filling) => filling !== 'unit-columns').map((filling) => [`hall, ${filling}`, (count: number) => ({ layout: hall(count), plan: { filling } })])),
  'photo with guests': (count) => ({ layout: { kind: 'photo', rows: rowsFor(count) }, isTwoSided: true }),
  banquet: (count) => ({ layout: { kind: 'round-tables', tables: Math.ceil(count / 10), seatsPerTable: 10 } }),
  signing: (count) => ({ layout: { kind: 'signing', signers: 2, membersPerSide: Math.ceil(count / 2) }, isTwoSided: true }),
  coach: () => ({ layout: { kind: 'vehicle', vehicleId: 'bus' as never } }),
}

function seatedIn({ layout, isTwoSided = false, plan: fields = {} }: Form, count: number, declined: readonly number[] = []) {
  const ids = Array.from({ length: count }, (_, index) => `p${index + 1}`)
  const event = eventWith({
    people: ids.map((id, index) => ({ id, name: id, ...(declined.includes(index) ? { attendance: { state: 'declined' } } : {}) })),
    vehicles: [{ id: 'bus', type: 'coach', seats: 60 }],
    seatingPlans: [{ id: 'plan', layout, seated: ids.map((personId, index) => ({ personId, ...(isTwoSided ? { side: index % 2 === 0 ? 'host' : 'guest' } : {}) })), ...fields } as never],
  })
  const plan = ordered(event.seatingPlans)[0] as SeatingPlan
  return { event, plan, seating: seatPeople(event, plan), room: roomOf(event, plan) }
}

const seatsOf = ({ seating }: ReturnType<typeof seatedIn>) => new Map(Object.entries(seating.assignments).map(([seat, { personId }]) => [personId as string, seat]))

describe.each(Object.entries(forms))('of 1 to 60 people: %s', (_name, formOf) => {
  const counts = Array.from({ length: 60 }, (_, index) => index + 1)

  test('everybody has one seat of the room, and every seat says by which rule', () => {
    for (const count of counts) {
      const made = seatedIn(formOf(count), count)
      const places = seatsOf(made)
      expect(places.size, `${count}`).toBe(count)
      expect(made.seating.unseated).toEqual([])
      expect([...places.values()].every((id) => made.room.seats.some((seat) => seat.id === id))).toBe(true)
      expect(Object.values(made.seating.assignments).every(({ rule }) => rule !== undefined)).toBe(true)
    }
  })

  test('no two seats stand in one place', () => {
    for (const count of counts) {
      const { seats } = seatedIn(formOf(count), count).room
      expect(new Set(seats.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(seats.length)
    }
  })

  test('locked people and blocked seats stay as they are', () => {
    for (const count of counts.slice(2)) {
      const form = formOf(count)
      const { room } = seatedIn(form, count)
      const [locked, blocked] = [room.seats.at(-1)?.id ?? '', room.seats[0]?.id ?? '']
      const { seating } = seatedIn({ ...form, plan: { ...form.plan, assignments: { [locked]: { personId: 'p1', isLocked: true } } as never, blockedSeats: { [blocked]: true } as never } }, count)
      expect(seating.assignments[locked as never]).toEqual({ personId: 'p1', isLocked: true })
      expect(seating.assignments).not.toHaveProperty(blocked)
    }
  })

  test('whoever drops out moves nobody who stands before them in the list', () => {
    // Where hosts and guests are mixed by their numbers, the mixture follows the numbers.
    const form = formOf(1)
    if (form.layout.kind === 'photo' && form.isTwoSided) return
    for (const count of counts.slice(3)) {
      const gone = Math.floor(count / 2)
      const [before, after] = [seatsOf(seatedIn(formOf(count), count)), seatsOf(seatedIn(formOf(count), count, [gone]))]
      for (let index = 0; index < gone; index += 1) expect(after.get(`p${index + 1}`), `${index + 1} of ${count}`).toBe(before.get(`p${index + 1}`))
      expect(after.has(`p${gone + 1}`)).toBe(false)
    }
  })
})
