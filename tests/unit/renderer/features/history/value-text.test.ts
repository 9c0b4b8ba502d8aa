import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { choiceWords } from '#renderer/features/history/choice-words.ts'
import { saidDifference } from '#renderer/features/history/difference-text.ts'
import { thingName, valueTexts, type Telling } from '#renderer/features/history/value-text.ts'
import type { UiLocale } from '#renderer/i18n/text.ts'
import { zhCn } from '#renderer/i18n/zh-cn/messages.ts'
import { collectionSchemas, profileSchema } from '#shared/domain/event/event.ts'
import type { JsonValue } from '#shared/lib/patch.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { textIn } from '../../../../helpers/text-in.ts'

const event = eventWith({
  units: [{ name: '省示例厅' }],
  people: [{ name: '林示例', posts: [{ title: '处长', unitId: 'units-1' as never }] }, { name: '周示宁' }],
  sessions: [{ title: '开幕会' }],
})
const telling = (locale: UiLocale = 'zh-CN'): Telling => ({ text: textIn(locale), locale, event })
const said = (owner: string, field: string, value: JsonValue, locale?: UiLocale) => valueTexts(telling(locale), owner, field, value)

describe('a value in words', () => {
  it.each([
    ['people', 'phone', '13812345678', ['138****5678']],
    ['vehicles', 'driverPhone', '13812345678', ['138****5678']],
    ['people', 'idNumber', '11010519491231002X', ['****************2X']],
    ['people', 'category', 'leader', ['领导']],
    ['sessions', 'presiderIds', ['people-1', 'people-2'], ['林示例', '周示宁']],
    ['groups', 'members', { 'people-2': true }, ['周示宁']],
    ['sessions', 'date', '2026-10-12', ['2026年10月12日']],
    ['sessions', 'startsAt', '09:00', ['09:00']],
    ['sessions', 'isTimeLocked', true, ['是']],
    ['sessions', 'place', { kind: 'text', text: '一楼大厅' }, ['一楼大厅']],
    ['agendaItems', 'durationMinutes', 20, ['20 分钟']],
    ['agendaItems', 'speakers', [{ kind: 'person', personId: 'people-1', mode: 'written' }, { kind: 'count', count: 8, of: '代表' }], ['林示例 书面', '8 代表']],
    ['people', 'posts', [{ title: '处长', unitId: 'units-1' }, { title: '副主席', unitText: '市示例协会' }], ['省示例厅处长', '市示例协会副主席']],
    ['people', 'attendance', { state: 'confirmed', lateFrom: { date: '2026-10-12', time: '14:00' } }, ['已确认 迟到 2026年10月12日 14:00']],
    ['seatingPlans', 'assignments', { '1-1': { personId: 'people-1' } }, ['1-1 林示例']],
    ['seatingPlans', 'blockedSeats', { '1-7': true }, ['1-7']],
    ['vehicles', 'passengers', { 'people-1': { seat: '3' } }, ['林示例 座位 3']],
    ['versions', 'at', '2026-10-01T01:00:00Z', [expect.stringMatching(/^2026-\d\d-\d\d \d\d:\d\d$/)]],
    ['sessions', 'sessionId', 'nobody', ['未命名的环节']],
  ] as const)('%s.%s', (owner, field, value, texts) => {
    expect(said(owner, field, value as JsonValue)).toEqual(texts)
  })

  it('never shows an id of an entity', () => {
    expect(said('sessions', 'presiderIds', ['people-1'], 'en').join()).not.toContain('people-1')
    expect(thingName(telling(), 'participations', { personId: 'people-1', verb: 'preside' })).toBe('林示例 主持')
  })
})

describe('a difference in words', () => {
  const between = (field: string, then: JsonValue, now: JsonValue) => saidDifference(telling(), telling(), 'people', { field, then, now })

  it('tells of lists only what one side lacks', () => {
    expect(between('members', { 'people-1': true }, { 'people-1': true, 'people-2': true })).toEqual({ then: '', now: '周示宁', isPart: true })
  })

  it('tells that only the order differs', () => {
    expect(between('presiderIds', ['people-1', 'people-2'], ['people-2', 'people-1'])).toMatchObject({ alike: 'order' })
    expect(between('position', 'a0', 'a1')).toMatchObject({ alike: 'order' })
  })

  it('tells that hidden figures differ', () => {
    expect(between('phone', '13812345678', '13899995678')).toMatchObject({ alike: 'hidden' })
  })
})

type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema; readonly additionalProperties?: Schema; readonly enum?: readonly string[]; readonly anyOf?: readonly Schema[]; readonly oneOf?: readonly Schema[] }

/** Every field of the event with what it belongs to and its choices. */
function fieldsOf(schema: Schema, owner: string): readonly { readonly owner: string; readonly field: string; readonly choices: readonly string[] }[] {
  const inside = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((one) => typeof one === 'object')
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([field, value]) => [{ owner, field, choices: value.enum ?? value.items?.enum ?? [] }, ...fieldsOf(value, field)]),
    ...inside.flatMap((one) => fieldsOf(one, owner)),
  ]
}

describe('the words', () => {
  const all = Object.entries({ profile: profileSchema, ...collectionSchemas }).flatMap(([owner, schema]) =>
    fieldsOf(z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any' }) as Schema, owner),
  )

  it('name every field of an event', () => {
    expect(all.length).toBeGreaterThan(150)
    expect([...new Set(all.map(({ field }) => field))].filter((field) => !Object.hasOwn(zhCn.steps.field, field) && field !== 'id')).toEqual([])
  })

  it('name every choice of an event', () => {
    const words = zhCn.words as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>
    const missing = all.flatMap(({ owner, field, choices }) => choices.filter((choice) => words[choiceWords[`${owner}.${field}`] ?? '']?.[choice] === undefined).map((choice) => `${owner}.${field}: ${choice}`))
    expect(missing).toEqual([])
  })
})
