import type { Vehicle } from '../../tours/vehicle.ts'
import { seatId, type RankedSeat, type Room, type Seat } from '../seat.ts'

const USUAL_SEATS = { car: 4, mpv: 6, minibus: 18, coach: 44, other: 4 } as const
const IN_ROW = 4
const BESIDE_AISLE = [-1.9, -0.9, 0.9, 1.9]
const BEHIND = [-1.9, -0.95, 0, 0.95, 1.9]

/**
 * The seats of a vehicle seen from above, its front at the top of the sheet and the driver at the left. Seats count
 * from the left in each row.
 */
export function vehicleRoom(type: Vehicle['type'], seats: number = USUAL_SEATS[type]): Room {
  const driver = { kind: 'driver' as const, x: -1.5, y: 0, width: 0.8, height: 0.8 }
  if (type === 'car' || type === 'mpv' || type === 'other') {
    const rows = type === 'mpv' ? [[1.5], [-1.5, 1.5], [-1.5, 0, 1.5]] : [[1.5], [-1.5, 0, 1.5]]
    return { seats: rows.flatMap((xs, row) => seatsAt(xs, row + 1)).slice(0, Math.max(1, seats)), furniture: [driver] }
  }
  // The last row of a coach goes through where the aisle was.
  const hasFiveBehind = type === 'coach' && seats % IN_ROW === 1 && seats > IN_ROW
  const rows = hasFiveBehind ? Math.floor(seats / IN_ROW) : Math.ceil(seats / IN_ROW)
  const all = Array.from({ length: rows }, (_, index) =>
    seatsAt(hasFiveBehind && index === rows - 1 ? BEHIND : BESIDE_AISLE, index + 2),
  ).flat()
  return { seats: all.slice(0, seats), furniture: [driver] }
}

function seatsAt(xs: readonly number[], row: number): readonly Seat[] {
  return xs.map((x, index) => ({ id: seatId(`r${row}s${index + 1}`), x, y: (row - 1) * 1.3, facing: 'up' as const, row, number: index + 1 }))
}

/** Seats by honour. Source: domain-rules §1 "Vehicles". */
export function vehicleOrder({ seats }: Room, type: Vehicle['type'], isOwnerDriving: boolean): readonly RankedSeat[] {
  const ids = orderedIds(seats, type, isOwnerDriving)
  return ids.flatMap((id, index): RankedSeat[] => {
    const seat = seats.find((candidate) => candidate.id === id)
    return seat ? [{ seat, rule: index === 0 ? 'seat-of-honour' : 'vehicle-order' }] : []
  })
}

const FRONT = 'r1s1'
const REAR_OF_CAR = ['r2s3', 'r2s1', 'r2s2']
const MPV = ['r3s3', 'r3s1', 'r3s2', 'r2s2', 'r2s1']

function orderedIds(seats: readonly Seat[], type: Vehicle['type'], isOwnerDriving: boolean): readonly string[] {
  switch (type) {
    case 'car':
    case 'other':
      return isOwnerDriving ? [FRONT, ...REAR_OF_CAR] : [...REAR_OF_CAR, FRONT]
    case 'mpv':
      return isOwnerDriving ? [FRONT, ...MPV] : [...MPV, FRONT]
    case 'minibus':
      return seats.map(({ id }) => id)
    case 'coach':
      return [...Map.groupBy(seats, ({ row }) => row).values()].flatMap((row) => row.toReversed().map(({ id }) => id))
  }
}
