import { describe, expect, it } from 'vitest'
import { readEventFile } from '#core/storage/event-file-reader.ts'
import { MAX_IMPORT_BYTES } from '#shared/contract/endpoints.ts'
import type { Problem } from '#shared/contract/errors.ts'
import { problemSentence, fileProblemCodes } from '#shared/contract/event-file-problems.ts'
import { ordered } from '#shared/domain/event/position.ts'

function eventOf(text: string) {
  const outcome = readEventFile(text)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return outcome.event
}

function problemsOf(text: string): readonly Problem[] {
  const outcome = readEventFile(text)
  return outcome.ok ? [] : outcome.problems
}

/** `line path code` of each problem. */
function places(text: string): readonly string[] {
  return problemsOf(text).map(({ line, path, code }) => `${line ?? '-'} ${path} ${code}`)
}

/** Of the processor: the machine may be busy with other tests. */
function secondsOfWork(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const file = (fields: object) => JSON.stringify({ kind: 'conference', name: '示例会议', ...fields })

describe('a file written by hand', () => {
  it('needs no more than its kind and name', () => {
    expect(eventOf('{"kind": "seminar", "name": "读书会（示例）"}')).toMatchObject({
      kind: 'seminar',
      people: {},
      documentLocale: 'zh-CN',
    })
  })

  it('may list its people: the order counts, and ids come from the place', () => {
    const { people } = eventOf(file({ people: [{ name: '林示例' }, { id: 'zhou', name: '周例示' }, { name: '吴示' }] }))
    expect(ordered(people).map(({ id, name }) => [id, name])).toEqual([
      ['people-1', '林示例'],
      ['zhou', '周例示'],
      ['people-3', '吴示'],
    ])
  })

  it('may key them: the order of the text counts, even of keys that are numbers', () => {
    const { people } = eventOf(
      '{"kind":"tour","name":"","people":{"10":{"name":"一"},"9":{"name":"二"},"b":{"name":"三"},"1":{"name":"四"}}}',
    )
    expect(ordered(people).map(({ name }) => name)).toEqual(['一', '二', '三', '四'])
  })

  it('gives the same ids at every reading', () => {
    const text = file({
      sessions: [
        { type: 'opening', title: '开幕' },
        { type: 'meal', title: '午餐' },
      ],
    })
    expect(eventOf(text)).toEqual(eventOf(text))
  })

  it('never gives a made id that another entity states', () => {
    const { people } = eventOf(file({ people: [{ name: '甲' }, { id: 'people-1', name: '乙' }] }))
    expect(Object.keys(people)).toHaveLength(2)
    expect(people['people-1']?.name).toBe('乙')
  })

  it('puts an entity without a position after the one before it', () => {
    const { people } = eventOf(
      file({
        people: {
          a: { name: '甲', position: 'a1' },
          b: { name: '乙' },
          c: { name: '丙', position: 'a0' },
          d: { name: '丁' },
        },
      }),
    )
    expect(ordered(people).map(({ name }) => name)).toEqual(['丙', '丁', '甲', '乙'])
  })

  it('may list the ids of sets', () => {
    const event = eventOf(
      file({
        people: [
          { id: 'p1', name: '林示例' },
          { id: 'p2', name: '周例示' },
        ],
        groups: [{ id: 'g1', name: '第一组', members: ['p1', 'p2'] }],
        sessions: [{ type: 'group-discussion', title: '分组讨论', groupIds: ['g1'] }],
        vehicles: [{ number: '1号车', passengers: ['p1'] }],
        lodgings: [{ hotel: '示例宾馆', guests: ['p2'] }],
        duties: [{ task: '布置会场', helpers: ['p2'] }],
        seatingPlans: [{ title: '主席台', layout: { kind: 'rostrum', rows: [3] }, blockedSeats: ['1-1'] }],
      }),
    )
    expect(event.groups['g1']?.members).toEqual({ p1: true, p2: true })
    expect(event.sessions['sessions-1']?.groupIds).toEqual({ g1: true })
    expect(event.vehicles['vehicles-1']?.passengers).toEqual({ p1: {} })
    expect(event.lodgings['lodgings-1']?.guests).toEqual({ p2: true })
    expect(event.duties['duties-1']?.helpers).toEqual({ p2: true })
    expect(event.seatingPlans['seatingPlans-1']?.blockedSeats).toEqual({ '1-1': true })
  })

  it('may begin with a byte order mark, name its schema and its version', () => {
    expect(eventOf(`\uFEFF${file({ $schema: './event.schema.json', schemaVersion: 1 })}`).name).toBe('示例会议')
  })

  it('keeps the id that it states', () => {
    const outcome = readEventFile(file({ id: 'abcdefghijkl' }))
    expect(outcome).toMatchObject({ ok: true, id: 'abcdefghijkl' })
    expect(readEventFile(file({}))).not.toHaveProperty('id')
  })
})

describe('what is wrong with a file', () => {
  it('is told with path and line as in the file, each on its own', () => {
    const text = `{
  "kind": "conference",
  "name": "示例会议",
  "startDate": "2026-02-30",
  "people": [
    { "name": "林示例", "categoy": "leader" },
    {
      "id": "p2", "name": "周例示",
      "attendance": { "arrival": { "at": { "time": "25:10" } } },
      "delegationId": "d9"
    },
    { "id": "p2", "name": "吴示" }
  ],
  "groups": { "g1": { "id": "g2", "name": "第一组", "members": ["p2", "p2", "p7"] } },
  "sessions": [
    { "type": "openning", "presiderIds": ["p2", "p8"],
      "title": "开幕", "title": "开幕式" }
  ]
}`
    expect(places(text)).toEqual([
      '4 startDate bad-date',
      '6 people.0.categoy unknown-field',
      '9 people.1.attendance.arrival.at.time bad-time',
      '10 people.1.delegationId dangling-reference',
      '12 people.2.id duplicate-id',
      '14 groups.g1.id id-differs',
      '14 groups.g1.members.1 duplicate-id',
      '14 groups.g1.members.2 dangling-reference',
      '16 sessions.0.type not-allowed-value',
      '16 sessions.0.presiderIds.1 dangling-reference',
      '17 sessions.0.title duplicate-key',
    ])
  })

  it('names the field that was meant', () => {
    expect(problemsOf(file({ peple: [], sessions: [{ type: 'opening', title: '', presiderId: [] }] }))).toMatchObject([
      { path: 'peple', expected: 'people', message: 'There is no field “peple”; did you mean “people”?' },
      { path: 'sessions.0.presiderId', expected: 'presiderIds' },
    ])
  })

  it('stands where something is missing, too', () => {
    expect(places('{\n"kind": "tour",\n"name": "",\n"rooms": [\n{\n"floor": "二层"}]}')).toEqual([
      '5 rooms.0.name missing-field',
    ])
  })

  it.each([
    ['a comment', '{\n// 会议\n"kind": "tour", "name": "" }', '2  comment'],
    ['a comma too many', '{"kind": "tour", "name": "",\n}', '2  trailing-comma'],
    ['full-width quotes', '{“kind”: "tour"}', '1  wrong-mark'],
    ['a full-width colon', '{"kind"：\n"tour"}', '1  wrong-mark'],
    ['single quotes', "{'kind': 'tour'}", '1  wrong-mark'],
    ['a missing quote', '{"kind": "tour\n}', '1  broken-text'],
    ['half a file', '{"kind": "tour", "people": [{"na', '1  broken-text'],
    ['a number that JSON does not know', '{"kind": 01}', '1  not-json'],
    ['text behind the end', '{"kind": "tour", "name": ""} x', '1  not-json'],
    ['no text at all', ' \n ', '-  empty-file'],
    ['zero bytes', 'PK\u0000\u0003', '-  not-text'],
    ['a list', '[]', '-  wrong-type'],
    ['a version that is none', '{"schemaVersion": "1"}', '1 schemaVersion not-allowed-value'],
    ['null for unknown', '{"kind": "tour", "name": "", "city": null}', '1 city wrong-type'],
    [
      'a fraction of a minute',
      file({
        sessions: [{ id: 's', type: 'opening', title: '' }],
        agendaItems: [{ sessionId: 's', kind: 'film', durationMinutes: 1.5 }],
      }),
      '1 agendaItems.0.durationMinutes wrong-type',
    ],
    ['a number below the least', file({ rooms: [{ name: '', capacity: -1 }] }), '1 rooms.0.capacity too-small'],
    ['too much text', file({ city: '云'.repeat(301) }), '1 city too-long'],
    [
      'a kind of place that is none',
      file({ sessions: [{ type: 'meal', title: '', place: { kind: 'roof' } }] }),
      '1 sessions.0.place.kind not-allowed-value',
    ],
    ['an id with a blank', file({ people: { 'p 1': { name: '' } } }), '1 people.p 1 bad-id'],
    ['an id that objects inherit', file({ people: { valueOf: { name: '' } } }), '1 people.valueOf bad-id'],
    ["an event's id of the wrong form", file({ id: 'My Event' }), '1 id bad-event-id'],
    [
      'a position that nothing can stand beside',
      file({ people: [{ name: '', position: 'a00' }] }),
      '1 people.0.position bad-position',
    ],
    ['a collection that is text', file({ people: '林示例' }), '1 people wrong-type'],
    ['an entity that is text', file({ people: ['林示例'] }), '1 people.0 wrong-type'],
    [
      'a point in time without zone',
      file({ versions: [{ number: 1, at: '2026-10-01 09:00' }] }),
      '1 versions.0.at bad-instant',
    ],
  ])('%s', (_, text, place) => {
    expect(places(text)).toEqual([place])
  })

  it('is a reserved name, wherever it stands, and no prototype is reached', () => {
    const text =
      '{"kind":"tour","name":"","__proto__":{"polluted":1},"people":{"__proto__":{"name":"甲"},"p1":{"name":"乙","constructor":{}}}}'
    expect(places(text)).toEqual([
      '1 __proto__ forbidden-key',
      '1 people.__proto__ forbidden-key',
      '1 people.p1.constructor forbidden-key',
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('does not drown its reader', () => {
    const problems = problemsOf(file({ people: Array.from({ length: 2000 }, () => ({ nom: '' })) }))
    expect(problems).toHaveLength(501)
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems' })
  })

  it('has a sentence in both languages for every code', () => {
    for (const code of fileProblemCodes) {
      expect(problemSentence({ code, subject: 'x', expected: 'y' }, 'zh-CN')).toMatch(/\p{Script=Han}/u)
      expect(problemSentence({ code, subject: 'x', expected: 'y' }, 'en')).toMatch(/^[A-Z“xy].*[.?:yx]$/)
    }
  })
})

describe('a file that is meant to exhaust the reader', () => {
  it('is refused by its size before it is parsed', () => {
    expect(() => readEventFile(' '.repeat(MAX_IMPORT_BYTES + 1))).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    )
  })

  it('is refused by its depth', () => {
    for (const open of ['[', '{"a":']) {
      expect(secondsOfWork(() => expect(places(`\n${open.repeat(1_000_000)}`)).toEqual(['2  too-deep']))).toBeLessThan(
        1,
      )
    }
  })

  it('is refused by the number of its values', () => {
    expect(places(`{"purposes":[\n${'1,'.repeat(1_000_001)}1]}`)).toEqual(['2  too-much'])
  })

  it.each([
    ['people', (count: number) => file({ people: Array.from({ length: count }, () => ({})) }), ['1 people too-many']],
    [
      'members',
      (count: number) =>
        file({ groups: [{ name: '', members: Array.from({ length: count }, (_, index) => `p${index}`) }] }),
      ['1 groups.0.members too-many'],
    ],
  ])('is refused by the number of its %s', (_, fileOf, found) => {
    expect(places(fileOf(500_000))).toEqual(found)
    expect(places(fileOf(20_000))).toHaveLength(501)
  })

  it('is answered in time when nothing in it is right', () => {
    const long = file({ purposes: Array.from({ length: 500_000 }, () => 1) })
    expect(secondsOfWork(() => expect(places(long)).toHaveLength(501))).toBeLessThan(6)
  })

  it('of a newer version is told so, whatever else it holds', () => {
    expect(() => readEventFile('{"schemaVersion": 99, "future": {}}')).toThrow(
      expect.objectContaining({ code: 'newer-version' }),
    )
  })
})
