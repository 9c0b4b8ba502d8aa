import type { GridBlock } from './time-grid.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The block that an arrow leads to: before or after in the column, or the one nearest in time beside it. */
export function neighbourBlock(blocks: readonly GridBlock[], id: string, direction: Direction): GridBlock | undefined {
  const own = blocks.find(({ session }) => session.id === id)
  if (!own) return blocks[0]
  if (direction === 'up' || direction === 'down') {
    const inColumn = blocks.filter(({ column }) => column === own.column)
    return inColumn[inColumn.indexOf(own) + (direction === 'up' ? -1 : 1)]
  }
  const step = direction === 'left' ? -1 : 1
  const beside = blocks.filter(({ column, lane, startMinutes, endMinutes }) =>
    column === own.column ? (lane - own.lane) * step > 0 && startMinutes < own.endMinutes && own.startMinutes < endMinutes : (column - own.column) * step > 0,
  )
  const nearestColumn = Math.min(...beside.map(({ column }) => (column - own.column) * step))
  return beside
    .filter(({ column }) => (column - own.column) * step === nearestColumn)
    .sort((a, b) => Math.abs(a.startMinutes - own.startMinutes) - Math.abs(b.startMinutes - own.startMinutes))[0]
}
