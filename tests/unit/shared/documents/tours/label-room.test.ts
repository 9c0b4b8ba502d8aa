import { describe, expect, it } from 'vitest'
import { LabelRoom } from '#shared/documents/tours/label-room.ts'

const label = { width: 4, text: '示例点', role: 'note' } as const
const placeOf = (room: LabelRoom, ...places: { x: number; y: number }[]) => room.put(label, places).map(({ x, y }) => [x, y])

describe('labels on a drawing', () => {
  it('stand at the first place that nothing covers', () => {
    const room = new LabelRoom([{ x: 5, y: 5, width: 0.8, height: 0.8 }])
    expect(placeOf(room, { x: 5, y: 5.1 }, { x: 5, y: 6 }, { x: 5, y: 7 })).toEqual([[5, 6]])
    expect(placeOf(room, { x: 5.2, y: 6.1 }, { x: 5, y: 7 })).toEqual([[5, 7]])
  })

  it('stand where they cover least when nothing is free', () => {
    const room = new LabelRoom([{ x: 5, y: 5, width: 2, height: 2 }])
    expect(placeOf(room, { x: 5, y: 5 }, { x: 6.4, y: 5 })).toEqual([[6.4, 5]])
  })
})
