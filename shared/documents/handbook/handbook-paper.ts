import type { DocumentLocale, Event } from '../../domain/event/event.ts'
import { handbookPlan, type PlannedChapter } from '../../domain/handbook/handbook-plan.ts'
import { dataUrl } from '../../domain/pictures/picture.ts'
import { pictureAt } from '../../domain/pictures/put-picture.ts'
import { widenedName } from '../../domain/people/person-text.ts'
import { chosenOf } from '../document-options.ts'
import { incompleteCodes, reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, whenAndWhere, type PaperOptions } from '../page-frame.ts'
import type { CoverBlock, Fact, Paper, Section } from '../paper.ts'
import { plain, strong, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { chapterMakers } from './chapters.ts'
import { inBothLanguages } from './bilingual.ts'
import { handbookLanguages, handbookLayouts } from './handbook-layouts.ts'
import { handbookWords } from './handbook-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** 会议手册: cover, contents and the chapters that the event has something for, each made by the paper that it also is by itself. */
export function handbookPaper(event: Event, options: PaperOptions): Paper {
  const layout = chosenOf(handbookLayouts, options.chosen ?? {}, 'layout') ?? 'a4'
  const language = chosenOf(handbookLanguages, options.chosen ?? {}, 'language') ?? 'own'
  const [locale, other] = language === 'both' ? bothLanguages : [language === 'own' ? event.documentLocale : language]
  const told = { ...event, documentLocale: locale }
  return {
    ...frameOf(told, 'handbook', options),
    styleId: layout === 'a4' ? 'handbook' : 'booklet',
    ...(layout === 'booklet' ? { isImposed: true } : {}),
    sections: sectionsIn(event, locale, other, options),
  }
}

/** Chapter by chapter, so that one which differs in the two languages leaves the others side by side. */
function sectionsIn(event: Event, locale: DocumentLocale, other: DocumentLocale | undefined, options: PaperOptions): readonly Section[] {
  const parts = (documentLocale: DocumentLocale) => partsOf({ ...event, documentLocale }, options)
  if (other === undefined) return parts(locale).flat()
  const translated = parts(other)
  return parts(locale).flatMap((part, index) => inBothLanguages(part, translated[index] ?? part))
}

const bothLanguages = ['zh-CN', 'en'] as const

/** Cover, contents and each chapter. */
function partsOf(event: Event, options: PaperOptions): readonly (readonly Section[])[] {
  return [
    [{ orientation: 'portrait', isBare: true, blocks: [coverOf(event)] }],
    [{ orientation: 'portrait', blocks: [{ kind: 'contents', title: plain(handbookWords[event.documentLocale].contents) }] }],
    ...printedChapters(event).map((chapter) => chapterSections(event, chapter, options)),
  ]
}

export function handbookGaps(event: Event): readonly IncompleteReason[] {
  const found = printedChapters(event).flatMap(({ part }) => chapterMakers[part].gaps(event))
  const most = (code: string) => Math.max(0, ...found.filter((reason) => reason.code === code).map(({ count }) => count))
  return reasonsFrom({ ...Object.fromEntries(incompleteCodes.map((code) => [code, most(code)])), 'no-name': event.name === '' })
}

/** What a chapter is called: by its own title, else as is usual. */
export function chapterTitle({ part, title = '' }: Pick<PlannedChapter, 'part' | 'title'>, locale: Event['documentLocale']): string {
  return title.trim() === '' ? wordsOf(locale).handbookPart[part] : title
}

/** The chapters that are wanted and have something in them. */
function printedChapters(event: Event): readonly PlannedChapter[] {
  return handbookPlan(event).filter((chapter) => chapter.isLeftOut !== true && !isChapterEmpty(event, chapter))
}

/** Whether the event has nothing to say in a chapter yet. */
export function isChapterEmpty(event: Event, { part, text = '' }: PlannedChapter): boolean {
  return part === 'text' ? text.trim() === '' : chapterMakers[part].isEmpty(event)
}

function chapterSections(event: Event, chapter: PlannedChapter, options: PaperOptions): readonly Section[] {
  const title = chapterTitle(chapter, event.documentLocale)
  const sections = chapterMakers[chapter.part].sections(event, options, chapter)
  return sections.map((section, index) => ({
    ...section,
    chapter: title,
    blocks: index === 0 ? [{ kind: 'heading', level: 1, text: toldBy(sourcePath('handbookSections', chapter.id), plain(event.documentLocale === 'en' ? title : widenedName(title))) }, ...section.blocks] : section.blocks,
  }))
}

function coverOf(event: Event): CoverBlock {
  const locale = event.documentLocale
  const words = handbookWords[locale]
  const when = whenAndWhere(event)
  const units = (label: string, ids: readonly string[]): readonly Fact[] => {
    const names = ids.flatMap((id) => event.units[id] ?? []).map(({ id, name }) => toldBy(sourcePath('units', id), plain(name)))
    return names.length === 0 ? [] : [{ label, lines: names }]
  }
  const coverPicture = (part: 'emblem' | 'picture', id: 'emblemPictureId' | 'coverPictureId'): Pick<CoverBlock, 'emblem' | 'picture'> => {
    const picture = pictureAt(event, { collection: 'event', id })
    return picture === undefined ? {} : { [part]: { url: dataUrl(picture), width: picture.width, height: picture.height } }
  }
  return {
    kind: 'cover',
    ...coverPicture('emblem', 'emblemPictureId'),
    ...coverPicture('picture', 'coverPictureId'),
    ...(event.classification === undefined ? {} : { classification: plain(event.classification) }),
    event: toldBy(sourcePath('name'), event.name === '' ? [unknown(locale === 'en' ? 'name of the event' : '活动名称', locale)] : strong(event.name)),
    ...(event.theme === undefined || event.theme === '' ? {} : { theme: toldBy(sourcePath('theme'), plain(event.theme)) }),
    title: strong(wordsOf(locale).document.handbook),
    hosts: [
      ...units(words.convener, event.convenerIds),
      ...units(words.hosts, event.hostIds),
      ...units(words.organizers, event.organizerIds),
      ...units(words.coOrganizers, event.coOrganizerIds),
    ],
    ...(when.length === 0 ? {} : { whenAndWhere: when }),
  }
}
