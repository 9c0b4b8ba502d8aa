import { describe, expect, test } from 'vitest'
import { nameInBox } from '#shared/documents/seating/name-lines.ts'
import { manyNames } from '../../../../helpers/many-names.ts'

const box = { width: 0.9, height: 0.58 }
const linesOf = (name: string) => nameInBox(name, box).lines

describe('a name in its seat', () => {
  test.each([
    ['周示宁', ['周示宁']],
    ['周　示', ['周　示']],
    ['欧阳示宁', ['欧阳示宁']],
    ['阿依古丽·艾山江', ['阿依古丽·', '艾山江']],
    ['买买提·扎西·次仁', ['买买提·', '扎西·次仁']],
    ['阿依古丽·阿依古丽·图拉克孜', ['阿依古丽·', '阿依古丽·', '图拉克孜']],
    ['Maximilian Anna', ['Maximilian', 'Anna']],
    ['Bartholomew', ['Bartholomew']],
    ['Featherstonehaugh', ['Featherst', 'onehaugh']],
  ])('%s stands on the lines %j', (name, lines) => expect(linesOf(name)).toEqual(lines))

  test('is set in one size as long as it has no more than four characters, and smaller only then', () => {
    expect(nameInBox('周示', box).size).toBe(nameInBox('欧阳示宁', box).size)
    expect(nameInBox('阿依古丽·艾山江', box).size).toBeLessThan(nameInBox('周示宁', box).size)
  })

  test('loses nothing, whatever the name', () => {
    for (const name of manyNames(3_000)) expect(linesOf(name).join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
  })

  test('never goes over the edge of its box', () => {
    for (const name of manyNames(3_000)) {
      const { lines, size } = nameInBox(name, box)
      expect(lines.length * size).toBeLessThanOrEqual(box.height)
    }
  })
})
