import type { DocumentLocale, Event } from '../../domain/event/event.ts'
import type { Photo } from '../../domain/news/words.ts'
import { dateText } from '../../lib/date-text.ts'
import { wallClock } from '../../lib/wall-clock.ts'
import { frameOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Run, Text } from '../paper.ts'
import { plain, strong, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import type { Draft, ParagraphRole, Sentence } from './draft.ts'
import { textOf as wordsText } from './words.ts'

type PaperWords = {
  readonly issue: string
  readonly issued: (number: Run, unit: Run, date: string) => Text
  readonly unit: string
  readonly headings: Readonly<Partial<Record<ParagraphRole, string>>>
  readonly photos: string
}

const words: Readonly<Record<DocumentLocale, PaperWords>> = {
  'zh-CN': {
    issue: '期号',
    issued: (number, unit, date) => [{ text: '第' }, number, { text: '期　　' }, unit, { text: `编　　${date}` }],
    unit: '编发单位',
    headings: { speech: '讲话要点', exchange: '交流发言', proceedings: '活动情况', visit: '观摩情况', groups: '分组讨论', closing: '其他情况', roster: '参加人员' },
    photos: '图片说明',
  },
  en: {
    issue: 'number',
    issued: (number, unit, date) => [{ text: 'No. ' }, number, { text: '  ·  ' }, unit, { text: `  ·  ${date}` }],
    unit: 'issued by',
    headings: { speech: 'What was said', exchange: 'Exchange', proceedings: 'Proceedings', visit: 'Visits', groups: 'Group discussions', closing: 'Also', roster: 'Who took part' },
    photos: 'Pictures',
  },
}

/** A draft as a page to edit: titles, then one paragraph each; what is not known stands out. A briefing has a masthead and headings. */
export function draftPaper(event: Event, draft: Draft, photos: readonly Photo[], options: PaperOptions): Paper {
  const { shoulderTitle, title, paragraphs, locale } = draft
  const isBriefing = draft.kind === 'briefing'
  // A title is one run: its lines are broken by meaning, over the whole of it.
  const titles = [...(shoulderTitle ? [shoulderTitle] : []), title].map(({ segments }) => strong(wordsText(segments)))
  const blocks: readonly Block[] = [
    ...(isBriefing ? masthead(event, options) : []),
    { kind: 'title', lines: titles.filter((line) => line.length > 0) },
    ...paragraphs.flatMap(({ role, sentences }, index): readonly Block[] => {
      const text = textOf(sentences, locale)
      if (text.length === 0) return []
      const heading = isBriefing && paragraphs[index - 1]?.role !== role ? words[locale].headings[role] : undefined
      return [
        ...(heading === undefined ? [] : [{ kind: 'heading' as const, level: 2 as const, text: plain(heading) }]),
        { kind: 'paragraph', role: 'body', text },
      ]
    }),
    ...photoBlocks(photos, locale),
  ]
  const frame = frameOf(event, 'briefing', options)
  const facts = { ...frame.facts, document: wordsOf(event.documentLocale).releaseKind[draft.kind] }
  return { ...frame, facts, sections: [{ orientation: 'portrait', blocks }] }
}

/** 简报: its name, then number, who issues it and the day; nobody has told the number. */
function masthead(event: Event, { madeAt }: PaperOptions): readonly Block[] {
  const locale = event.documentLocale
  const issuer = [...event.hostIds, ...event.organizerIds, ...event.convenerIds].map((id) => event.units[id]?.name ?? '').find((name) => name !== '')
  const unit = issuer === undefined ? unknown(words[locale].unit, locale) : { text: issuer }
  const date = dateText(wallClock(madeAt, event.timeZone).date, locale)
  return [
    { kind: 'title', lines: [[{ text: wordsOf(locale).releaseKind.briefing, role: 'strong' }]], subtitle: words[locale].issued(unknown(words[locale].issue, locale), unit, date) },
  ]
}

function photoBlocks(photos: readonly Photo[], locale: DocumentLocale): readonly Block[] {
  const told = photos.filter(({ file, caption }) => file !== '' || caption !== '')
  if (told.length === 0) return []
  const lines = told.map(({ file, caption }, index): Block => {
    const number = locale === 'en' ? `${index + 1}. ` : `${index + 1}．`
    const name = file === '' ? '' : locale === 'en' ? ` (${file})` : `（${file}）`
    return { kind: 'paragraph', role: 'body', text: plain(`${number}${caption}${name}`) }
  })
  return [{ kind: 'heading', level: 2, text: plain(words[locale].photos) }, ...lines]
}

/** English sentences bring no blank of their own at their end. */
function textOf(sentences: readonly Sentence[], locale: DocumentLocale): Text {
  const told = sentences.filter(({ segments }) => segments.length > 0)
  return told.flatMap(({ segments }, index) => [
    ...(index > 0 && locale === 'en' ? [{ text: ' ' }] : []),
    ...segments.map(({ text, isUnknown }): Run => (isUnknown === true ? { text, role: 'placeholder' } : { text })),
  ])
}
