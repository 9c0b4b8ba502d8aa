import { describe, expect, it } from 'vitest'
import { composeDraft } from '#shared/documents/news/compose-draft.ts'
import type { Wording } from '#shared/documents/news/phrase-book/office-wording.ts'
import { readWording, wordingFile } from '#shared/documents/news/phrase-book/wording.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { textOfDraft } from './draft-text.ts'

const event = eventWith({ name: '全市图书馆工作会议', city: '湖城', startDate: '2026-10-12', theme: '书香满城' })
const draft = (outlet: 'local' | 'own', wording: Wording) => composeDraft(event, { kind: 'release', outlet, wording })

type Content = { phrases: Record<string, unknown>; outlets: Record<string, Record<string, unknown>>; lengths: Record<string, unknown> } & Record<string, unknown>
const changed = (change: (content: Content) => void, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const content = JSON.parse(wordingFile(locale)) as Content
  change(content)
  return readWording(content)
}
const problems = (change: (content: Content) => void) => {
  const read = changed(change)
  return read.ok ? [] : read.problems
}

describe('the wording of an office', () => {
  it('is nothing while a file is as it was exported', () => {
    expect(changed(() => undefined)).toEqual({ ok: true, locale: 'zh-CN', wording: {} })
    expect(changed(() => undefined, 'en')).toEqual({ ok: true, locale: 'en', wording: {} })
  })

  it('says phrases its own way, for all outlets or for one', () => {
    const read = changed((content) => {
      content.phrases['theme'] = '{event}主题为“{theme}”'
      content.outlets['local']!['lead.byline'] = '湖城晚报讯　{lead}'
    })
    expect(read).toMatchObject({ ok: true, wording: { phrases: { theme: '{event}主题为“{theme}”' }, outlets: { local: { 'lead.byline': '湖城晚报讯　{lead}' } } } })
    const wording = read.ok ? read.wording : {}
    expect(textOfDraft(draft('local', wording))).toMatch(/^湖城晚报讯　10月12日，/u)
    expect(textOfDraft(draft('own', wording))).toMatch(/^10月12日，.*会议主题为“书香满城”。/u)
  })

  it('has its own lengths', () => {
    const read = changed((content) => { content.lengths['release'] = 700 })
    expect(read).toMatchObject({ wording: { lengths: { release: 700 } } })
    expect(draft('own', read.ok ? read.wording : {}).maxLength).toBe(700)
  })

  it('comes back as a file with what was changed in it', () => {
    const wording = { lengths: { flash: 120 }, phrases: { 'noun.meeting': '大会' } }
    expect(readWording(JSON.parse(wordingFile('zh-CN', wording)))).toEqual({ ok: true, locale: 'zh-CN', wording })
  })
})

describe('a broken file of wording', () => {
  it.each([
    ['a phrase that nobody knows', (content: Content) => { content.phrases['nonsense'] = 'x' }, { path: ['phrases', 'nonsense'], code: 'unknown-phrase' }],
    ['a phrase that lost a fact', (content: Content) => { content.phrases['exchange'] = '作交流发言' }, { path: ['phrases', 'exchange'], code: 'missing-slot', subject: '{who}' }],
    ['a fact that the phrase does not have', (content: Content) => { content.phrases['exchange'] = '{who}在{where}作交流发言' }, { path: ['phrases', 'exchange'], code: 'unknown-slot', subject: '{where}' }],
    ['a number for a phrase', (content: Content) => { content.phrases['exchange'] = 3 }, { path: ['phrases', 'exchange'], code: 'no-text' }],
    ['a length of nothing', (content: Content) => { content.lengths['flash'] = 0 }, { path: ['lengths', 'flash'], code: 'bad-length' }],
    ['an outlet that nobody knows', (content: Content) => { content.outlets['paper'] = {} }, { path: ['outlets', 'paper'], code: 'unknown-part' }],
    ['another part', (content: Content) => { content['colour'] = 'red' }, { path: ['colour'], code: 'unknown-part' }],
  ])('is refused for %s', (_, change, problem) => {
    expect(problems(change)).toMatchObject([problem])
  })

  it('is refused as a whole where it is something else', () => {
    for (const content of [null, [], 'text', {}, { format: 'other' }]) expect(readWording(content)).toMatchObject({ ok: false, problems: [{ code: 'not-wording' }] })
  })
})
