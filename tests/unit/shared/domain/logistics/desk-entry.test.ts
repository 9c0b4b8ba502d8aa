import { describe, expect, test } from 'vitest'
import { deskEntry, peopleOfCode } from '#shared/domain/logistics/desk-entry.ts'
import { searchablePeople } from '#shared/domain/people/people-search.ts'
import { found } from '#shared/lib/text-search.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  people: [
    { id: 'p1abcdefghij', name: '甲示例', registrationNumber: 'A-007', phone: '13800000003' },
    { id: 'p2abcdefghij', name: '乙示例', registrationNumber: '003', phone: '13800005678', pinyin: 'Yǐ Shìlì' },
    { id: 'p3abcdefghij', name: '丙示例', registrationNumber: '1003' },
    { id: 'p4abcdefghij', name: '丁示例', registrationNumber: '012' },
    { id: 'p5abcdefghij', name: '戊示例', registrationNumber: '012' },
    { id: 'p6abcdefghij', name: '演示员2号' },
    { id: 'p7abcdefghij', name: 'R2 Example' },
  ],
})
const hits = (text: string) => found(searchablePeople(event, null), text, 12).map(({ person }) => person)

/** Whom Enter signs in, or why nobody. */
function onEnter(text: string): string {
  const entry = deskEntry(event, text, hits(text))
  return entry.kind === 'person' ? entry.person.name : entry.kind
}

describe('Enter at the desk', () => {
  test.each(['003', ' 003 ', '００３', 'p2abcdefghij', 'P2ABCDEFGHIJ'])('signs in whose code %j is, though it ends the telephone number of another', (code) => {
    expect(onEnter(code)).toBe('乙示例')
  })

  test('knows a code as it is printed, and no part of one', () => {
    expect(onEnter('a-007')).toBe('甲示例')
    expect(onEnter('1003')).toBe('丙示例')
    expect(['007', '03', '3', '0003', 'p2abcdefghi'].map(onEnter)).toEqual(Array.from({ length: 5 }, () => 'unknown-code'))
  })

  test('signs in nobody by an unknown code, even where it finds someone by telephone', () => {
    expect(hits('5678').map(({ name }) => name)).toEqual(['乙示例'])
    expect(onEnter('5678')).toBe('unknown-code')
    expect(hits('138').length).toBeGreaterThan(1)
    expect(onEnter('138')).toBe('unknown-code')
    expect(onEnter('2')).toBe('unknown-code')
    expect(onEnter('9990001')).toBe('unknown-code')
  })

  test('signs in nobody when what a hand had begun stands before the code', () => {
    expect(onEnter('ys003')).toBe('unknown-code')
    expect(onEnter('003012')).toBe('unknown-code')
  })

  test('signs in nobody by a number that several carry', () => {
    expect(onEnter('012')).toBe('shared-code')
    expect(peopleOfCode(event, '012').map(({ name }) => name)).toEqual(['丁示例', '戊示例'])
  })

  test('signs in the best of whom a name finds, also one with a digit in it', () => {
    expect(onEnter('乙')).toBe('乙示例')
    expect(onEnter('yi shi')).toBe('乙示例')
    expect(onEnter('乙 5678')).toBe('乙示例')
    expect(onEnter('2号')).toBe('演示员2号')
    expect(onEnter('r2')).toBe('R2 Example')
  })

  test('does nothing with an empty box or a text that finds nobody', () => {
    expect(['', '  ', '己', 'constructor'].map(onEnter)).toEqual(Array.from({ length: 4 }, () => 'nobody'))
  })
})
