import { expect, it } from 'vitest'
import { documents } from '#shared/documents/registry.ts'
import { createText, type Text } from '#renderer/i18n/text.ts'
import { papersOfSection } from '#renderer/features/documents/section-paper.ts'
import { warningText } from '#renderer/features/documents/warning-text.ts'

it('puts the papers that the work ends on before the others, the best first, as far as they can be made', () => {
  expect(papersOfSection('people', ['programme', 'sign-in', 'roster'])).toEqual({ own: ['roster', 'sign-in'], others: ['programme'] })
  expect(papersOfSection('tours', ['programme', 'roster'])).toEqual({ own: ['programme'], others: ['roster'] })
  expect(papersOfSection('agenda', ['speaking-order', 'lodging', 'programme']).own).toEqual(['programme', 'speaking-order'])
  expect(papersOfSection('speaking-order', ['speaking-order', 'programme']).own).toEqual(['speaking-order', 'programme'])
  expect(papersOfSection('elsewhere', ['agenda'])).toEqual({ own: [], others: ['agenda'] })
  expect(papersOfSection('people', [])).toEqual({ own: [], others: [] })
})

it('offers every paper that can be made once', () => {
  const made = documents.filter(({ formats }) => formats.includes('pdf')).map(({ id }) => id)
  for (const section of ['overview', 'people', 'agenda', 'tours', 'seating', 'documents', 'news', 'logistics']) {
    const { own, others } = papersOfSection(section, made)
    expect([...own, ...others].toSorted()).toEqual(made.toSorted())
  }
})

it('names a missing character by its sign, its number and its place', () => {
  const { t } = createText('zh-CN').global
  expect(warningText(t as unknown as Text, { code: 'missing-glyph', subject: '𣇷', where: '名单' })).toBe('字体里没有“𣇷（U+231F7）”，名单处会缺字。')
})
