import { numeralValue } from '../../../lib/chinese-numeral.ts'
import { closestName } from '../../../lib/closest-name.ts'
import type { Event } from '../../../domain/event/event.ts'
import type { Finding, SentenceRule } from './finding.ts'

/** Marks that stand for a fact that nobody has filled in. */
const UNKNOWN = /【待核：[^】]*】|\[TO CONFIRM: [^\]]*\]/gu

const unknown: SentenceRule = ({ sentence, text }) => {
  return [...text.matchAll(UNKNOWN)].map(([quote]): Finding => {
    const source = sentence.segments.find((segment) => segment.isUnknown === true && segment.text === quote)?.sources[0]
    return { rule: 'unknown', severity: 'blocking', key: sentence.key, quote, ...(source === undefined ? {} : { source }) }
  })
}

const noSource: SentenceRule = ({ sentence, text }) => {
  const isTraced = sentence.segments.some((segment) => segment.sources.length > 0 && /[\p{L}\p{N}]/u.test(segment.text))
  return isTraced || text === '' ? [] : [{ rule: 'no-source', severity: 'hint', key: sentence.key, quote: text }]
}

/** Figures that were written by hand stand somewhere in the event. */
const figure: SentenceRule = ({ sentence }, { event }) => {
  if (!sentence.edit) return []
  const written = sentence.segments.filter(({ sources }) => sources.length === 0).flatMap(({ text }) => text.match(FIGURE) ?? [])
  if (written.length === 0) return []
  const known = new Set([...textsOf(event), sentence.edit.generated ?? '', sentence.edit.basis].flatMap((text) => text.match(FIGURE) ?? []).map(Number))
  return written.filter((each) => !known.has(Number(each))).map((quote) => ({ rule: 'figure', severity: 'warning', key: sentence.key, quote }))
}

const FIGURE = /\d+(?:\.\d+)?/g

/** Terms in quotation marks are printed exactly as the event has them. */
const term: SentenceRule = ({ sentence, text }, { event }) => {
  if (!sentence.edit) return []
  const quoted = text.match(/“[^“”]{1,30}”|《[^《》]{1,60}》/gu) ?? []
  if (quoted.length === 0) return []
  const texts = textsOf(event)
  const known = [...new Set(texts.flatMap((each) => each.match(/“[^“”]{1,30}”|《[^《》]{1,60}》/gu) ?? []))]
  return quoted.flatMap((quote): readonly Finding[] => {
    if (known.includes(quote) || texts.some((each) => each.includes(quote.slice(1, -1)))) return []
    const expected = closestName(quote, known)
    return [{ rule: 'term', severity: 'warning', key: sentence.key, quote, ...(expected === null ? {} : { expected, repair: text.replace(quote, expected) }) }]
  })
}

/** Wording of the event that a draft may quote; not of its people, whose phone numbers hold every figure. */
function textsOf(event: Event): readonly string[] {
  const { name, theme = '', purposes, startDate = '', endDate = '', expectedCount = '' } = event
  const { sessions, agendaItems, tours, stops, claims, quotes, categoryTexts, units, participations } = event
  const texts: string[] = [name, theme, ...purposes, startDate, endDate, String(expectedCount)]
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && !/^(?:id|position|kind|verb)$|Ids?$/.test(key)) texts.push(value)
    else if (typeof value === 'number') texts.push(String(value))
    else if (Array.isArray(value)) for (const each of value) walk(each)
    else if (typeof value === 'object' && value !== null) for (const [field, each] of Object.entries(value)) walk(each, field)
  }
  for (const collection of [sessions, agendaItems, tours, stops, claims, quotes, categoryTexts, units, participations]) walk(Object.values(collection))
  return texts
}

const COUNTED = /([一二两三四五六七八九十]{1,3}|\d{1,3})(?:个方面|个环节|点要求|点意见|点希望|项任务|项工作|件事|个)?[^，。；：]{0,8}：([^。：]+)/gu

/** A stated count has as many items behind the colon: 四个方面：甲、乙、丙、丁. */
const count: SentenceRule = ({ sentence, text }) =>
  [...text.matchAll(COUNTED)].flatMap(([quote, stated = '', list = '']): readonly Finding[] => {
    if (!/个方面|个环节|点要求|点意见|点希望|项任务|项工作|件事/u.test(quote)) return []
    const mark = list.includes('；') ? '；' : isParallel(list) || !list.includes('、') ? '，' : '、'
    const listed = list.split(mark).filter((item) => item.trim() !== '').length
    const number = numeralValue(stated)
    if (number === null || listed < 2 || number === listed) return []
    return [{ rule: 'count', severity: 'warning', key: sentence.key, quote: quote.slice(0, 24), expected: String(listed) }]
  })

/** 要摸清底数、编好清单，要选准场景: the clauses are apart by the comma. */
function isParallel(list: string): boolean {
  const lead = /^(?:要|再|着力|加快|持续|进一步)/u.exec(list)?.[0]
  return lead !== undefined && list.includes(`，${lead}`)
}

export const factRules: readonly SentenceRule[] = [unknown, noSource, figure, term, count]
