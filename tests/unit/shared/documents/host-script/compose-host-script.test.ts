import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeHostScript, hostedSessions } from '#shared/documents/host-script/compose-host-script.ts'
import { valueAtSource } from '#shared/domain/news/source-path.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { eventArbitrary } from '../../../../helpers/event-arbitrary.ts'
import { sampleEvent } from '../../../../helpers/papers.ts'

const scripts = (event: Event) => hostedSessions(event).map((session) => composeHostScript(event, session))
const lines = (event: Event) => scripts(event).flatMap(({ paragraphs }) => paragraphs.map((segments) => segments.map(({ text }) => text).join('')))

const person = (id: string, name: string, title: string, unitText = '示例省农业局') => ({ id, name, posts: [{ unitText, title }] })
const meeting = (agendaItems: NonNullable<Parameters<typeof eventWith>[0]>['agendaItems'] = []) =>
  eventWith({
    name: '示例工作会议',
    people: [{ ...person('a', '周示', '局长'), category: 'leader', rank: 1 }, person('b', '李例文', '主任'), person('c', '王示民', '副局长')],
    sessions: [{ title: '工作会议', presiderIds: ['c'] }],
    agendaItems: agendaItems.map((item) => ({ sessionId: 'sessions-1', ...item })),
  })
const speak = (personId: string, mode: 'present' | 'written' = 'present') => ({ kind: 'person', personId, mode }) as const

