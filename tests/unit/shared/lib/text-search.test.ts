import { describe, expect, it } from 'vitest'
import { folded, found, searchable } from '#shared/lib/text-search.ts'

const all = [
  { id: 'holds', search: searchable(['示林远'], ['省财政厅']) },
  { id: 'elsewhere', search: searchable(['周示'], ['林业局']) },
  { id: 'begins', search: searchable(['林示安'], ['省农业农村厅']) },
  { id: 'is', search: searchable(['林'], []) },
  { id: 'begins-too', search: searchable(['林远'], []) },
]
const ids = (typed: string, most = 50, recent: readonly string[] = []) => found(all, typed, most, recent).map(({ id }) => id)

describe('what a typed text finds', () => {
  it('is everything while nothing is typed', () => {
    expect(ids('  ')).toEqual(['holds', 'elsewhere', 'begins', 'is', 'begins-too'])
  })

  it('comes by how it is called: so, beginning so, so in part, and then by something else', () => {
    expect(ids('林')).toEqual(['is', 'begins', 'begins-too', 'holds', 'elsewhere'])
  })

  it('holds every part', () => {
    expect(ids('林 财政')).toEqual(['holds'])
    expect(ids('林 教育')).toEqual([])
  })

  it('puts what was chosen last first among equals only', () => {
    expect(ids('林', 50, ['elsewhere', 'begins-too'])).toEqual(['is', 'begins-too', 'begins', 'holds', 'elsewhere'])
    expect(ids('', 2, ['is', 'begins'])).toEqual(['is', 'begins'])
  })

  it('ends after so many, and what was chosen lately is not cut off', () => {
    expect(ids('林', 2, ['begins-too'])).toEqual(['is', 'begins-too'])
  })
})

it('compares without case, width and marks', () => {
  expect(folded('ＬÍＮ　示１')).toBe('lin 示1')
  expect(folded('Lǚ')).toBe('lv')
})
