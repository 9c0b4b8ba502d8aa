import type { Session } from '../../agenda/session.ts'
import type { PressSentence } from './press-sentences.ts'
import type { Proposed, ProposedSession } from './press-proposal.ts'

type Type = Session['type']

/** What a gathering is called, and what kind of session that is. */
const KINDS: readonly (readonly [RegExp, Type])[] = [
  [/开幕会|开幕式|开班式|开班仪式/u, 'opening'],
  [/座谈会|研讨会|座谈交流/u, 'seminar'],
  [/报告会|专题讲座|专题授课|专题报告|专题辅导/u, 'lecture'],
  [/分组(?:开展|进行)?(?:了)?(?:讨论|研讨|座谈)/u, 'group-discussion'],
  [/启动仪式|揭牌仪式|签约仪式|授牌仪式|颁奖仪式|发布仪式|启用仪式|授旗仪式/u, 'ceremony'],
  [/演出|文艺汇演|展演/u, 'performance'],
  [/交流会|经验交流/u, 'exchange'],
  [/点评会|评审会/u, 'review'],
  [/实地考察|实地观摩|现场观摩|参观考察|考察学习|实地调研|观摩活动|参观/u, 'visit'],
  [/闭幕式|闭幕会|结业式|结业仪式|全体会议|大会/u, 'plenary'],
]

/** The kind of session that words like 出席开幕会 speak of; null for the event itself. */
export function sessionOfWords(words: string): Type | null {
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

const TITLES: readonly (readonly [RegExp, Type])[] = [
  [/(?:开幕会|开幕式|开班式|开班仪式)/gu, 'opening'],
  [/(?:专题|工作|经验交流)?(?:座谈会|研讨会|座谈交流会)/gu, 'seminar'],
  [/专题报告会|专题讲座|专题授课|专题辅导|报告会/gu, 'lecture'],
  [/分组(?:开展|进行)?(?:了)?(?:讨论|研讨|座谈)/gu, 'group-discussion'],
  [/[\p{Script=Han}“”A-Za-z\d]{0,16}(?:启动|揭牌|签约|授牌|颁奖|发布|启用|授旗)仪式/gu, 'ceremony'],
  [/首场演出|文艺演出|汇报演出|展演/gu, 'performance'],
  [/(?<!座谈)(?:经验)?交流会/gu, 'exchange'],
  [/点评会/gu, 'review'],
  [/闭幕式|闭幕会|结业式/gu, 'plenary'],
]

/** Parts of the event that the item names beside the event itself, each kind once, in the order in which they come up. */
export function pressSessions(sentences: readonly PressSentence[], eventName: string): readonly Proposed<ProposedSession>[] {
  const own = eventName.includes('暨') ? null : sessionOfWords(eventName)
  const found = new Map<Type, Proposed<ProposedSession> & { readonly at: number }>()
  for (const { text, start, isTitle } of sentences) {
    if (isTitle) continue
    const bare = eventName === '' ? text : text.replaceAll(eventName, '〇'.repeat(eventName.length))
    for (const [pattern, type] of TITLES) {
      for (const match of bare.matchAll(pattern)) {
        // 随后召开的点评会 of a 观摩点评会 is a part of it, 会上 is not.
        if (found.has(type) || (type === own && !/(?:召开|举行|举办)(?:了|的)?$/u.test(bare.slice(0, match.index)))) continue
        const title = type === 'group-discussion' ? '分组讨论' : match[0].replace(/^.*(?:参加|出席|举行|观看|举办|观摩|进行|召开|了|的)/u, '')
        const partOfDay = partOfDayBefore(bare.slice(0, match.index))
        found.set(type, { value: { type, title, ...(partOfDay === undefined ? {} : { partOfDay }) }, confidence: 0.85, words: match[0], at: start + match.index })
      }
    }
    const visit = /(?:实地考察|实地观摩|现场观摩|参观考察|考察学习|实地调研|实地参观|参观了|考察了|观摩了|走访了|进行(?:了)?(?:考察|参观|观摩))/u.exec(bare)
    if (visit && !found.has('visit')) {
      const partOfDay = partOfDayBefore(bare.slice(0, visit.index))
      found.set('visit', { value: { type: 'visit', title: '现场观摩', ...(partOfDay === undefined ? {} : { partOfDay }) }, confidence: 0.85, words: visit[0], at: start + visit.index })
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ value, confidence, words }) => ({ value, confidence, words }))
}

const PARTS = { 上午: 'morning', 早上: 'morning', 中午: 'noon', 下午: 'afternoon', 晚上: 'evening', 当晚: 'evening' } as const

/** 上午，…: the part of the day that opens the clause. */
function partOfDayBefore(head: string): NonNullable<Session['partOfDay']> | undefined {
  const word = /(上午|早上|中午|下午|晚上|当晚)[^。；]{0,24}$/u.exec(head)?.[1]
  return word === undefined ? undefined : PARTS[word as keyof typeof PARTS]
}
