import { describe, expect, it } from 'vitest'
import { draftOf } from '#shared/documents/news/edited-draft.ts'
import { lintDraft } from '#shared/documents/news/lint/lint-draft.ts'
import type { LintRule } from '#shared/documents/news/lint/finding.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { eventSchema, SCHEMA_VERSION } from '#shared/domain/event/event.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

type Fields = NonNullable<Parameters<typeof eventWith>[0]>
const of = { kind: 'release', outlet: 'system' } as const

const meeting: Fields = {
  name: '全市图书馆工作会议', shortName: '图书馆工作会', city: '湖城', startDate: '2026-10-12',
  people: [
    { id: 'a', name: '钱示远', rank: 1, category: 'leader', posts: [{ unitText: '示例局', title: '局长' }] },
    { id: 'b', name: '孙例明', rank: 2, category: 'leader', posts: [{ unitText: '示例局', title: '常务副局长' }, { title: '一级调研员' }] },
    { id: 'c', name: '李示平', rank: 3, category: 'leader', attendance: { state: 'declined' } },
  ],
  participations: [{ personId: 'a', verb: 'attend-and-speak' }, { personId: 'b', verb: 'attend' }],
  units: [{ name: '示例区文化和旅游局' }],
  quotes: [{ text: '“四个一”工作法' }],
  claims: [{ text: '建成分馆12个' }],
}

/** The findings about a sentence that someone wrote in the place of the first one. */
function findingsIn(text: string, fields: Fields = {}) {
  const event = eventWith({ ...meeting, ...fields })
  const lead = draftOf(event, of).paragraphs[0]?.sentences[0]
  const generated = lead?.segments.map((segment) => segment.text).join('') ?? ''
  const releases = [{ ...of, edits: { 'lead.held': { generated, text } } }]
  const edited = eventWith({ ...meeting, ...fields, releases })
  return lintDraft(edited, draftOf(edited, of))
}

const rulesIn = (text: string, fields?: Fields) => findingsIn(text, fields).map(({ rule }) => rule)

describe('a proof-reader', () => {
  it('counts parallel demands by their commas, not by the marks within them', () => {
    expect(rulesIn('10月12日，会议要求抓好两项工作：要摸清底数、编好清单，要选准场景、小步快走。')).not.toContain('count')
    expect(rulesIn('10月12日，会议要求抓好三项工作：要摸清底数、编好清单，要选准场景、小步快走。')).toContain('count')
  })

  it.each<readonly [LintRule, string]>([
    ['absent-present', '10月12日，李示平出席会议。'],
    ['absent-present', '10月12日，李示平、孙例明出席会议。'],
    ['name-differs', '10月12日，会议由孙例朋主持。'],
    ['post-differs', '10月12日，示例局副局长钱示远出席会议。'],
    ['post-differs', '10月12日，样板局局长钱示远出席会议。'],
    ['order', '10月12日，孙例明、钱示远出席会议。'],
    ['count', '10月12日，会议提出三点要求：延长开放、办好分馆。'],
    ['figure', '10月12日，全市建成分馆13个。'],
    ['term', '10月12日，会议推广“四个二”。'],
    ['no-source', '会议开得很好。'],
    ['loose-day', '昨日，全市图书馆工作会议在湖城召开。'],
    ['short-year', '26年10月12日，会议召开。'],
    ['half-width', '10月12日,会议在湖城召开。'],
    ['traditional', '10月12日，會議在湖城召開。'],
    ['pinyin', '10月12日，湖城（hú chéng）召开会议。'],
    ['doubled-mark', '10月12日，，会议召开。'],
    ['open-mark', '10月12日，会议推广“四个一工作法。'],
    ['mark-in-name', '10月12日，示例区文化、和旅游局召开会议。'],
    ['mark-between-posts', '10月12日，示例局常务副局长，一级调研员孙例明出席会议。'],
    ['unknown', '10月12日，会议在【待核：地点】召开。'],
  ])('marks %s in “%s”', (rule, text) => {
    expect(rulesIn(text)).toContain(rule)
  })

  it('lets good sentences stand', () => {
    for (const text of [
      '10月12日，全市图书馆工作会议在湖城召开，示例局局长钱示远出席会议并讲话。',
      '10月12日，钱示远、孙例明出席会议，推广“四个一”工作法，建成分馆12个。',
      '10月12日，会议提出三点要求：延长开放、办好分馆、建强队伍。',
      '10月12日，孙例明主持会议，钱示远讲话。',
      '10月12日，李示平作出批示，孙例明出席会议。',
    ]) expect(rulesIn(text).filter((rule) => rule !== 'name-again')).toEqual([])
  })

  it('says what is right, and puts it right where that is certain', () => {
    const [finding] = findingsIn('10月12日，会议由孙例朋主持。').filter(({ rule }) => rule === 'name-differs')
    expect(finding).toMatchObject({ quote: '孙例朋', expected: '孙例明', repair: '10月12日，会议由孙例明主持。', source: 'people.b.name' })
    expect(findingsIn('10月12日,会议在湖城召开。').find(({ rule }) => rule === 'half-width')?.repair).toBe('10月12日，会议在湖城召开。')
  })

  it('leads an unknown fact to its field', () => {
    const event = eventWith({ name: '示例会议' })
    expect(lintDraft(event, draftOf(event, of)).filter(({ rule }) => rule === 'unknown').map(({ source }) => source)).toEqual(['startDate', 'city'])
  })

  it('marks a second full name, and dates in two forms', () => {
    expect(rulesIn('10月12日，全市图书馆工作会议召开。', { theme: '全市图书馆工作会议共话未来' })).toContain('name-again')
    const forms = findingsIn('10月12日至14日，会议召开。', { claims: [{ text: '分馆在9月6日—8日开放' }] }).filter(({ rule }) => rule === 'mixed-dates')
    expect(forms).toMatchObject([{ quote: '6日—8日', expected: '2日至1' }])
  })

  it('marks a draft and a title over their length', () => {
    const event = eventWith({ name: '一个名称特别特别长而且怎么也放不进标题里的全市图书馆工作会议', releases: [{ ...of, maxLength: 10 }] })
    expect(lintDraft(event, draftOf(event, of)).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['too-long', 'title-too-long']))
  })

  it('keeps the characters of names and exact terms', () => {
    expect(rulesIn('10月12日，後示遠在湖城出席会议。', { people: [{ name: '後示遠' }] })).not.toContain('traditional')
  })
})

describe.each(samples.map(({ key, build }) => [key, eventSchema.parse({ ...build(), id: 'event0000001', schemaVersion: SCHEMA_VERSION })] as const))('the draft of the sample %s', (_, event) => {
  it('has nothing to mark but what is unknown, and its length', () => {
    const formal = new Set<LintRule>(['unknown', 'title-too-long', 'too-long'])
    expect(lintDraft(event, draftOf(event, { kind: 'long', outlet: 'local' })).filter(({ rule }) => !formal.has(rule))).toEqual([])
  })
})

