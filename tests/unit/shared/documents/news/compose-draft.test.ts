import { describe, expect, it } from 'vitest'
import { composeDraft } from '#shared/documents/news/compose-draft.ts'
import type { DraftWish } from '#shared/documents/news/draft.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { crowdedEvent } from '../../../../helpers/crowded-event.ts'
import { inOrder, paragraphsOf, sentencesOf, textOfDraft, titleOf } from './draft-text.ts'

type Fields = NonNullable<Parameters<typeof eventWith>[0]>

const place = { name: '全市图书馆工作会议', city: '湖城', startDate: '2026-10-12' }

function textOf(fields: Fields, wish: Partial<DraftWish> = {}): string {
  return textOfDraft(composeDraft(eventWith({ ...place, ...fields }), { kind: 'release', outlet: 'system', ...wish }))
}

const leader = (id: string, name: string, rank: number, title = '局长') => ({ id, name, rank, posts: [{ unitText: '示例局', title }], category: 'leader' as const })

describe('the lead', () => {
  it('marks a date and a place that nobody knows, and says no 近日', () => {
    const draft = composeDraft(eventWith({ name: '全市图书馆工作会议' }), { kind: 'release', outlet: 'system' })
    expect(textOfDraft(draft)).toBe('【待核：日期】，全市图书馆工作会议在【待核：地点】召开。')
    expect(sentencesOf(draft).flatMap(({ segments }) => segments).filter(({ isUnknown }) => isUnknown).map(({ sources }) => sources[0])).toEqual(['startDate', 'city'])
  })

  it('composes an event of which nothing is known', () => {
    expect(textOfDraft(composeDraft(eventWith({ name: '' }), { kind: 'release', outlet: 'system' }))).toBe('【待核：日期】，【待核：会议名称】在【待核：地点】召开。')
  })

  it('gives both ends of an event of several days, and no part of the day', () => {
    expect(textOf({ endDate: '2026-10-14', sessions: [{ type: 'opening', title: '开幕会', date: '2026-10-12', partOfDay: 'morning' }] })).toMatch(/^10月12日至14日，/u)
  })

  it('gives the year only where the event crosses one', () => {
    expect(textOf({ startDate: '2026-12-30', endDate: '2027-01-02' })).toMatch(/^2026年12月30日至2027年1月2日，/u)
  })

  it('leaves out a presider whom nobody named', () => {
    expect(textOf({ sessions: [{ type: 'plenary', title: '全体会议' }] })).not.toContain('主持')
  })

  it('names hosts and organizers, or who convened', () => {
    const units = [{ id: 'a', name: '甲示例局' }, { id: 'b', name: '乙示例馆' }]
    expect(textOf({ units, hostIds: ['a'], organizerIds: ['b'] })).toContain('由甲示例局主办、乙示例馆承办的全市图书馆工作会议在湖城召开')
    expect(textOf({ units, convenerIds: ['a'] })).toContain('甲示例局在湖城召开全市图书馆工作会议')
  })

  it('holds a meeting 召开, an activity 举行, a training 举办', () => {
    expect(textOf({ name: '示例读书周活动' })).toContain('举行')
    expect(textOf({ name: '馆员培训班', kind: 'training' })).toContain('举办')
  })
})

