import type { Finding, SentenceRule } from './finding.ts'

const LOOSE_DAY = /昨日|昨天|今日|今天|明日|明天|近日|日前|前不久|当日(?=[上下中]午|[，举召])|\b(?:yesterday|recently|the other day|tomorrow)\b/giu

/** A day that only the day of printing gives: readers of next year's file cannot tell it. */
const looseDay: SentenceRule = ({ sentence, text }) =>
  /\d+月\d+日/u.test(text) ? [] : [...text.matchAll(LOOSE_DAY)].map(([quote]) => ({ rule: 'loose-day', severity: 'warning', key: sentence.key, quote }))

const shortYear: SentenceRule = ({ sentence, text }) =>
  [...text.matchAll(/(?<!\d)(\d{2})年(?=\d{1,2}月)/gu)].map(([quote]) => ({ rule: 'short-year', severity: 'warning', key: sentence.key, quote }))

/** Spans of dates and times of day: each in one form throughout. */
const FORMS: readonly (readonly [RegExp, RegExp])[] = [
  [/\d日至\d/u, /\d日?[—–~～-]+\d+(?:月\d+)?日/u],
  [/\d{1,2}时(?:\d{1,2}分)?(?!间|候)/u, /\d{1,2}[:：]\d{2}/u],
]

/** Marked where a form comes up after another one was used. */
const mixedDates: SentenceRule = ({ sentence, text }, { sentences }) => {
  const at = sentences.findIndex((one) => one.sentence.key === sentence.key)
  const before = sentences.slice(0, at).map((one) => one.text).join('')
  return FORMS.flatMap((forms) =>
    forms.flatMap((form, index): readonly Finding[] => {
      const other = forms[1 - index]
      const own = form.exec(text)?.[0]
      const earlier = other?.exec(before)?.[0]
      if (own === undefined || earlier === undefined) return []
      return [{ rule: 'mixed-dates', severity: 'hint', key: sentence.key, quote: own, expected: earlier }]
    }),
  )
}

export const dateRules: readonly SentenceRule[] = [looseDay, shortYear, mixedDates]
