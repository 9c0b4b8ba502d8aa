import type { Session } from '../../../domain/agenda/session.ts'
import type { Talk } from '../../../domain/news/facts/talks.ts'
import { sourcePath, type SourcePath } from '../../../domain/news/source-path.ts'
import type { Tense } from '../grammar.ts'
import { importance } from '../importance.ts'
import type { PlannedSentence } from '../plan.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { atSession, duringEvent, everybody, whereSession } from './gathering.ts'
import { ended, thingsList, type ChinesePen } from './pen.ts'
import { tidyText } from './tidy-text.ts'
import { voicesWords } from './voices.ts'

/** Sentences of ceremonies stay short enough to be read aloud. */
const MOST_CLAUSES = 4

const ASIDES: ReadonlySet<Talk['item']['kind']> = new Set(['discussion', 'other', 'film'])
const CEREMONIES: ReadonlySet<Talk['item']['kind']> = new Set([
  'award', 'unveil', 'sign', 'launch', 'publish', 'hand-out', 'film', 'performance', 'discussion', 'other', 'instruction',
])

/** What was done in a session besides speaking: 会上，…为…揭牌，发布了…。 */
export function ceremonySentences(session: Session, talks: readonly Talk[]): readonly PlannedSentence<ChinesePen>[] {
  const done = talks.filter(isCeremony)
  const chunks = Array.from({ length: Math.ceil(done.length / MOST_CLAUSES) }, (_, index) => done.slice(index * MOST_CLAUSES, (index + 1) * MOST_CLAUSES))
  return chunks.map((chunk) => ({
    key: `proceedings.${chunk[0]?.item.id ?? session.id}`,
    importance: chunk.every(({ item }) => ASIDES.has(item.kind)) ? importance.asides : importance.proceedings,
    write: (pen) => {
      if (!chunk.some(({ item }) => isTellable(item))) return NO_WORDS
      const at = atSession(pen, session)
      const clauses = chunk.map((talk) => ceremonyClause(pen, talk)).filter((clause) => clause.length > 0)
      const [first] = clauses
      if (!first) return NO_WORDS
      const acts = joined(clauses, '，')
      // A clause without a subject needs the place where it happened, once more.
      const isSubjectless = at.length === 0 && /^(?:为|向|举行|进行|[^，]{2}了)/u.test(textOf(first))
      return ended(isSubjectless ? pen.say('at.again', { gathering: whereSession(pen, session), acts }) : [...at, ...acts])
    },
  }))
}

function isCeremony({ item, points, voices }: Talk): boolean {
  if (!CEREMONIES.has(item.kind)) return false
  if (item.kind === 'instruction') return item.readById !== undefined
  // The deployment is told with the speaker, a speech without a kind with its points.
  return item.kind !== 'other' || !(item.title.includes('部署') && voices.length === 1) && !(points.length > 0 && voices.length > 0)
}

function isTellable({ title, kind, readById }: Talk['item']): boolean {
  return tidyText(title) !== '' || (kind === 'instruction' && readById !== undefined)
}

function ceremonyClause(pen: ChinesePen, talk: Talk): Words {
  const { item } = talk
  const source = [sourcePath('agendaItems', item.id, 'title')]
  const title = tidyText(item.title)
  if (item.kind === 'instruction') return readingClause(pen, talk)
  if (title === '') return NO_WORDS
  if (talk.session?.type === 'visit') return hostedClause(pen, talk, title, source)
  // A person hands things out; a group that such an item names is as often who gets them.
  const doers = item.kind === 'hand-out' ? talk.voices.filter(({ kind }) => kind === 'person') : talk.voices
  const who = voicesWords(pen, doers)
  const together = talk.voices.length > 1 ? pen.say('item.together', { who }) : who
  switch (item.kind) {
    case 'unveil':
    case 'award':
      return handingClause(pen, title, together, source)
    case 'film':
    case 'performance':
      return watchedClause(pen, title.replace(/^(?:播放|观看|放映|演出)(?!会|活动)/u, ''), source)
    case 'discussion':
      return pen.say('item.discussed', { everybody: everybody(pen), what: words(discussed(title), source) })
    case 'sign':
      return /(?:协议|备忘录|合同|意向书|责任书|承诺书)$/u.test(title)
        ? pen.say('item.signed', { who, what: words(title.replace(/^签署|^签订/u, ''), source) })
        : deedClause(pen, title, who, source)
    default:
      return deedClause(pen, title, talk.voices.length > 1 && item.kind === 'launch' ? together : who, source)
  }
}

