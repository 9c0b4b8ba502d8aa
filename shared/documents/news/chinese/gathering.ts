import type { Session } from '../../../domain/agenda/session.ts'
import type { When } from '../../../domain/news/facts/occasion.ts'
import { sourcePath, type SourcePath } from '../../../domain/news/source-path.ts'
import { dateRangeText, dateText } from '../../../lib/date-text.ts'
import { parseLocalDate } from '../../../lib/local-date.ts'
import { textOf, words, NO_WORDS, type Words } from '../words.ts'
import type { ChinesePen } from './pen.ts'
import { tidyText } from './tidy-text.ts'

/** What an event is called after its first mention, and which verb it is held with. */
export type EventNoun = 'meeting' | 'activity' | 'training' | 'forum' | 'ceremony'

const NAME_ENDINGS: readonly (readonly [RegExp, EventNoun])[] = [
  [/(?:班|培训|研修|轮训)$/u, 'training'],
  [/论坛$/u, 'forum'],
  [/仪式$/u, 'ceremony'],
  [/(?:会|会议|沙龙)$/u, 'meeting'],
  [/(?:活动|节|赛|周|月|展|行|营)$/u, 'activity'],
]
const HELD_AS_ACTIVITY = /(?:论坛|沙龙|研讨会|交流会|仪式|博览会|展览会|联谊会|推介会|洽谈会)$/u
const SESSION_NOUN = /(?:会|会议|仪式|式|班|论坛|沙龙|活动|讲座|演出|讨论|环节|培训|授课|发言|交流|汇报|教学|研讨|点评|观摩|考察|参观)$/u
/** What people can be at; 交流发言 is what they do there. */
const GATHERING = /(?:会|会议|仪式|式|班|论坛|沙龙|活动|讲座|演出)$/u
const LONGEST_SESSION_NOUN = 12
/** How a session with a long title is called in a sentence: 社区服务工作座谈会 is 座谈会. */
const SHORT_SESSION_NOUN = /(?:开幕会|开幕式|闭幕会|闭幕式|座谈会|推进会|交流会|报告会|研讨会|动员会|部署会|总结会|点评会|工作会|开班式|结业式|启动仪式|揭牌仪式|签约仪式|颁奖仪式|授牌仪式)$/u
const LONG_SESSION_TITLE = 6

export function eventNoun(pen: ChinesePen): EventNoun {
  return nounOf(pen, pen.facts.event.name)
}

function nounOf(pen: ChinesePen, name: string): EventNoun {
  const { kind } = pen.facts.event
  const nouns = bareName(name).split('暨').flatMap((part) => NAME_ENDINGS.find(([ending]) => ending.test(part))?.[1] ?? [])
  const last = nouns.at(-1)
  // 座谈会暨培训班 is neither the one nor the other.
  if (last) return nouns.every((noun) => noun === last) ? last : 'activity'
  if (kind === 'training') return 'training'
  return kind === 'tour' || kind === 'exchange' ? 'activity' : 'meeting'
}

/** 会议, 活动, 培训, 论坛 or 仪式, as its name says. */
export function eventWords(pen: ChinesePen): Words {
  return pen.say(`noun.${eventNoun(pen)}`, {}, eventSources(pen))
}

/** 召开 for a meeting, 举行 for an activity or a forum, 举办 for a training; by the name that stands beside it. */
export function heldWords(pen: ChinesePen, name = pen.facts.event.name): Words {
  const noun = HELD_AS_ACTIVITY.test(bareName(name)) ? 'activity' : nounOf(pen, name)
  return pen.say(`held.${noun}`, {}, eventSources(pen))
}

/** The name without a remark in brackets at its end. */
function bareName(name: string): string {
  return name.trim().replace(/[（(][^（()）]*[)）]$/u, '')
}

export function eventSources(pen: ChinesePen): readonly SourcePath[] {
  return [sourcePath(pen.facts.event.name.trim() === '' ? 'kind' : 'name')]
}

/** 与会人员, in a training 学员. */
export function everybody(pen: ChinesePen): Words {
  return pen.say(eventNoun(pen) === 'training' ? 'noun.learners' : 'noun.everybody', {}, eventSources(pen))
}

