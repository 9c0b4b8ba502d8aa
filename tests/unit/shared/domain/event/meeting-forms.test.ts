import { expect, test } from 'vitest'
import { daysDated } from '#shared/domain/agenda/counted-days.ts'
import { withFlowingTimes } from '#shared/domain/agenda/flow/flowing-times.ts'
import { itemsOf, sessionsInOrder } from '#shared/domain/agenda/programme.ts'
import { documentLocales, eventSchema, SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import type { EventContent } from '#shared/domain/event/event-lists.ts'
import { formSkeletons, meetingForms } from '#shared/domain/event/meeting-forms.ts'
import { fromTemplate, templateOf } from '#shared/domain/event/own-template.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { formEvent } from '#shared/domain/event/templates.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { postsText } from '#shared/domain/people/person-text.ts'

const whole = (content: EventContent) => ({ ...content, id: 'template0001', schemaVersion: SCHEMA_VERSION }) as Event
const asLines = (event: Event) =>
  sessionsInOrder(event).flatMap((session) => [
    `${session.title}${session.durationMinutes === undefined ? '' : ` ${session.durationMinutes}`}`,
    ...itemsOf(event, session.id).map(({ kind, title, durationMinutes, limitMinutes }) => `  ${kind} ${title} ${durationMinutes ?? ''}${limitMinutes === undefined ? '' : ` ≤${limitMinutes}`}`),
  ])

test.each([...meetingForms])('the form %s is a golden programme in both languages', async (form) => {
  for (const locale of documentLocales) {
    const event = whole(formEvent(form, locale))
    expect(eventSchema.parse(event)).toEqual(event)
    const duties = ordered(event.duties).map(({ group, task, dueOffsetDays }) => `T${dueOffsetDays ?? ''} ${group} ${task}`)
    await expect([...asLines(event), '', ...duties, ''].join('\n')).toMatchFileSnapshot(`../../../../documents/golden/form-${form}-${locale}.txt`)
  }
})

test.each([...meetingForms])('the items of %s fill their sessions to the minute', (form) => {
  for (const { sessions } of documentLocales.map((locale) => formSkeletons[locale][form])) {
    for (const [, title, length, items = []] of sessions) {
      if (items.length > 0) expect([title, items.reduce((sum, [, , minutes = 0]) => sum + minutes, 0)]).toEqual([title, length])
    }
  }
})

test('a form states no fact, and flows as soon as its first session has a start', () => {
  const event = whole(formEvent('one-hour', 'zh-CN'))
  expect(Object.values(event.sessions).some(({ date, startsAt, place }) => date ?? startsAt ?? place)).toBe(false)
  const plenary = whole(formEvent('promotion', 'zh-CN'))
  const first = ordered(plenary.sessions)[0]!
  const begun = { ...plenary, sessions: { ...plenary.sessions, [first.id]: { ...first, startsAt: '08:00', durationMinutes: 30 } } }
  expect(sessionsInOrder(withFlowingTimes(begun)).map(({ startsAt }) => startsAt)).toEqual(['08:00', '08:30', '08:50', '11:20', '12:20', undefined])
})

const conference = whole(samples.find(({ key }) => key === 'conference')!.build())

test('a template of an event names nobody, and no day of the calendar', () => {
  const template = templateOf(conference)
  const text = JSON.stringify(template)
  for (const person of Object.values(conference.people)) {
    expect(text).not.toContain(person.name)
    const posts = postsText(conference, person)
    if (posts !== '') expect(text).not.toContain(posts)
  }
  expect(text).not.toMatch(/20\d\d-\d\d/)
  expect(eventSchema.parse(whole(template))).toEqual(whole(template))
})

test('an event from a template has its shape, on other days', () => {
  const made = fromTemplate(templateOf(conference), '2027-03-01')
  const days = (event: Event) => sessionsInOrder(event).map(({ title, startsAt }) => `${title} ${startsAt ?? ''}`)
  expect(days(whole(made))).toEqual(days(conference))
  expect(made).toMatchObject({ startDate: '2027-03-01', endDate: '2027-03-03', name: '' })
})

test('without a first day its days are counted, and a template of that counts on from there', () => {
  const counted = whole(fromTemplate(templateOf(conference)))
  expect([...new Set(sessionsInOrder(counted).map(({ date }) => date))]).toEqual(['day-1', 'day-2', 'day-3'])
  expect(fromTemplate(templateOf(counted), '2027-03-01').sessions).toEqual(fromTemplate(templateOf(conference), '2027-03-01').sessions)
})

test('the first day of the event puts days that were counted on the calendar', () => {
  const counted = whole(fromTemplate(templateOf(conference)))
  const outcome = runCommand(counted, { type: 'batch', commands: daysDated(counted, '2027-03-01') })
  expect(outcome.ok && outcome.event.sessions).toEqual(whole(fromTemplate(templateOf(conference), '2027-03-01')).sessions)
  expect(daysDated(counted, '2027-03')).toEqual([])
})