/** 为示例基地揭牌: from 示例基地揭牌, 为示例基地揭牌 or 示例基地揭牌仪式. */
function handingClause(pen: ChinesePen, title: string, who: Words, source: readonly SourcePath[]): Words {
  const [, subject = '', verb] = /^[为向]?(.+)(揭牌|授牌|授旗)$/u.exec(title) ?? []
  const what = words(subject, source)
  if (verb === '揭牌') return pen.say('item.unveil', { who, what })
  if (verb === '授牌') return pen.say('item.award', { who, what })
  return verb === '授旗' ? pen.say('item.flag', { who, what }) : deedClause(pen, title, who, source)
}

const VERBS = [
  '颁发', '发布', '启动', '签署', '签订', '宣读', '通报', '表彰', '授予', '成立', '开展', '组织', '传达', '审议', '听取',
  '展示', '播放', '发放', '赠送', '捐赠', '揭晓', '推介', '讨论', '解读', '宣布', '点亮', '通过', '介绍',
] as const
/** 示例榜单发布 is 发布了示例榜单. */
const INVERTED = ['发布', '启动', '签署', '签订', '颁发', '表彰', '推介', '揭晓', '发放'] as const
const WATCHING = ['观摩', '参观', '观看', '考察', '学习'] as const
const OCCASION = /(?:仪式|式|会|演出|表演|展演|比赛|大赛|展览|展示|活动|讲座|论坛|沙龙|工作坊|培训|班|演示)$/u

/** Whether a title says what was done, as 通报会务安排 does. */
export function isVerbFirst(title: string): boolean {
  const tidy = tidyText(title)
  return !OCCASION.test(tidy) && VERBS.some((verb) => tidy.startsWith(verb) && tidy.length > verb.length + 1)
}

/** A title as a clause: verb first 发布了…, an occasion 举行…, else 进行了…. */
export function deedClause(pen: ChinesePen, title: string, who: Words, source: readonly SourcePath[]): Words {
  if (/.(?:揭牌|授牌|授旗)$/u.test(title)) return handingClause(pen, title, who, source)
  if (/^[为向给与]/u.test(title)) return pen.say('item.as-said', { who, what: words(title, source) })
  const watching = WATCHING.find((verb) => title.startsWith(verb) && title.length - verb.length >= 4)
  if (watching) {
    const slots = { verb: words(watching, source), what: words(title.slice(watching.length).replace(/^了/u, ''), source) }
    return who.length > 0 ? pen.say('item.done', { who, ...slots }) : pen.say('item.watched-verb', { everybody: everybody(pen), ...slots })
  }
  if (OCCASION.test(title)) {
    const what = words(title.replace(/^(?:举行|举办|召开)/u, ''), source)
    return who.length > 0 ? pen.say('item.held-by', { who, what }) : pen.say('item.held', { what })
  }
  const verb = VERBS.find((each) => title.startsWith(each) && title.length > each.length)
  if (verb === '宣布') return pen.say('item.as-said', { who, what: words(title, source) })
  if (verb) return pen.say('item.done', { who, verb: words(verb, source), what: words(title.slice(verb.length).replace(/^了/u, ''), source) })
  const ending = INVERTED.find((each) => title.endsWith(each) && title.length > each.length)
  if (ending) return pen.say('item.done', { who, verb: words(ending, source), what: words(title.slice(0, -ending.length), source) })
  return who.length > 0 ? pen.say('item.given', { who, what: words(title, source) }) : pen.say('item.carried-out', { what: words(title, source) })
}

function watchedClause(pen: ChinesePen, title: string, source: readonly SourcePath[]): Words {
  return pen.say('item.watched', { everybody: everybody(pen), what: words(title, source) })
}

/** On a visit without a tour the speaker is the host: 在示例书房，学员参观并听取介绍. */
function hostedClause(pen: ChinesePen, { voices }: Talk, title: string, source: readonly SourcePath[]): Words {
  const what = words(title, source)
  const host = voices.filter(({ kind }) => kind === 'words')
  if (!/^(?:参观|观摩|观看|考察|听取|体验|走访|察看|了解|参加)/u.test(title)) return deedClause(pen, title, NO_WORDS, source)
  if (host.length === 0) return pen.say('item.as-said', { who: everybody(pen), what })
  return pen.say('item.at-host', { host: voicesWords(pen, host), everybody: everybody(pen), what })
}