/** A session as it is called within a sentence: its title where that is a short noun, else the usual word of its type. */
export function sessionWords(pen: ChinesePen, session: Session): Words {
  const title = tidyText(session.title)
  const { sessions, mainSession } = pen.facts.occasion
  const isWholeEvent = (sessions.length <= 1 && pen.facts.visits.length === 0) || title === pen.facts.event.name.trim()
  if (isWholeEvent) return eventWords(pen)
  const short = [...title].length > LONG_SESSION_TITLE ? SHORT_SESSION_NOUN.exec(title)?.[0] : undefined
  if (short !== undefined && sessions.filter((other) => tidyText(other.title).endsWith(short)).length === 1) {
    return words(short, [sourcePath('sessions', session.id, 'title')])
  }
  if ([...title].length <= LONGEST_SESSION_NOUN && SESSION_NOUN.test(title)) {
    return words(title, [sourcePath('sessions', session.id, 'title')])
  }
  if (session.type === 'registration' || session.type === 'meal' || session.type === 'transfer' || session.type === 'break' || session.type === 'other') {
    return eventWords(pen)
  }
  if (session.type === 'plenary' && session.id === mainSession?.id) return eventWords(pen)
  return pen.say(`noun.${session.type}`, {}, [sourcePath('sessions', session.id, 'type')])
}

/** 会上, 座谈会上, 活动中. */
export function atGathering(pen: ChinesePen, gathering: Words): Words {
  const text = textOf(gathering)
  if (text === '会议') return pen.say('at.meeting', {}, gathering.flatMap(({ sources }) => sources))
  return pen.say(/(?:会|式|论坛|沙龙|讲座|班)$/u.test(text) ? 'at.on' : 'at.in', { gathering })
}

/** 会上， once for a session; afterwards nothing, the reader is there already. */
export function atSession(pen: ChinesePen, session: Session): Words {
  if (!pen.isFirst(`at.${session.id}`)) return NO_WORDS
  return pen.say('prefix', { when: whereSession(pen, session) })
}

/** 会上 in the session that the event is known by, 座谈会上 in another. */
export function whereSession(pen: ChinesePen, session: Session): Words {
  const isMain = session.id === pen.facts.occasion.mainSession?.id
  const noun = eventNoun(pen)
  const isWhole = (isMain && noun !== 'activity' && noun !== 'training') || !GATHERING.test(tidyText(session.title))
  return atGathering(pen, isWhole ? eventWords(pen) : sessionWords(pen, session))
}

/** 会议期间，once in a draft. */
export function duringEvent(pen: ChinesePen): Words {
  return pen.isFirst('during') ? pen.say('prefix', { when: pen.say('during', { event: eventWords(pen) }) }) : NO_WORDS
}

/**
 * 10月12日上午, 10月12日至14日. The year is left to the date line of the paper, unless the event crosses one.
 *
 * @source GB/T 15835; domain-rules §5
 */
export function whenWords(pen: ChinesePen, when: When): Words {
  const isDay = when.endDate === undefined && (when.date === undefined || parseLocalDate(when.date)?.day !== undefined)
  const part = when.partOfDay === undefined || !isDay ? '' : textOf(pen.say(`part.${when.partOfDay}`, {}, []))
  return words(`${dateWords(when)}${part}`, when.sources)
}

function dateWords({ date, endDate }: When): string {
  if (date === undefined) return ''
  const years = [date, endDate].map((each) => (each === undefined ? undefined : parseLocalDate(each)?.year))
  const isOneYear = endDate === undefined || years.includes(undefined) || years[0] === years[1]
  return endDate === undefined
    ? dateText(date, 'zh-CN', { withoutYear: true })
    : dateRangeText(date, endDate, 'zh-CN', { withoutYear: isOneYear })
}

/** 9时 or 9时30分, for what is still to come. */
export function clockWords(when: When): Words {
  if (when.startsAt === undefined || when.endDate !== undefined) return NO_WORDS
  const [hours, minutes] = [Number(when.startsAt.slice(0, 2)), Number(when.startsAt.slice(3, 5))]
  return words(`${hours}时${minutes === 0 ? '' : `${minutes}分`}`, when.sources)
}
