import { assertNever } from '../../lib/assert-never.ts'
import type { Event } from '../event/event.ts'
import { comes } from './comes.ts'
import { longTableOrder, longTableRoom, sofasOrder, sofasRoom, type Hand } from './layouts/facing-sides.ts'
import { roundTablesOrder, roundTablesRoom } from './layouts/round-tables.ts'
import { audienceOrder, audienceRoom, facingOrder, photoRoom, photoWithGuestsOrder, rostrumRoom, type SideCounts } from './layouts/rows.ts'
import { signingOrder, signingRoom } from './layouts/signing.ts'
import { hollowSquareRoom, squareOrder, uShapeRoom } from './layouts/squares.ts'
import { withWalls } from './layouts/walls.ts'
import { vehicleOrder, vehicleRoom } from './layouts/vehicle-seats.ts'
import type { RankedSeat, Room } from './seat.ts'
import type { SeatingPlan, SeatingSide } from './seating-plan.ts'

/** The seats and the furniture of a plan, as they are drawn. */
export function roomOf(event: Event, plan: Pick<SeatingPlan, 'layout' | 'convention' | 'seated'>): Room {
  const { layout, convention } = plan
  switch (layout.kind) {
    case 'rostrum':
      return rostrumRoom(layout, convention)
    case 'photo':
      return photoRoom(layout.rows, convention)
    case 'audience':
      return withWalls(audienceRoom(layout), layout)
    case 'long-table':
      return longTableRoom(layout.seatsPerSide, layout.doorAt)
    case 'hollow-square':
      return withWalls(hollowSquareRoom(layout.seatsPerSide), layout)
    case 'u-shape':
      return withWalls(uShapeRoom(layout.head, layout.arm), layout)
    case 'sofas':
      return sofasRoom(layout.seatsPerSide, convention, sidesWithInterpreter(plan))
    case 'round-tables':
      return withWalls(roundTablesRoom(layout.tables, layout.seatsPerTable), layout)
    case 'signing':
      return signingRoom(layout.signers, layout.membersPerSide ?? 0)
    case 'vehicle': {
      const vehicle = event.vehicles[layout.vehicleId]
      return vehicleRoom(vehicle?.type ?? 'other', vehicle?.seats)
    }
    default:
      return assertNever(layout)
  }
}

/** The seats of a plan in the order in which its convention gives them out. */
export function seatOrder(event: Event, plan: SeatingPlan, room: Room): readonly RankedSeat[] {
  const { layout, convention, seated } = plan
  const hasGuests = seated.some(({ side }) => side === 'guest')
  switch (layout.kind) {
    case 'rostrum':
      return facingOrder(room.seats, convention)
    case 'photo':
      return hasGuests ? photoWithGuestsOrder(room, sideCounts(event, plan)) : facingOrder(room.seats, convention)
    case 'audience':
      return audienceOrder(room, plan.filling, layout.aislesAfterColumns)
    case 'long-table':
      return longTableOrder(room, convention, interpreterHands(plan, layout.interpretersAtLeft))
    case 'hollow-square':
    case 'u-shape':
      return squareOrder(room, convention)
    case 'sofas':
      return sofasOrder(room)
    case 'round-tables':
      return roundTablesOrder(room, hasGuests, layout.isGuestPresiding === true)
    case 'signing':
      return signingOrder(room)
    case 'vehicle': {
      const vehicle = event.vehicles[layout.vehicleId]
      return vehicleOrder(room, vehicle?.type ?? 'other', layout.isOwnerDriving === true ? 'front-first' : vehicle?.seatRule)
    }
    default:
      return assertNever(layout)
  }
}

function sidesWithInterpreter({ seated }: Pick<SeatingPlan, 'seated'>): ReadonlySet<SeatingSide> {
  return new Set(seated.filter(({ part }) => part === 'interpreter').map(({ side }) => side ?? 'host'))
}

/** At the principal's right hand, unless the side has it otherwise. Source: domain-rules §1 "Bilateral", where published texts disagree. */
function interpreterHands(plan: SeatingPlan, atLeft: readonly SeatingSide[] = []): ReadonlyMap<SeatingSide, Hand> {
  return new Map([...sidesWithInterpreter(plan)].map((side) => [side, atLeft.includes(side) ? 'left' : 'right']))
}

function sideCounts(event: Event, { seated }: SeatingPlan): SideCounts {
  const coming = seated.filter(({ personId }) => comes(event, personId))
  const guest = coming.filter(({ side }) => side === 'guest').length
  return { guest, host: coming.length - guest }
}
