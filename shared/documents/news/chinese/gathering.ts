import type { Session } from '../../../domain/agenda/session.ts'
import type { When } from '../../../domain/news/facts/occasion.ts'
import { sourcePath, type SourcePath } from '../../../domain/news/source-path.ts'
import { dateRangeText, dateText } from '../../../lib/date-text.ts'
import { parseLocalDate } from '../../../lib/local-date.ts'
import { textOf, words, NO_WORDS, type Words } from '../words.ts'
import type { ChinesePen } from './pen.ts'
import { tidyText } from './tidy-text.ts'

/** What an event is called after its first mention, and which verb it is held with. */
export type EventNoun = 'meeting' | 'activity' | 'training'

const NAME_ENDINGS: readonly (readonly [RegExp, EventNoun])[] = [
  [/(?:班|培训|研修|轮训)$/u, 'training'],
  [/(?:会|会议|论坛|沙龙)$/u, 'meeting'],
  [/(?:活动|节|赛|周|月|展|行|营)$/u, 'activity'],
]
const HELD_AS_ACTIVITY = /(?:论坛|沙龙|研讨会|交流会|仪式|博览会|展览会|联谊会|推介会|洽谈会)$/u
const SESSION_NOUN = /(?:会|会议|仪式|式|班|论坛|沙龙|活动|讲座|演出|讨论|环节|培训)$/u
const LONGEST_SESSION_NOUN = 12

export function eventNoun(pen: ChinesePen): EventNoun {
  const { name, kind } = pen.facts.event
  const byName = NAME_ENDINGS.find(([ending]) => ending.test(name.trim()))?.[1]
  if (byName) return byName
  if (kind === 'training') return 'training'
  return kind === 'tour' || kind === 'exchange' ? 'activity' : 'meeting'
}

/** 会议, 活动 or 培训, as its name says. */
export function eventWords(pen: ChinesePen): Words {
  return pen.say(`noun.${eventNoun(pen)}`, {}, eventSources(pen))
}

export function heldWords(pen: ChinesePen): Words {
  const noun = HELD_AS_ACTIVITY.test(pen.facts.event.name.trim()) ? 'activity' : eventNoun(pen)
  return pen.say(`held.${noun}`, {}, eventSources(pen))
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
  const isWholeEvent = sessions.length <= 1 || title === pen.facts.event.name.trim()
  if (isWholeEvent) return eventWords(pen)
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
export function atSession(pen: ChinesePen, session: Session | null): Words {
  if (!pen.isFirst(`at.${session?.id ?? ''}`)) return NO_WORDS
  const isMain = session === null || session.id === pen.facts.occasion.mainSession?.id
  const gathering = isMain && eventNoun(pen) === 'meeting' ? eventWords(pen) : session ? sessionWords(pen, session) : eventWords(pen)
  return pen.say('prefix', { when: atGathering(pen, gathering) })
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
  const part = when.partOfDay === undefined || when.endDate !== undefined ? '' : textOf(pen.say(`part.${when.partOfDay}`, {}, []))
  return words(`${dateWords(when)}${part}`, when.sources)
}

function dateWords({ date, endDate }: When): string {
  if (date === undefined) return ''
  const years = [date, endDate].map((each) => (each === undefined ? undefined : parseLocalDate(each)?.year))
  const isOneYear = endDate === undefined || years[0] === years[1]
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