function readingClause(pen: ChinesePen, { item, voices }: Talk): Words {
  const reader = item.readById === undefined ? undefined : pen.facts.event.people[item.readById]
  if (voices.length === 0) return NO_WORDS
  const author = voicesWords(pen, voices)
  if (!reader || reader.attendance?.state === 'declined') return pen.say('item.conveyed', { author })
  return pen.say('item.read', { who: pen.person(reader, [sourcePath('agendaItems', item.id, 'readById')]), author })
}

function discussed(title: string): string {
  return title.replace(/^(?:围绕|分组|讨论|交流)+/u, '').replace(/(?:进行)?(?:分组)?(?:讨论|交流)$/u, '') || title
}

/** 会议期间，举行…揭牌仪式、…专题报告会: sessions of which nothing more is known than their title. */
export function sessionsSentence(sessions: readonly Session[], tense: Tense): PlannedSentence<ChinesePen> {
  return {
    key: 'proceedings.sessions',
    importance: importance.proceedings,
    write: (pen) => {
      const titled = sessions.flatMap((session) => {
        const title = tidyText(session.title)
        return title === '' || title === tidyText(pen.facts.event.name) ? [] : [{ title, source: [sourcePath('sessions', session.id, 'title')] }]
      })
      const held = titled.filter(({ title }) => OCCASION.test(title) && !isWatching(title))
      const others = titled.filter(({ title }) => isWatching(title))
      const watched = tense === 'ahead' ? [] : others
      if (held.length + watched.length === 0) return NO_WORDS
      const during = duringEvent(pen)
      const clauses = [
        held.length === 0 ? NO_WORDS : pen.say(tense === 'ahead' ? 'sessions.will' : 'sessions.held', { what: thingsList(held.map(({ title, source }) => words(title, source))) }),
        ...watched.map(({ title, source }) => deedClause(pen, title, NO_WORDS, source)),
      ]
      return ended([...during, ...joined(clauses, '，')])
    },
  }
}

function isWatching(title: string): boolean {
  return WATCHING.some((verb) => title.startsWith(verb) && title.length - verb.length >= 4)
}

/** 与会人员分组讨论了试点工作方案。 */
export function groupsSentence(session: Session, talks: readonly Talk[]): PlannedSentence<ChinesePen> {
  return {
    key: `groups.${session.id}`,
    importance: importance.groups,
    write: (pen) => {
      const during = duringEvent(pen)
      const subjects = talks.filter(({ item }) => item.kind === 'discussion').flatMap(({ item }) => {
        const subject = groupSubject(item.title)
        return subject === '' ? [] : [words(subject, [sourcePath('agendaItems', item.id, 'title')])]
      })
      const fromTitle = groupSubject(session.title)
      const what = subjects.length > 0 ? thingsList(subjects) : words(fromTitle, [sourcePath('sessions', session.id, 'title')])
      const groups = Object.keys(session.groupIds)
      const count = words(String(groups.length), [sourcePath('sessions', session.id, 'groupIds')])
      const type = [sourcePath('sessions', session.id, 'type')]
      const isCounted = groups.length > 1
      const clause = what.length > 0
        ? isCounted ? pen.say('groups.counted-subject', { everybody: everybody(pen), count, what }, type) : pen.say('groups.subject', { everybody: everybody(pen), what }, type)
        : isCounted ? pen.say('groups.counted', { everybody: everybody(pen), count }, type) : pen.say('groups', { everybody: everybody(pen) }, type)
      return ended([...during, ...clause])
    },
  }
}

/** What is left of 分组讨论试点工作方案 without the words for discussing. */
function groupSubject(title: string): string {
  const subject = tidyText(title)
    .replace(/^(?:分组|小组|围绕|进行|讨论|研讨|交流|会议|会|座谈)+/u, '')
    .replace(/(?:进行)?(?:分组|小组)?(?:讨论|研讨|交流|座谈)(?:会|会议|环节)?$/u, '')
  return /^[:：]?$/u.test(subject) ? '' : tidyText(subject)
}