describe('people', () => {
  const people = [leader('a', '钱示远', 1), leader('b', '孙例明', 2, '副局长'), leader('c', '李示平', 3, '处长')]

  it('lets an absent leader speak through instructions only', () => {
    const text = textOf({
      people,
      participations: [{ personId: 'a', verb: 'instruct', mode: 'written' }, { personId: 'b', verb: 'attend-and-speak' }],
      sessions: [{ id: 's', type: 'plenary', title: '全体会议' }],
      agendaItems: [{ sessionId: 's', kind: 'instruction', speakers: [{ kind: 'person', personId: 'a' }], readById: 'b', keyPoints: [{ verb: 'point-out', text: '图书馆是城市的客厅' }] }],
    })
    expect(text).toContain('示例局局长钱示远作出批示，示例局副局长孙例明出席会议并讲话')
    expect(text).toContain('钱示远在批示中指出，图书馆是城市的客厅。')
    expect(text).toContain('孙例明宣读了钱示远的批示')
    expect(text).not.toMatch(/钱示远(?:出席|参加|讲话)/u)
  })

  it('does not let 出席 stand for someone who was there in writing only', () => {
    expect(textOf({ people, participations: [{ personId: 'a', verb: 'attend', mode: 'written' }] })).not.toContain('钱示远')
  })

  it('lets a presider sum up in the same breath', () => {
    const text = textOf({
      people,
      sessions: [{ id: 's', type: 'plenary', title: '全体会议', presiderIds: ['b'] }],
      agendaItems: [{ sessionId: 's', kind: 'summary', speakers: [{ kind: 'person', personId: 'b' }], keyPoints: [{ verb: 'point-out', text: '会议开得务实' }] }],
    })
    expect(text).toContain('孙例明主持会议并作总结')
    expect(text).toContain('孙例明在总结点评中指出，会议开得务实。')
  })

  it('keeps the presiders of different sessions apart', () => {
    const text = textOf({
      people,
      sessions: [
        { type: 'opening', title: '开幕会', presiderIds: ['a'] },
        { type: 'exchange', title: '交流会', presiderIds: ['b'] },
        { type: 'lecture', title: '报告会', presiderIds: ['c'] },
      ],
    })
    expect(text).toContain('钱示远主持开幕会')
    expect(text).toContain('孙例明、示例局处长李示平分别主持交流会和报告会')
  })

  it('never names someone who declined; the substitute attends, and nobody is said to preside', () => {
    const text = textOf({
      people: [{ ...leader('a', '钱示远', 1), attendance: { state: 'declined' } }, { ...leader('b', '孙例明', 2, '副局长'), attendance: { substituteForId: 'a' } }],
      participations: [{ personId: 'a', verb: 'attend' }],
      sessions: [{ id: 's', type: 'plenary', title: '全体会议', presiderIds: ['a'] }],
      agendaItems: [{ sessionId: 's', kind: 'keynote', speakers: [{ kind: 'person', personId: 'a' }], keyPoints: [{ verb: 'point-out', text: '要办好基层馆' }] }],
    })
    expect(text).not.toContain('钱示远')
    expect(text).toContain('示例局副局长孙例明出席会议')
    expect(text).not.toContain('主持')
    expect(text).toContain('【待核：发言人】在主旨发言中指出，要办好基层馆。')
  })

  it('puts the post of a person without a name before a mark', () => {
    expect(textOf({ people: [leader('a', '', 1)], participations: [{ personId: 'a', verb: 'attend-and-speak' }] })).toContain('示例局局长【待核：姓名】出席会议并讲话')
  })

  it('joins those who did the same', () => {
    const text = textOf({ people, participations: ['a', 'b', 'c'].map((personId) => ({ personId, verb: 'attend' as const })) })
    expect(text).toContain('示例局局长钱示远、示例局副局长孙例明、示例局处长李示平出席会议')
  })

  it('orders by rank, not by the order of entry', () => {
    const text = textOf({ people: [...people].reverse(), participations: ['c', 'a', 'b'].map((personId) => ({ personId, verb: 'attend' as const })) })
    expect(inOrder(text, '钱示远', '孙例明', '李示平')).toBe(true)
  })

  it('lists leaders without a stated part as taking part, those only invited not at all', () => {
    const text = textOf({ people: [leader('a', '钱示远', 1), { ...leader('b', '孙例明', 2), attendance: { state: 'invited' } }] })
    expect(text).toContain('钱示远参加会议')
    expect(text).not.toContain('孙例明')
  })
})

describe('a speech', () => {
  const speech = (keyPoints: NonNullable<NonNullable<Fields['agendaItems']>[number]['keyPoints']>, gender?: 'male' | 'female') =>
    textOf({
      people: [{ ...leader('a', '钱示远', 1), ...(gender ? { gender } : {}) }],
      sessions: [{ id: 's', type: 'plenary', title: '全体会议' }],
      agendaItems: [{ sessionId: 's', kind: 'speech', speakers: [{ kind: 'person', personId: 'a' }], keyPoints }],
    })

  it('goes from 指出 to 强调 to 要求, with a pronoun where the gender is known', () => {
    const text = speech([{ verb: 'point-out', text: '甲。' }, { verb: 'stress', text: '乙' }, { verb: 'require', text: '丙,丁' }], 'female')
    expect(text).toContain('钱示远在讲话中指出，甲。她强调，乙。她要求，丙，丁。')
  })

  it('keeps parallel clauses and counts those that have no words around them', () => {
    expect(speech([{ verb: 'stress', text: '', clauses: ['要延长开放', '要办好分馆'] }])).toContain('强调，要延长开放，要办好分馆。')
    expect(speech([{ verb: 'require', text: '', clauses: ['延长开放时间', '办好基层分馆', '建强馆员队伍'] }])).toContain('提出三点要求：延长开放时间、办好基层分馆、建强馆员队伍。')
  })

  it('marks a count that its clauses do not bear out', () => {
    expect(speech([{ verb: 'require', text: '抓好四个方面', clauses: ['甲', '乙', '丙'] }])).toContain('抓好四个方面【待核：“四个方面”与所列3项不一致】：甲、乙、丙。')
    expect(speech([{ verb: 'require', text: '抓好三件事', clauses: ['甲', '乙', '丙'] }])).toContain('抓好三件事：甲、乙、丙。')
  })

  it('tells the claims of the speaker once', () => {
    const fields = {
      people: [leader('a', '钱示远', 1)],
      sessions: [{ id: 's', type: 'plenary' as const, title: '全体会议' }],
      agendaItems: [{ sessionId: 's', kind: 'speech' as const, speakers: [{ kind: 'person' as const, personId: 'a' }], keyPoints: [{ verb: 'say' as const, text: '建成分馆12个' }] }],
    }
    expect(textOf({ ...fields, claims: [{ text: '建成分馆12个', personId: 'a' }] }).split('建成分馆12个')).toHaveLength(2)
    expect(textOf({ ...fields, claims: [{ text: '服务读者', number: '1.5万人次', personId: 'a' }] })).toContain('钱示远介绍，服务读者1.5万人次。')
    expect(textOf({ ...fields, claims: [{ text: '服务读者1.5万人次', source: '示例局' }] })).toContain('据示例局介绍，服务读者1.5万人次。')
  })
})

