import { expect, it } from 'vitest'
import { createText, type Text } from '#renderer/i18n/text.ts'
import { paperOfSection } from '#renderer/features/documents/section-paper.ts'
import { warningText } from '#renderer/features/documents/warning-text.ts'

it('shows the paper that the work ends on, as far as it can be made', () => {
  expect(paperOfSection('people', ['programme', 'roster'])).toBe('roster')
  expect(paperOfSection('tours', ['programme', 'roster'])).toBe('programme')
  expect(paperOfSection('tours', ['programme', 'route'])).toBe('route')
  expect(paperOfSection('elsewhere', ['agenda'])).toBe('agenda')
  expect(paperOfSection('people', [])).toBeUndefined()
})

it('names a missing character by its sign, its number and its place', () => {
  const { t } = createText('zh-CN').global
  expect(warningText(t as unknown as Text, { code: 'missing-glyph', subject: '𣇷', where: '名单' })).toBe('字体里没有“𣇷（U+231F7）”，名单处会缺字。')
})
