import { describe, expect, it } from 'vitest'
import { markAt, type PageMark } from '#renderer/ui/paper/page-marks.ts'

const mark = (source: string, left: number, top: number): PageMark => ({ page: 0, left, top, right: left + 40, bottom: top + 12, source })
const marks = [mark('name', 100, 100), mark('place', 300, 100), mark('next', 100, 130)]

describe('what a reader points at', () => {
  it('is what stands there', () => {
    expect(markAt(marks, 310, 105)?.source).toBe('place')
  })

  it('is what is nearest in the same line', () => {
    expect(markAt(marks, 160, 111)?.source).toBe('name')
    expect(markAt(marks, 500, 105)?.source).toBe('place')
  })

  it('is the nearer of two lines between them', () => {
    expect(markAt(marks, 110, 125)?.source).toBe('next')
  })

  it('is nothing far from all', () => {
    expect(markAt(marks, 110, 300)).toBeUndefined()
  })
})
