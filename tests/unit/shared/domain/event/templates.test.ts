import { describe, expect, test } from 'vitest'
import { documentLocales, eventKinds, eventSchema, SCHEMA_VERSION } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { templateEvent } from '#shared/domain/event/templates.ts'

const cases = documentLocales.flatMap((locale) => eventKinds.map((kind) => ({ kind, locale })))

describe.each(cases)('a new event of kind $kind in $locale', ({ kind, locale }) => {
  const content = templateEvent(kind, locale)

  test('is valid and of that kind', () => {
    const event = { ...content, id: 'template0001', schemaVersion: SCHEMA_VERSION }
    expect(eventSchema.parse(event)).toEqual(event)
    expect(content).toMatchObject({ kind, documentLocale: locale, name: '' })
  })

  test('has sessions and notices with titles, beginning with registration', () => {
    expect(ordered(content.sessions)[0]?.type).toBe('registration')
    for (const { title } of [...ordered(content.sessions), ...ordered(content.notices)]) expect(title).not.toBe('')
  })

  test('states no fact', () => {
    expect(content.startDate ?? content.city).toBeUndefined()
    for (const session of ordered(content.sessions)) {
      for (const fact of ['date', 'startsAt', 'place']) expect(session).not.toHaveProperty(fact)
    }
    expect(ordered(content.notices).map(({ text }) => text).join('')).toBe('')
  })
})