describe('what else happened', () => {
  const sessions = [{ id: 's', type: 'plenary' as const, title: '全体会议' }]
  const item = (fields: NonNullable<Fields['agendaItems']>[number]) => textOf({ sessions, agendaItems: [{ ...fields, sessionId: 's' }] })

  it('counts speakers without names with their measure word', () => {
    expect(item({ kind: 'exchange', speakers: [{ kind: 'count', count: 8, of: '代表' }] })).toContain('会上，8位代表作交流发言。')
    expect(item({ kind: 'exchange', speakers: [{ kind: 'count', count: 3, of: '示例企业' }] })).toContain('3家示例企业作交流发言')
  })

  it('pairs speakers with their subjects', () => {
    const talk = (text: string, title: string) => ({ sessionId: 's', kind: 'exchange' as const, title, speakers: [{ kind: 'text' as const, text }] })
    expect(textOf({ sessions, agendaItems: [talk('东山馆', '分馆共建'), talk('西山馆', '夜间开放')] })).toContain('东山馆和西山馆分别以“分馆共建”“夜间开放”为题作交流发言')
  })

  it.each([
    ['unveil', '示例书房揭牌', '会上，为示例书房揭牌。'],
    ['publish', '发布《示例榜单》', '会上，发布了《示例榜单》。'],
    ['launch', '示例行动启动仪式', '会上，举行示例行动启动仪式。'],
    ['launch', '示例行动启动', '会上，启动了示例行动。'],
    ['film', '专题片《书香》', '会上，与会人员观看了专题片《书香》。'],
    ['award', '为先进分馆授牌', '会上，为先进分馆授牌。'],
  ] as const)('puts %s “%s” as %s', (kind, title, sentence) => {
    expect(item({ kind, title })).toContain(sentence)
  })

  it('says who did what at a stop where the programme knows it, and says it once', () => {
    const text = textOf({
      sessions: [{ id: 's', type: 'ceremony', title: '揭牌仪式' }, { id: 'm', type: 'plenary', title: '全体会议' }],
      agendaItems: [{ sessionId: 's', kind: 'unveil', title: '为示例书房揭牌', speakers: [{ kind: 'person', personId: 'a' }, { kind: 'person', personId: 'b' }] }],
      people: [leader('a', '钱示远', 1), leader('b', '孙例明', 2)],
      tours: [{}],
      stops: [{ name: '东山馆', acts: [{ kind: 'unveil', object: '示例书房' }] }, { name: '西山馆' }],
    })
    expect(text).toContain('在东山馆，现场，示例局局长钱示远、示例局局长孙例明共同为示例书房揭牌。')
    expect(text.split('揭牌。')).toHaveLength(2)
  })

  it('tells lines that went their own ways', () => {
    const text = textOf({
      tours: [{}],
      stops: [{ id: 'x', name: '东山馆' }, { id: 'y', name: '西山馆' }],
      lines: [{ name: 'A线', stopIds: ['x', 'y'] }, { name: 'B线', stopIds: ['y', 'x'] }],
    })
    expect(text).toContain('分2条线路实地观摩，A线前往东山馆和西山馆；B线前往西山馆和东山馆。')
  })

  it('gives the days of a training', () => {
    expect(textOf({ name: '馆员培训班', kind: 'training', endDate: '2026-10-14' })).toContain('培训为期3天。')
  })
})

