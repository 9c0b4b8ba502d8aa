import type { RoomSide } from '../../agenda/place.ts'
import { boundsOf } from '../room-bounds.ts'
import type { Furniture, Room } from '../seat.ts'

type Walls = { readonly doors?: readonly RoomSide[]; readonly screens?: readonly RoomSide[] }

const LENGTH = { screen: 2.4, door: 1.2 } as const
/** Numbers of rows stand between the seats and the wall. */
const BESIDE = 1.7

/** The room with its doors and screens: those at the sides near the back, these near the front. */
export function withWalls(room: Room, { doors = [], screens = [] }: Walls): Room {
  if (doors.length + screens.length === 0) return room
  const { left, top, width, height } = boundsOf({ ...room, furniture: room.furniture.filter(({ kind }) => kind !== 'rostrum') }, { width: 1, height: 1 }, 0)
  const front = boundsOf(room, { width: 1, height: 1 }, 0).top
  const back = top + height
  const atWall = (kind: 'screen' | 'door', side: RoomSide): Furniture => {
    if (side === 'front' || side === 'back') return { kind, x: left + width / 2, y: side === 'front' ? front - 0.5 : back + 0.7, width: LENGTH[kind], height: 0.2 }
    return { kind, x: side === 'left' ? left - BESIDE : left + width + BESIDE, y: kind === 'screen' ? front + 1.9 : Math.max(front + 3.7, back - 0.5), width: 0.2, height: LENGTH[kind] }
  }
  return { ...room, furniture: [...room.furniture, ...screens.map((side) => atWall('screen', side)), ...doors.map((side) => atWall('door', side))] }
}
