import { describe, expect, it } from 'vitest'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { writtenReading, type Syllable } from '#shared/domain/people/names/reading.ts'

const inWords = (syllables: readonly (Syllable | null)[] | null) => syllables?.map((one) => (one ? `${one.letters}${one.tone}` : '?')).join(' ') ?? null

describe('the dictionary', () => {
  it.each([
    ['仇示', 'qiu2 shi4'],
    ['单示', 'shan4 shi4'],
    ['区示', 'ou1 shi4'],
    ['查示', 'zha1 shi4'],
    ['尉迟示', 'yu4 chi2 shi4'],
    ['万俟示', 'mo4 qi2 shi4'],
    ['吕一不', 'lv3 yi1 bu4'],
    ['示·例', 'shi4 li4'],
  ])('reads %s as %s', (name, expected) => {
    expect(inWords(dictionaryReading(name))).toBe(expected)
  })

  it('says where it has nothing', () => {
    expect(inWords(dictionaryReading('㐀示'))).toBe('? shi4')
  })
})

describe('written pinyin', () => {
  it.each([
    ['Shàn Lìbō', 3, 'shan4 li4 bo1'],
    ['shan4 li4bo1', 3, 'shan4 li4 bo1'],
    ['Lǚ Nǚ', 2, 'lv3 nv3'],
    ['Xī Ān', 2, 'xi1 an1'],
    ['xian', 2, 'xi5 an5'],
    ['xian', 1, 'xian5'],
    ["Ā·Mǎi'ēr", 3, 'a1 mai3 er1'],
  ])('%s is taken apart for %i characters: %s', (written, characters, expected) => {
    expect(inWords(writtenReading(written, characters))).toBe(expected)
  })

  it('is none where it does not fit the name', () => {
    expect(writtenReading('Smith', 2)).toBeNull()
    expect(writtenReading('', 1)).toBeNull()
    expect(writtenReading('Shàn', 2)).toBeNull()
  })
})