describe('kinds', () => {
  it('looks ahead in a notice, with those who confirmed', () => {
    const text = textOf(
      {
        people: [{ ...leader('a', '钱示远', 1), attendance: { state: 'confirmed' } }, leader('b', '孙例明', 2)],
        participations: [{ personId: 'a', verb: 'attend-and-speak' }, { personId: 'b', verb: 'attend' }],
        sessions: [{ type: 'plenary', title: '全体会议', date: '2026-10-12', startsAt: '09:30' }],
        tours: [{}],
        stops: [{ name: '东山馆' }],
        expectedCount: 120,
      },
      { kind: 'notice' },
    )
    expect(text).toContain('全市图书馆工作会议将于10月12日9时30分在湖城召开。')
    expect(text).toContain('钱示远将出席会议并讲话')
    expect(text).not.toContain('孙例明')
    expect(text).toContain('与会人员将实地观摩东山馆')
    expect(text).toContain('预计120人参加会议')
  })

  it('says one thing in a flash', () => {
    expect(textOf({ purposes: ['交流经验'] }, { kind: 'flash' })).toBe('10月12日，全市图书馆工作会议在湖城召开。')
  })

  it('keeps to another length where one is asked for', () => {
    const draft = composeDraft(eventWith({ ...place, theme: '书香满城', purposes: ['交流经验'] }), { kind: 'release', outlet: 'system', maxLength: 48 })
    expect(draft.maxLength).toBe(48)
    expect(draft.length).toBeLessThanOrEqual(48)
    expect(draft.dropped.map(({ key }) => key)).toEqual(['lead.theme'])
  })

  it('puts the posts to the name that is left when a sentence before was dropped', () => {
    const draft = composeDraft(
      eventWith({ ...place, people: [leader('a', '钱示远', 1)], sessions: [{ id: 's', type: 'plenary', title: '全体会议', presiderIds: ['a'] }], agendaItems: [{ sessionId: 's', kind: 'speech', speakers: [{ kind: 'person', personId: 'a' }], keyPoints: [{ verb: 'say', text: '开得好' }] }] }),
      { kind: 'release', outlet: 'local' },
    )
    expect(textOfDraft(draft).split('示例局局长钱示远')).toHaveLength(2)
  })

  it('marks a local report, and names the level above before the place', () => {
    const draft = composeDraft(eventWith({ ...place, name: '全省图书馆工作会议' }), { kind: 'brief', outlet: 'local' })
    expect(textOfDraft(draft)).toMatch(/^本报讯　/u)
    expect(titleOf(draft)).toBe('全省图书馆工作会议在湖城召开')
    expect(titleOf(composeDraft(eventWith(place), { kind: 'brief', outlet: 'local' }))).toBe('湖城召开全市图书馆工作会议')
    const provincial = { ...place, name: '全省公共图书馆社区服务能力提升工作会议', shortName: '图书馆工作会议' }
    expect(titleOf(composeDraft(eventWith(provincial), { kind: 'brief', outlet: 'local' }))).toBe('图书馆工作会议在湖城召开')
  })
})

describe('one’s own site', () => {
  const people = [leader('guest', '钱示远', 1, '副厅长'), leader('host', '孙例明', 2, '书记'), leader('chair', '李示平', 3)]
  const fields: Fields = {
    people,
    sessions: [{ id: 's', type: 'plenary', title: '全体会议', presiderIds: ['chair'] }],
    participations: [{ personId: 'guest', verb: 'attend-and-speak' }, { personId: 'host', verb: 'attend-and-welcome' }],
  }

  it('names whoever stood on the platform by rank, without a byline', () => {
    const text = textOf(fields, { outlet: 'own' })
    expect(text).toMatch(/^10月12日，/u)
    expect(inOrder(text, '钱示远', '孙例明', '李示平')).toBe(true)
  })

  it('differs from the local paper, which begins with its own people', () => {
    expect(inOrder(textOf(fields, { outlet: 'local' }), '孙例明', '钱示远', '李示平')).toBe(true)
  })
})

it('names who commented, also where the programme has no item for it', () => {
  expect(textOf({ people: [leader('a', '钱示远', 1)], participations: [{ personId: 'a', verb: 'comment' }] })).toContain('钱示远作点评')
})

describe('large events', () => {
  it.each([1000, 5000])('composes a release for %i people', (count) => {
    const draft = composeDraft(crowdedEvent(count), { kind: 'release', outlet: 'local' })
    expect(paragraphsOf(draft, 'roster').join('')).toContain('代表团')
  })
})
