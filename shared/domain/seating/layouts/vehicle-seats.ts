import type { Vehicle, VehicleSeatRule } from '../../tours/vehicle.ts'
import { seatId, type RankedSeat, type Room, type Seat } from '../seat.ts'

const USUAL_SEATS = { car: 4, mpv: 6, minibus: 18, coach: 44, other: 4 } as const
const IN_ROW = 4
/** beside the driver */
const FRONT = 'r1s1'
const BESIDE_AISLE = [-1.9, -0.9, 0.9, 1.9]
const BEHIND = [-1.9, -0.95, 0, 0.95, 1.9]

/** Seats that a small vehicle with fewer than usual lacks first: nobody likes to sit in the middle. */
const LACKED_FIRST = ['r2s2', 'r3s2', FRONT]

/**
 * The seats of a vehicle seen from above, its front at the top of the sheet and the driver at the left. Seats count
 * from the left in each row.
 */
export function vehicleRoom(type: Vehicle['type'], seats: number = USUAL_SEATS[type]): Room {
  const driver = { kind: 'driver' as const, x: -1.5, y: 0, width: 0.8, height: 0.8 }
  if (isSmall(type, seats)) {
    const rows = type === 'mpv' ? [[1.5], [-1.5, 1.5], [-1.5, 0, 1.5]] : [[1.5], [-1.5, 0, 1.5]]
    const all = rows.flatMap((xs, row) => seatsAt(xs, row + 1))
    // Where a row has no middle, its second seat is at a window and stays.
    const canLack = ({ id, x }: Seat) => x === 0 || id === FRONT
    const lacked = LACKED_FIRST.filter((id) => all.some((seat) => seat.id === id && canLack(seat))).slice(0, Math.max(0, all.length - seats))
    return { seats: all.filter(({ id }) => !lacked.includes(id)).slice(0, Math.max(1, seats)), furniture: [driver] }
  }
  // The last row of a coach goes through where the aisle was.
  const hasFiveBehind = type !== 'minibus' && seats % IN_ROW === 1 && seats > IN_ROW
  const rows = hasFiveBehind ? Math.floor(seats / IN_ROW) : Math.ceil(seats / IN_ROW)
  const all = Array.from({ length: rows }, (_, index) =>
    seatsAt(hasFiveBehind && index === rows - 1 ? BEHIND : BESIDE_AISLE, index + 2),
  ).flat()
  return { seats: all.slice(0, seats), furniture: [driver] }
}

/** A car or an MPV; what is of no other kind, a boat or a train, is one while so few ride in it. */
function isSmall(type: Vehicle['type'], seats: number): boolean {
  return type === 'car' || type === 'mpv' || (type === 'other' && seats <= USUAL_SEATS.other)
}

function seatsAt(xs: readonly number[], row: number): readonly Seat[] {
  return xs.map((x, index) => ({ id: seatId(`r${row}s${index + 1}`), x, y: (row - 1) * 1.3, facing: 'up' as const, row, number: index + 1 }))
}

/** Seats by honour. Source: domain-rules §1 "Vehicles". */
export function vehicleOrder({ seats }: Room, type: Vehicle['type'], rule: VehicleSeatRule | undefined): readonly RankedSeat[] {
  return orderedIds(seats, type, rule).flatMap((id, index): RankedSeat[] => {
    const seat = seats.find((candidate) => candidate.id === id)
    return seat ? [{ seat, rule: index === 0 ? 'seat-of-honour' : 'vehicle-order' }] : []
  })
}

const REAR_OF_CAR = ['r2s3', 'r2s1', 'r2s2']
const REAR_OF_MPV = ['r3s3', 'r3s1', 'r3s2']
const MIDDLE_OF_MPV = ['r2s2', 'r2s1']

function orderedIds(seats: readonly Seat[], type: Vehicle['type'], rule: VehicleSeatRule | undefined): readonly string[] {
  const withFront = (others: readonly string[]) => (rule === 'front-first' ? [FRONT, ...others] : [...others, FRONT])
  if (type === 'mpv') return withFront(rule === 'middle-first' ? [...MIDDLE_OF_MPV, ...REAR_OF_MPV] : [...REAR_OF_MPV, ...MIDDLE_OF_MPV])
  if (isSmall(type, seats.length)) return withFront(REAR_OF_CAR)
  if (type === 'minibus') return seats.map(({ id }) => id)
  return [...Map.groupBy(seats, ({ row }) => row).values()].flatMap((row) => row.toReversed().map(({ id }) => id))
}
