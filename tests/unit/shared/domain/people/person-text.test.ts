import { describe, expect, test } from 'vitest'
import { postsText, titlesText, unitTextOf, widenedName } from '#shared/domain/people/person-text.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const eventOf = (posts: readonly { unitId?: string; unitText?: string; title: string }[], documentLocale: 'zh-CN' | 'en' = 'zh-CN') =>
  eventWith({ documentLocale, units: [{ id: 'bureau', name: '云溪市农业农村局' }], people: [{ posts: [...posts] }] })
const textOf = (event: ReturnType<typeof eventOf>) => postsText(event, event.people['people-1']!)

describe('the posts of a person', () => {
  test('stand behind their unit, in their order', () => {
    expect(textOf(eventOf([{ unitId: 'bureau', title: '党组书记' }, { title: '局长' }]))).toBe('云溪市农业农村局党组书记、局长')
    expect(textOf(eventOf([{ unitText: '溪北县', title: '县长' }]))).toBe('溪北县县长')
  })

  test('do not repeat a unit that the title begins with', () => {
    expect(textOf(eventOf([{ unitText: '溪北县', title: '溪北县县长' }]))).toBe('溪北县县长')
  })

  test('stand before their unit in English', () => {
    expect(textOf(eventOf([{ unitText: 'City Library', title: 'Director' }, { title: 'Editor' }], 'en'))).toBe('Director, City Library; Editor')
  })

  test('give the unit that a person is listed under, and the titles alone', () => {
    const event = eventOf([{ title: '局长' }, { unitId: 'bureau', title: '党组书记' }])
    expect(unitTextOf(event, event.people['people-1']!)).toBe('云溪市农业农村局')
    expect(titlesText(event, event.people['people-1']!)).toBe('局长、党组书记')
  })

  test('may be missing', () => {
    const event = eventOf([])
    expect([textOf(event), unitTextOf(event, event.people['people-1']!)]).toEqual(['', ''])
  })
})

test.each([
  ['王示', '王　示'],
  ['林示例', '林示例'],
  ['欧阳示宇', '欧阳示宇'],
  ['Li', 'Li'],
  ['𠮷示', '𠮷　示'],
])('the name %s is widened to %s', (name, widened) => {
  expect(widenedName(name)).toBe(widened)
})
