import { expect, it } from 'vitest'
import { localChinesePhrases } from '#shared/documents/news/phrase-book/zh-cn-local.ts'
import { chinesePhrases } from '#shared/documents/news/phrase-book/zh-cn.ts'

/** A book of an outlet may say things in another way, never with other facts. */
it('have the same slots in every book of a locale', () => {
  const slotsOf = (pattern: string) => [...pattern.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
  for (const [key, pattern] of Object.entries(chinesePhrases)) {
    expect(slotsOf(localChinesePhrases[key as keyof typeof chinesePhrases]), key).toEqual(slotsOf(pattern))
  }
})
