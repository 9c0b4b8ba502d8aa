import type { DocumentLocale, Event } from '../domain/event/event.ts'
import { wallClock } from '../lib/wall-clock.ts'
import { isDocumentId } from './document-ids.ts'
import { wallClockText } from './page-frame.ts'
import { wordsOf } from './words/words-of.ts'

type Warning = { readonly code: 'missing-glyph' | 'incomplete' | 'overflow'; readonly subject: string; readonly where: string }

/** What became of the documents of a pack. */
export type PackContents = {
  /** ISO, UTC */
  readonly madeAt: string
  readonly files: readonly { readonly fileName: string; readonly pages?: number | undefined; readonly warnings: readonly Warning[] }[]
  readonly failures: readonly { /** counted from 0 */ readonly job: number; readonly document: string; readonly format: string; readonly code: string }[]
}

type PackWords = {
  readonly pack: string
  readonly list: string
  readonly pages: (count: number) => string
  readonly sum: (files: number, pages: number) => string
  readonly failed: (count: number) => string
  readonly look: string
  readonly because: (what: string, why: string) => string
  readonly reason: Readonly<Record<'nothing-dated' | 'unavailable' | 'other', string>>
  readonly warning: Readonly<Record<Warning['code'], (subject: string, where: string) => string>>
}

const WORDS: Readonly<Record<DocumentLocale, PackWords>> = {
  'zh-CN': {
    pack: '全套文件',
    list: '文件目录',
    pages: (count) => `${count} 页`,
    sum: (files, pages) => `共 ${files} 份${pages === 0 ? '' : `，${pages} 页`}`,
    failed: (count) => `没有做成的 ${count} 份`,
    look: '印前请看',
    because: (what, why) => `${what}：${why}`,
    reason: { 'nothing-dated': '没有写明日期，或还没有选人或线路', unavailable: '做得太久或太大，停下来了；可单独再做一次', other: '程序出了差错；可单独再做一次' },
    warning: {
      'missing-glyph': (subject, where) => `字体里没有“${subject}”，${where}处会缺字`,
      incomplete: (subject, where) => `${where}：${subject}待核`,
      overflow: (subject, where) => `${where}放不下“${subject}”`,
    },
  },
  en: {
    pack: 'documents',
    list: 'List of files',
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    sum: (files, pages) => `${files === 1 ? '1 file' : `${files} files`}${pages === 0 ? '' : `, ${pages} pages`}`,
    failed: (count) => `Not made: ${count}`,
    look: 'To be looked at before printing',
    because: (what, why) => `${what}: ${why}`,
    reason: { 'nothing-dated': 'no date is known, or no person or line was chosen', unavailable: 'it took too long or grew too large; it can be made again alone', other: 'a defect of the program; it can be made again alone' },
    warning: {
      'missing-glyph': (subject, where) => `the fonts have no “${subject}”: it will be missing in ${where}`,
      incomplete: (subject, where) => `${where}: ${subject} is to be confirmed`,
      overflow: (subject, where) => `“${subject}” does not fit in ${where}`,
    },
  },
}

/** 全省数字农业现场会 全套文件 2026-10-08, the day on which it is made; not yet safe as the name of a file. */
export function packName({ name, shortName, documentLocale, timeZone }: Event, madeAt: string): string {
  return [shortName ?? name, WORDS[documentLocale].pack, wallClock(madeAt, timeZone).date].filter((part) => part !== '').join(' ')
}

/** What lies on top of a pack: every file with its pages, what could not be made and why, what to look at. For Windows' editor. */
export function packList(event: Event, { madeAt, files, failures }: PackContents): { readonly fileName: string; readonly text: string } {
  const locale = event.documentLocale
  const words = WORDS[locale]
  const number = (job: number) => String(job + 1).padStart(2, '0')
  const look = files.flatMap(({ fileName, warnings }) => [...new Set(warnings.map(({ code, subject, where }) => words.warning[code](subject, where)))].map((text) => words.because(`  ${fileName}`, text)))
  const lines = [
    event.name,
    `${words.list}　${wallClockText(madeAt, event)}`,
    '',
    ...files.map(({ fileName, pages }) => [fileName, ...(pages === undefined ? [] : [words.pages(pages)])].join('　')),
    '',
    words.sum(files.length, files.reduce((sum, { pages = 0 }) => sum + pages, 0)),
    ...(failures.length === 0 ? [] : ['', words.failed(failures.length)]),
    ...failures.map(({ job, document, format, code }) =>
      words.because(`  ${number(job)} ${isDocumentId(document) ? wordsOf(locale).document[document] : document}.${format}`, words.reason[code === 'nothing-dated' || code === 'unavailable' ? code : 'other'])),
    ...(look.length === 0 ? [] : ['', words.look, ...look]),
    '',
  ]
  return { fileName: `00 ${words.list}.txt`, text: `\uFEFF${lines.join('\r\n')}` }
}
