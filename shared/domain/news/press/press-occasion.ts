import { compareLocalDates } from '../../../lib/local-date.ts'
import type { EventKind } from '../../event/event.ts'
import type { PressSentence } from './press-sentences.ts'
import type { Proposed } from './press-proposal.ts'

/** What a gathering is called at its end; 协会, 委员会 and their like hold gatherings and are none. */
const MEETING = '(?:会议|(?<!协|学|促进|委员|商|工|社|机|基金|理事|联合|研究|校友)会|论坛|沙龙|[\\p{Script=Han}]{2}班|培训|活动周|活动|仪式|讲座)'
const NAME = `[^，。；：\\s《》]{2,60}?${MEETING}(?:暨[^，。；：\\s]{2,40}?${MEETING})?(?:[（(][^（()）]{1,10}[)）])?`
const HELD = '(?:隆重|顺利|圆满|正式|成功)?(?:召开|举行|举办|开班|开幕|启动)'
/** …会议在湖城召开 · …召开…会议 */
const NAME_FIRST = new RegExp(`(?<name>${NAME})(?=(?:于?\\d{1,2}月[^，。；]{1,16}?|于[^，。；]{1,20}?)?(?:在(?<place>[^，。；]{2,24}?))?${HELD})`, 'u')
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
      city: cityOf(place, match?.[0] ?? '') ?? visitedCity(sentences),
      purposes: purposesIn(text, name),
    }
  }
  const title = sentences.find((sentence) => sentence.isTitle)?.text ?? ''
  const match = new RegExp(NAME, 'u').exec(title.replace(/(?:召开|举行|举办)/u, '，'))
  const name = bareName(match?.[0] ?? '')
  const city = visitedCity(sentences)
  // Who only went somewhere held no meeting.
  const went: Proposed<EventKind> | null = city && { value: 'tour', confidence: 0.6, words: city.words }
  return { name: name === '' ? null : { value: name, confidence: 0.5, words: title }, kind: name === '' ? went : kindOf(name), city, purposes: [] }
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

/** A house or a square, or a place of the city that is not named: 市民广场. */
const NO_CITY = /[厅馆楼室宾酒]|^[省市县区州]|(?:广场|中心|礼堂|剧院|大学|学校|会堂|公园|现场|线上)$/u

/** 到云岫区调研: where a delegation went. */
function visitedCity(sentences: readonly PressSentence[]): Proposed<string> | null {
  for (const { text, isTitle } of sentences.slice(0, 3)) {
    const match = isTitle ? null : /(?:来到|到|赴|来)(?<place>[\p{Script=Han}]{2,8}?)(?:，)?(?:就[^，。；]{2,20})?(?:开展|进行)?(?:实地|专题)?(?:考察|调研|走访|学习|参观)/u.exec(text)
    const city = match ? cityOf(match.groups?.['place'] ?? '', match[0]) : null
    if (city) return { ...city, confidence: 0.72 }
  }
  return null
}

function cityOf(place: string, words: string): Proposed<string> | null {
  if (place === '') return null
  const city = /^([\p{Script=Han}]{2,6}?[市县州区])/u.exec(place)?.[1] ?? (place.length <= 4 && !NO_CITY.test(place) ? place : undefined)
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
