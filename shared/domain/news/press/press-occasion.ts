import { compareLocalDates } from '../../../lib/local-date.ts'
import type { EventKind } from '../../event/event.ts'
import type { PressSentence } from './press-sentences.ts'
import type { Proposed } from './press-proposal.ts'

const MEETING = '(?:工作会议|座谈会|推进会|研讨会|现场会|工作会|交流会|观摩会|评审会|报告会|动员会|部署会|培训会|年会|大会|会议|论坛|培训班|研讨班|研修班|轮训班|培训|观摩研讨活动|观摩活动|交流活动|活动周|活动|启动仪式|讲座)'
const NAME = `[^，。；：\\s《》]{2,60}?${MEETING}(?:暨[^，。；：\\s]{2,40}?${MEETING})?`
const HELD = '(?:隆重|顺利|圆满|正式|成功)?(?:召开|举行|举办|开班|开幕|启动)'
/** …会议在湖城召开 · …召开…会议 */
const NAME_FIRST = new RegExp(`(?<name>${NAME})(?=(?:于[^，。；]{1,20})?(?:在(?<place>[^，。；]{2,24}?))?${HELD})`, 'u')
const HELD_FIRST = new RegExp(`(?:在(?<place>[^，。；在]{2,20}?))?(?:组织|联合)?(?:召开|举行|举办)(?:了)?(?<name>${NAME})(?=[，。；]|$)`, 'u')

type Occasion = {
  readonly name: Proposed<string> | null
  readonly kind: Proposed<EventKind> | null
  readonly city: Proposed<string> | null
  readonly purposes: readonly Proposed<string>[]
}

/** What was held, where and what for, from the first sentence that says so; the title helps out where none does. */
export function pressOccasion(sentences: readonly PressSentence[]): Occasion {
  for (const { text, isTitle } of sentences.filter((sentence) => !sentence.isTitle).slice(0, 6)) {
    const match = NAME_FIRST.exec(text) ?? HELD_FIRST.exec(text)
    const name = bareName(match?.groups?.['name'] ?? '')
    if (isTitle || name.length < 4) continue
    const place = match?.groups?.['place'] ?? ''
    return {
      name: { value: name, confidence: 0.9, words: match?.[0] ?? name },
      kind: kindOf(name),
      city: cityOf(place, match?.[0] ?? ''),
      purposes: purposesIn(text, name),
    }
  }
  const title = sentences.find((sentence) => sentence.isTitle)?.text ?? ''
  const match = new RegExp(NAME, 'u').exec(title.replace(/(?:召开|举行|举办)/u, '，'))
  const name = bareName(match?.[0] ?? '')
  return { name: name === '' ? null : { value: name, confidence: 0.5, words: title }, kind: name === '' ? null : kindOf(name), city: null, purposes: [] }
}

/** What stands before a name: the day, who organized, what for. */
function bareName(name: string): string {
  const bare = name
    .replace(/^.*?(?:主办|承办|协办|组织|牵头)的/u, '')
    .replace(/^.*\d+日(?:至\d+日)?(?:上午|下午|晚上|中午)?/u, '')
    .replace(/^(?:本次|此次|这次|该|为期[^，]{1,6}的|由)/u, '')
    .replace(/^(?:上午|下午|近日|日前|当日|昨日)/u, '')
  return /^(?:会议|活动|大会|培训|座谈会)$/u.test(bare) ? '' : bare
}

const KINDS: readonly (readonly [RegExp, EventKind])[] = [
  [/培训|研修班|轮训班|研讨班|讲座/u, 'training'],
  [/评审|验收|评议/u, 'review'],
  [/^(?!.*(?:会|论坛)).*(?:观摩|考察)/u, 'tour'],
  [/座谈|研讨|论坛/u, 'seminar'],
  [/交流(?:会|活动)/u, 'exchange'],
]

function kindOf(name: string): Proposed<EventKind> {
  // 推进会暨观摩研讨活动 is known by what it names first.
  const [first = name] = name.split('暨')
  const known = KINDS.find(([pattern]) => pattern.test(first))
  return { value: known?.[1] ?? 'conference', confidence: known || /会/u.test(first) ? 0.9 : 0.6, words: name }
}

function cityOf(place: string, words: string): Proposed<string> | null {
  if (place === '') return null
  const city = /^([\p{Script=Han}]{2,6}?[市县州区])/u.exec(place)?.[1] ?? (place.length <= 4 && !/[厅馆楼室宾酒]/u.test(place) ? place : undefined)
  return city === undefined ? null : { value: city, confidence: place === city ? 0.92 : 0.8, words }
}

/** 为…，: what the meeting was for, clause by clause. */
function purposesIn(sentence: string, name: string): readonly Proposed<string>[] {
  const head = sentence.slice(0, Math.max(0, sentence.indexOf(name)))
  const clause = /(?:^|，)为(?:了|进一步)?((?!期)[^。；]{4,200}?)，(?=[^，]*$|[^，]*(?:由|召开|举行|举办|在)|\d)/u.exec(head)?.[1]
  if (clause === undefined) return []
  return clause.split('，').map((value) => ({ value: value.replace(/^(?:并|以及)/u, ''), confidence: 0.82, words: clause })).filter(({ value }) => value.length >= 4)
}

type PressDates = { readonly startDate: Proposed<string> | null; readonly endDate: Proposed<string> | null }

const DATES = /(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日?(?:(?:上午|下午|晚上)?(?:至|到|—+|–|-|~|～)(?:(\d{1,2})月)?(\d{1,2})日)?/u

/** The first date of the text, and the end of its span. Without a year in the text, the year of publication is a guess. */
export function pressDates(sentences: readonly PressSentence[], publishedYear: number | null): PressDates {
  for (const { text, isTitle } of sentences.slice(0, 8)) {
    const match = isTitle ? null : DATES.exec(text)
    if (!match) continue
    const [words, stated, month = '', day = '', endMonth, endDay] = match
    const year = stated ?? (publishedYear === null ? undefined : String(publishedYear))
    const confidence = stated !== undefined ? 0.95 : publishedYear === null ? 0.9 : 0.75
    const date = (m: string, d: string) => `${year ?? '-'}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    if (Number(month) > 12 || Number(day) > 31) continue
    const startDate = { value: date(month, day), confidence, words }
    const end = endDay === undefined ? null : date(endMonth ?? month, endDay)
    const isSpan = end !== null && compareLocalDates(end, startDate.value) > 0
    return { startDate, endDate: isSpan ? { value: end, confidence, words } : null }
  }
  return { startDate: null, endDate: null }
}
