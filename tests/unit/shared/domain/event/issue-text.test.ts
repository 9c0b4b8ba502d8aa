import { expect, it } from 'vitest'
import { issueCodes } from '#shared/domain/event/issue.ts'
import { issueText } from '#shared/domain/event/issue-text.ts'

it.each(issueCodes)('%s has a sentence in both languages with its subjects in it', (code) => {
  const subjects = ['甲', '乙', '丙', '丁']
  for (const locale of ['zh-CN', 'en'] as const) {
    const sentence = issueText({ code, subjects }, locale)
    expect(sentence).not.toMatch(/\{\d\}/)
    expect(sentence.length).toBeGreaterThan(5)
  }
})

it('says so where a name is not known', () => {
  expect(issueText({ code: 'session-without-date', subjects: [''] }, 'zh-CN')).toBe('“未命名”没有日期')
  expect(issueText({ code: 'person-in-two-places', subjects: ['Lin Shi', 'Opening', ''] }, 'en')).toBe('Lin Shi is wanted in “Opening” and “unnamed” at the same time')
})
