import { seatId, type RankedSeat, type Room, type Seat } from '../seat.ts'

const TABLES_IN_ROW = 4

/**
 * 圆桌: the door is at the bottom of the sheet. Seats count clockwise from the top, which faces the door; tables count
 * in their order of honour. Source: domain-rules §1 "Banquet".
 */
export function roundTablesRoom(tables: number, seatsPerTable: number): Room {
  const radius = Math.max(1.1, (seatsPerTable * 0.95) / (2 * Math.PI))
  const pitch = 2 * radius + 1.8
  const centres = tableCentres(tables, pitch)
  return {
    seats: centres.flatMap(({ x, y }, table) =>
      Array.from({ length: seatsPerTable }, (_, index) => {
        const angle = (2 * Math.PI * index) / seatsPerTable
        return {
          id: seatId(`t${table + 1}s${index + 1}`),
          x: x + (radius + 0.3) * Math.sin(angle),
          y: y - (radius + 0.3) * Math.cos(angle),
          facing: Math.cos(angle) >= 0 ? ('down' as const) : ('up' as const),
          row: table + 1,
          number: index + 1,
        }
      }),
    ),
    furniture: [
      ...centres.map(({ x, y }) => ({ kind: 'round-table' as const, x, y, width: 1.4 * radius, height: 1.4 * radius })),
      { kind: 'door', x: 0, y: Math.max(...centres.map(({ y }) => y)) + radius + 1.2, width: 1.2, height: 0.2 },
    ],
  }
}

/** Far from the door before near it; in each row the centre first, then in turn to the right and the left of whoever sits facing the door. */
function tableCentres(tables: number, pitch: number): readonly { readonly x: number; readonly y: number }[] {
  return Array.from({ length: tables }, (_, index) => {
    const row = Math.floor(index / TABLES_IN_ROW)
    const inRow = Math.min(TABLES_IN_ROW, tables - row * TABLES_IN_ROW)
    const place = index % TABLES_IN_ROW
    const distance = Math.ceil(place / 2)
    // Facing the door means looking down the sheet, so the right hand is at its left; of two in the middle it has the first.
    const offset = place % 2 === 1 ? -distance : distance
    return { x: (inRow % 2 === 0 ? -(offset + 0.5) : offset) * pitch, y: row * pitch }
  })
}

/**
 * Host at the seat that faces the door, deputy host opposite; guest 1 at the host's right hand, 2 at the left, 3 at the
 * deputy's right, 4 at the deputy's left, all others free. A guest far senior to the host changes places with the host.
 * Without guests the seats are taken from the first outwards.
 */
export function roundTablesOrder({ seats }: Room, hasGuests: boolean, isGuestPresiding: boolean): readonly RankedSeat[] {
  const tables = [...Map.groupBy(seats, ({ row }) => row).values()]
  if (!hasGuests) return tables.flatMap((table) => outwards(table).map((seat, index): RankedSeat => ({ seat, rule: index === 0 ? 'host-faces-door' : 'free' })))
  const placed = tables.map((table) => tableWithGuests(table, isGuestPresiding))
  // Every table first has its hosts and its four guests, then the others fill what is left.
  return [...placed.flatMap(({ named }) => named), ...placed.flatMap(({ free }) => free)]
}

function tableWithGuests(table: readonly Seat[], isGuestPresiding: boolean): { readonly named: readonly RankedSeat[]; readonly free: readonly RankedSeat[] } {
  const at = (index: number): Seat | undefined => table[(index + table.length) % table.length]
  const opposite = Math.floor(table.length / 2)
  const named = [
    ...(isGuestPresiding
      ? ([{ seat: at(0), side: 'guest', rule: 'guest-presides' }, { seat: at(-1), side: 'host', rule: 'guest-presides' }] as const)
      : ([{ seat: at(0), side: 'host', rule: 'host-faces-door' }, { seat: at(-1), side: 'guest', rule: 'guest-at-host' }] as const)),
    { seat: at(1), side: 'guest', rule: 'guest-at-host' },
    { seat: at(opposite), side: 'host', rule: 'deputy-host' },
    { seat: at(opposite - 1), side: 'guest', rule: 'guest-at-deputy' },
    { seat: at(opposite + 1), side: 'guest', rule: 'guest-at-deputy' },
  ] as const
  const taken = new Set<string>()
  const ranked = named.flatMap(({ seat, side, rule }): RankedSeat[] => {
    if (!seat || taken.has(seat.id)) return []
    taken.add(seat.id)
    return [{ seat, side, rule }]
  })
  return { named: ranked, free: outwards(table).filter(({ id }) => !taken.has(id)).map((seat): RankedSeat => ({ seat, rule: 'free' })) }
}

/** From the seat that faces the door in turn to its right and its left hand. */
function outwards(table: readonly Seat[]): readonly Seat[] {
  return table.toSorted((a, b) => distance(a, table.length) - distance(b, table.length) || b.number - a.number)
}

function distance({ number }: Seat, count: number): number {
  return Math.min(number - 1, count - number + 1)
}