describe('the host script', () => {
  test('says post and name of whoever speaks, with the cue of what they do', () => {
    const event = meeting([{ kind: 'welcome', speakers: [speak('b')] }, { kind: 'speech', speakers: [speak('a')] }])
    expect(lines(event)).toEqual([
      '各位领导、各位代表，同志们：',
      '现在开会。今天的工作会议共有2项议程。',
      '出席今天会议的有：示例省农业局局长周示。让我们以热烈的掌声，向各位的到来表示欢迎。',
      '首先，请示例省农业局主任李例文致辞。',
      '感谢李例文主任的致辞。',
      '最后，请示例省农业局局长周示讲话，大家欢迎。',
      '周示局长的讲话，对做好下一步工作提出了要求，请大家认真学习，抓好落实。',
      '今天的工作会议到此结束。',
      '散会。',
    ])
  })

  test('introduces those on the rostrum of the session, a guest in their place, and leaders elsewhere only where they are stated to be there', () => {
    const leader = (id: string, name: string, rank: number, fields: object = {}) => ({ ...person(id, name, '局长'), category: 'leader' as const, rank, ...fields })
    const event = eventWith({
      people: [leader('a', '周示', 1), { ...person('g', '贝例', '会长', '示例联合会'), category: 'guest', rank: 2 }, leader('c', '王示', 3), leader('d', '在他场', 4), leader('e', '田示', 5), leader('f', '请假的', 2, { attendance: { state: 'declined' } }), { ...person('i', '司徒例', '翻译'), category: 'interpreter' }],
      sessions: [{ title: '工作会议', presiderIds: ['c'] }],
      agendaItems: [{ kind: 'speech', speakers: [speak('a')] }],
      participations: [{ personId: 'e', sessionId: 'sessions-1', verb: 'join' }],
      seatingPlans: [{ sessionId: 'sessions-1', seated: ['a', 'g', 'c', 'f', 'i'].map((personId) => ({ personId })) }],
    })
    const present = lines(event).find((line) => line.startsWith('出席今天会议的有'))
    expect(present).toBe('出席今天会议的有：示例省农业局局长周示，示例联合会会长贝例，示例省农业局局长田示。让我们以热烈的掌声，向各位的到来表示欢迎。')
  })

  test('what is held next is said to be held, what is done is only named', () => {
    const next = (title: string, type: 'other' | 'transfer' = 'other') => eventWith({ sessions: [{ title: '工作会议', date: '2026-10-12' }, { type, title, date: '2026-10-12', startsAt: '16:20' }], agendaItems: [{ kind: 'speech' }] })
    expect(lines(next('合作签约仪式')).at(-1)).toBe('16:20，举行合作签约仪式，请大家准时参加。')
    expect(lines(next('集体合影')).at(-1)).toBe('16:20，集体合影，请大家准时参加。')
    expect(lines(next('离会', 'transfer'))).toContain('16:20，离会。')
  })

  test('lets those who speak in turn know who is next, and only names who sent a paper', () => {
    const event = meeting([{ kind: 'exchange', limitMinutes: 8, speakers: [speak('a'), speak('b'), speak('c', 'written')] }])
    expect(lines(event).slice(3, -2)).toEqual([
      '首先，进行交流发言，共有2位，每位不超过8分钟，先后顺序按议程进行。',
      '首先请示例省农业局局长周示发言。请示例省农业局主任李例文作准备。',
      '最后请示例省农业局主任李例文发言。',
      '示例省农业局副局长王示民作书面交流，材料已印发，不再宣读。',
      '感谢以上各位的发言。',
    ])
  })

  test('asks nobody to speak who sent a paper only: it is read out, or lies before everybody', () => {
    const item = { kind: 'speech' as const, title: '书面发言：示例题目' }
    const read = lines(meeting([{ ...item, speakers: [speak('a', 'written')], readById: 'b' }])).slice(3, -2)
    expect(read).toEqual(['首先，请示例省农业局主任李例文宣读示例省农业局局长周示的书面发言，题目是《示例题目》。'])
    const before = lines(meeting([{ ...item, speakers: [speak('a', 'written')] }])).slice(3, -2)
    expect(before).toEqual(['首先，示例省农业局局长周示作书面发言，材料已印发，不再宣读。'])
    const both = lines(meeting([{ kind: 'speech', speakers: [speak('b'), speak('a', 'written')] }])).slice(3, -2)
    expect(both).toEqual(['首先，请示例省农业局主任李例文讲话，大家欢迎。', '李例文主任的讲话，对做好下一步工作提出了要求，请大家认真学习，抓好落实。', '示例省农业局局长周示作书面发言，材料已印发，不再宣读。'])
  })

  test('has an absent leader’s instruction read out by someone, or says that nobody is named', () => {
    const item = { kind: 'instruction' as const, speakers: [speak('a', 'written')] }
    expect(lines(meeting([{ ...item, readById: 'b' }])).join('')).toContain('请示例省农业局主任李例文宣读示例省农业局局长周示的批示。')
    expect(lines(meeting([item])).join('')).toContain('请【待核：宣读人】宣读')
  })

  test('the presider sums up in the first person', () => {
    expect(lines(meeting([{ kind: 'summary', speakers: [speak('c')] }])).join('')).toContain('我作一个小结。【待核：小结要点】')
  })

  test('a title that says what is done takes no 进行 before it', () => {
    const event = meeting([{ kind: 'award', title: '为示例基地授牌' }, { kind: 'sign', title: '签约仪式' }, { kind: 'award', title: '表彰先进集体' }, { kind: 'film', title: '观看专题片' }])
    expect(lines(event).filter((line) => /^(首先|下面|最后)/.test(line))).toEqual(['首先，为示例基地授牌。', '下面，进行签约仪式。', '下面，表彰先进集体。', '最后，请大家观看专题片。'])
  })

  test('a change of speaker is a change of script', () => {
    const event = meeting([{ kind: 'keynote', speakers: [speak('a')] }])
    const changed = runCommand(event, { type: 'entity.edit', collection: 'agendaItems', id: 'agendaItems-1', changes: { speakers: [speak('b') as never] } })
    expect(changed.ok && lines(changed.event).join('')).toContain('请示例省农业局主任李例文作主旨发言')
  })

  test('says what comes next, where and when', () => {
    expect(lines(sampleEvent('conference'))).toContain('11:10，在云溪会议中心南广场集体合影，请大家准时参加。')
  })

  test('every piece knows where it comes from, and no name is left out or made up', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      fc.assert(
        fc.property(eventArbitrary(locale), (event) => {
          for (const { paragraphs } of scripts(event)) {
            for (const { sources, isUnknown } of paragraphs.flat()) {
              expect(sources.length).toBeGreaterThan(0)
              if (isUnknown !== true) for (const source of sources) expect(valueAtSource(event, source)).toBeDefined()
            }
          }
        }),
        { numRuns: 150 },
      )
    }
  })
})
