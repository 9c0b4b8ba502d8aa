import { numeralValue } from '../../../lib/chinese-numeral.ts'
import type { KeyPoint } from '../../agenda/agenda-item.ts'
import { listMembers, type PressSentence } from './press-sentences.ts'
import type { Proposed, ProposedExchange, ProposedSpeech } from './press-proposal.ts'
import { isBarePost } from './press-people.ts'
import { sessionOfWords } from './press-sessions.ts'

const VERBS: Readonly<Record<string, KeyPoint['verb']>> = { 指出: 'point-out', 强调: 'stress', 要求: 'require', 希望: 'hope', 表示: 'express', 介绍: 'introduce', 说: 'say' }
const POINT = /^(?<who>[^，。；：]{0,60}?)(?:在[^，。；]{0,12}(?:中|时))?(?<verb>指出|强调|要求|希望|表示|介绍|说)(?:，|：)(?<text>.+)$/u

/** What was said by whom. 他强调 goes on with whoever spoke last; 会议指出 is nobody's. */
export function pressSpeeches(sentences: readonly PressSentence[], names: readonly string[]): readonly Proposed<ProposedSpeech>[] {
  const speeches: Proposed<ProposedSpeech>[] = []
  let speaker = ''
  for (const { text, isTitle } of sentences) {
    const match = isTitle ? null : POINT.exec(text)
    if (!match?.groups) {
      // 艾示丰对…表示肯定。他强调，…: whoever a sentence begins with goes on.
      if (!isTitle) speaker = names.find((name) => text.startsWith(name)) ?? speaker
      continue
    }
    const { who = '', verb = '', text: said = '' } = match.groups
    const named = names.findLast((name) => who.includes(name))
    speaker = named ?? (/^(?:他|她|他们|同时|并)?(?:还|同时|最后|进一步)?$/u.test(who) ? speaker : '')
    if (speaker === '') continue
    const stated = said.replace(/[。！？]+[”’]*$/u, (end) => end.replace(/[。！？]/gu, ''))
    const [head = '', list] = stated.split(/：(?=[^：]+$)/u)
    const marks = list === undefined ? [] : list.split(list.includes('；') ? '；' : /、/u.test(list) ? '、' : '，').filter((clause) => clause !== '')
    const isCounted = marks.length > 1
    speeches.push({
      value: { name: speaker, verb: VERBS[verb] ?? 'say', text: isCounted ? head : stated, clauses: isCounted ? marks : [] },
      confidence: named === undefined ? 0.75 : 0.88,
      words: text.slice(0, 60),
    })
  }
  return speeches
}

const EXCHANGED = /^(?<list>.+?)(?:(?<!负责)同志)?(?:分别|先后|依次|现场)*(?:以[^，]{2,40}为题)?(?:(?:作了?|做了?|进行了?)(?:典型|经验|大会|书面|表态|主题|专题)*(?:交流发言|经验交流|经验介绍|经验分享|交流分享|发言交流|交流|发言|分享)|(?<=分别|先后|依次)(?:作了?)?(?:交流)?发言)/u
const LECTURED = /^(?:.{0,12}?邀请)?(?<list>.+?)(?:等[^，]{0,8})?(?:分别|先后|依次)*(?:作|进行|开展)(?:了)?专题(?:讲座|授课|报告|辅导|讲授)/u
const REPORTED = /^(?<list>.+?)(?:分别|先后|依次)*(?:(?:汇报交流|汇报|通报)了(?<content>.+)|作(?:了)?(?:工作|情况)?(?:汇报|通报))$/u
/** What may stand in a list of those who exchange without a verb. */
const SPEAKER = /(?:[省市县区镇乡村局厅委部会馆校院司团社站所办]|公司|大学|中心|单位|企业|街道|社区)$/u

/** Who exchanged and who reported; 座谈会上 holds for its whole paragraph. */
export function pressExchanges(sentences: readonly PressSentence[], names: readonly string[]): readonly Proposed<ProposedExchange>[] {
  const sessions = new Map<number, ProposedExchange['session']>()
  return sentences.flatMap(({ text, isTitle, paragraph }): readonly Proposed<ProposedExchange>[] => {
    if (isTitle) return []
    const stated = /(?:座谈会|交流会|开幕会|开幕式|研讨会)(?:上|，)/u.exec(text)?.[0]
    if (stated !== undefined) sessions.set(paragraph, sessionOfWords(stated))
    const session = sessions.get(paragraph) ?? null
    let waiting: string[] = []
    return text.replace(/[。！？]$/u, '').split(/[，；]/u).flatMap((clause) => {
      const bare = clause.replace(/^(?:.{0,12}?上|其间|期间|随后|会议期间|当天)$/u, '')
      const reported = REPORTED.exec(bare)
      const exchanged = EXCHANGED.exec(bare)
      const lecturers = LECTURED.exec(bare)?.groups?.['list']
      const lecturing = lecturers === undefined ? [] : names.filter((name) => [...waiting, lecturers].join('、').includes(name))
      if (lecturing.length > 0) {
        waiting = []
        return [{ value: { kind: 'lecture' as const, session: 'lecture' as const, speakers: lecturing }, confidence: 0.85, words: clause.slice(0, 60) }]
      }
      if (!reported && !exchanged) {
        waiting = SPEAKER.test(bare) && !/召开|举行|出席|主持|参加/u.test(bare) ? [...waiting, bare] : []
        return []
      }
      const list = [...waiting, (reported ?? exchanged)?.groups?.['list'] ?? ''].join('、')
      waiting = []
      const value: ProposedExchange = reported
        ? { kind: 'report', session, ...speakersOf(list, names), content: reported.groups?.['content'] ?? '' }
        : { kind: 'exchange', session, ...speakersOf(list, names) }
      return value.speakers.length === 0 ? [] : [{ value, confidence: reported ? 0.82 : 0.85, words: clause.slice(0, 60) }]
    })
  })
}

/** A person by the bare name, whatever post stands before it. */
function speakersOf(list: string, names: readonly string[]): Pick<ProposedExchange, 'speakers' | 'count'> {
  const counted = /^(?:来自[^，]{2,20}的)?([\d一二三四五六七八九十两]+)(?:位|名|个|家)([\p{Script=Han}]{2,12})$/u.exec(list)
  const count = counted ? numeralValue(counted[1] ?? '') : null
  if (counted && count !== null) return { speakers: [counted[2] ?? ''], count }
  const members = listMembers(list.replaceAll('，', '、').replace(/等?[\d一二三四五六七八九十两]+(?:(?:个|家|位)?(?:单位|地区|代表|同志)?|[省市县区地乡镇村校馆])$/u, ''))
  const people = members.map((member) => names.find((name) => member.endsWith(name)) ?? null)
  // 市委常委、组织部部长陈某某 is one speaker.
  return { speakers: members.flatMap((member, index) => people[index] ?? (people[index + 1] && isBarePost(member) ? [] : member)) }
}
