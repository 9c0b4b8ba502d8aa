import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleLines } from '#shared/documents/title-lines.ts'
import { emWidth } from '#shared/documents/text.ts'

describe('the lines of a title', () => {
  test('one that fits is left alone', () => {
    expect(titleLines('全省数字农业现场推进会', 'zh-CN', 24)).toEqual(['全省数字农业现场推进会'])
  })

  test('a long one breaks evenly, where its parts join', () => {
    expect(titleLines('全省公共图书馆服务座谈会暨第三期业务骨干培训班（示例）', 'zh-CN', 24)).toEqual(['全省公共图书馆服务座谈会暨', '第三期业务骨干培训班（示例）'])
    expect(titleLines('Third International Workshop on Neighbourhood Libraries (Sample)', 'en', 24)).toEqual(['Third International Workshop on', 'Neighbourhood Libraries (Sample)'])
  })

  test('no line begins with a closing mark, none is lost, and Chinese ones keep to the width', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('全省', '数字农业', '暨', '（示例）', '《', '》', '、', '第四期', '研讨活动'), { minLength: 1, maxLength: 40 }), (words) => {
        const title = words.join('')
        const lines = titleLines(title, 'zh-CN', 20)
        expect(lines.join('')).toBe(title)
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、》）]/u)
        const longestWord = 20 + 6
        expect(Math.max(...lines.map(emWidth))).toBeLessThanOrEqual(Math.max(20, longestWord))
      }),
    )
  })
})
