import { describe, expect, test } from 'vitest'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { latinName } from '#shared/domain/people/names/latin-name.ts'

const latin = (name: string, facts: { readonly pinyin?: string; readonly nameVariants?: readonly string[] } = {}) => latinName({ name, nameVariants: [], ...facts }, dictionaryReading)

describe('a name in Latin letters', () => {
  test.each([
    ['周示宁', 'Zhou Shining'],
    ['单示', 'Shan Shi'],
    ['欧阳示例', 'Ouyang Shili'],
    ['吕安', 'Lü An'],
    ['张西安', "Zhang Xi'an"],
  ])('%s → %s', (name, expected) => {
    expect(latin(name)).toBe(expected)
  })

  test('is what was written down for the person, else their own reading', () => {
    expect(latin('阿依古丽·示例', { nameVariants: ['阿依古丽示例', 'Ayguli Shili'] })).toBe('Ayguli Shili')
    expect(latin('盖示宁', { pinyin: 'Gě Shìníng' })).toBe('Ge Shining')
  })

  test('is nothing where it is Latin already or nobody can know it', () => {
    expect([latin('Helen Sampleton'), latin('阿依古丽·示例'), latinName({ name: '周示宁', nameVariants: [] })]).toEqual(['', '', ''])
  })
})
