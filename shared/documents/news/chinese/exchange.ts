import type { Session } from '../../../domain/agenda/session.ts'
import type { Talk, Voice } from '../../../domain/news/facts/talks.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import { importance } from '../importance.ts'
import type { PlannedSentence } from '../plan.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { atSession, duringEvent } from './gathering.ts'
import { bareTerm } from './lead.ts'
import { ended, type ChinesePen } from './pen.ts'
import { deedClause, isVerbFirst } from './proceedings.ts'
import { tidyText } from './tidy-text.ts'
import { alternatives, voicesWords } from './voices.ts'

/** More subjects than these make the sentence a list of titles. */
const MOST_SUBJECTS = 6

const GENERIC_TITLE = /(?:发言|交流|汇报|致辞|讲话|点评|总结|讲座|授课|报告|讨论|环节|座谈|讲课)$/u

/** Who reported, who exchanged experience, who lectured, who commented: in the order of the programme. */
export function exchangeSentences(session: Session, talks: readonly Talk[]): readonly PlannedSentence<ChinesePen>[] {
  return runsOfKind(talks).map(({ kind, run }) => ({
    key: `${kind}.${run[0]?.item.id ?? session.id}`,
    importance: kind === 'lecture' ? importance.lectures : kind === 'comment' ? importance.comments : importance.exchange,
    write: (pen) => writers[kind](pen, session, run),
  }))
}

type ExchangeKind = 'exchange' | 'report' | 'lecture' | 'comment'

const writers: Readonly<Record<ExchangeKind, (pen: ChinesePen, session: Session, talks: readonly Talk[]) => Words>> = {
  exchange: exchangeSentence,
  report: reportSentence,
  lecture: lectureSentence,
  comment: commentSentence,
}

/** All lectures of an event that has several sessions of them. */
export function lecturesSentence(talks: readonly Talk[]): PlannedSentence<ChinesePen> {
  return {
    key: 'lectures',
    importance: importance.lectures,
    write: (pen) => lecturesWords(pen, talks, duringEvent),
  }
}

function runsOfKind(talks: readonly Talk[]): readonly { readonly kind: ExchangeKind; readonly run: readonly Talk[] }[] {
  const runs: { kind: ExchangeKind; run: Talk[] }[] = []
  for (const talk of talks) {
    const { kind } = talk.item
    if (kind !== 'exchange' && kind !== 'report' && kind !== 'lecture' && kind !== 'comment') continue
    const last = runs.at(-1)
    // Reports with different contents are sentences of their own.
    if (last?.kind === kind && (kind !== 'report' || !hasContent(talk) && !last.run.some(hasContent))) last.run.push(talk)
    else runs.push({ kind, run: [talk] })
  }
  return runs
}

function exchangeSentence(pen: ChinesePen, session: Session, talks: readonly Talk[]): Words {
  const isWritten = (voice: Voice) => voice.kind === 'person' && voice.mode === 'written'
  const spoken = talks.flatMap(({ voices }) => voices.filter((voice) => !isWritten(voice)))
  const written = talks.flatMap(({ voices }) => voices.filter(isWritten))
  if (spoken.length + written.length === 0) return NO_WORDS
  const at = atSession(pen, session)
  const subjects = written.length === 0 ? subjectsWords(talks) : NO_WORDS
  const clauses = [
    spoken.length === 0 ? NO_WORDS : talkedOn(pen, 'exchange', voicesWords(pen, spoken), subjects, talks.length),
    written.length === 0 ? NO_WORDS : pen.say('exchange.written', { who: voicesWords(pen, written) }),
  ]
  return ended([...at, ...joined(clauses, '，')])
}

function lectureSentence(pen: ChinesePen, session: Session, talks: readonly Talk[]): Words {
  // 专题讲座上作专题讲座 says it twice.
  return lecturesWords(pen, talks, /讲座$/u.test(session.title) ? duringEvent : () => atSession(pen, session))
}

function lecturesWords(pen: ChinesePen, talks: readonly Talk[], opening: (pen: ChinesePen) => Words): Words {
  const voices = talks.flatMap((talk) => talk.voices)
  if (voices.length === 0) return NO_WORDS
  const at = opening(pen)
  return ended([...at, ...talkedOn(pen, 'lecture', voicesWords(pen, voices), subjectsWords(talks), talks.length)])
}

function talkedOn(pen: ChinesePen, kind: 'exchange' | 'lecture', who: Words, subjects: Words, count: number): Words {
  if (subjects.length === 0) return pen.say(kind, { who })
  return pen.say(count === 1 ? `${kind}.subject` : `${kind}.subjects`, { who, subjects })
}

/** “甲”“乙”“丙”: only where each speaker has a subject, so that speakers and subjects pair off. */
function subjectsWords(talks: readonly Talk[]): Words {
  if (talks.length > MOST_SUBJECTS || talks.some(({ voices }) => voices.length !== 1)) return NO_WORDS
  const subjects = talks.map(({ item }) => {
    const title = bareTerm(tidyText(item.title))
    if (title === '' || GENERIC_TITLE.test(title)) return NO_WORDS
    const isMarked = /[“”《》]/u.test(title)
    const source = [sourcePath('agendaItems', item.id, 'title')]
    return words(isMarked ? (title.startsWith('《') && title.endsWith('》') ? title : `《${title}》`) : `“${title}”`, source)
  })
  return subjects.every((subject) => subject.length > 0) ? alternatives(subjects) : NO_WORDS
}

function reportSentence(pen: ChinesePen, session: Session, talks: readonly Talk[]): Words {
  const voices = talks.flatMap((talk) => talk.voices)
  if (voices.length === 0) return NO_WORDS
  const at = atSession(pen, session)
  const who = voicesWords(pen, voices)
  const [only] = talks
  if (only && talks.length === 1 && isVerbFirst(only.item.title)) return ended([...at, ...deedClause(pen, tidyText(only.item.title), who, [sourcePath('agendaItems', only.item.id, 'title')])])
  const content = joined(talks.map((talk) => reportContent(pen, talk, textOf(who))), '、')
  return ended([...at, ...(content.length > 0 ? pen.say('report.content', { who, content }) : pen.say('report', { who }))])
}

function hasContent({ item, points }: Talk): boolean {
  return reportSubject(item.title) !== '' || points.some(({ verb }) => verb === 'introduce')
}

/** Whether the key points of a report are told as its content, and need no sentences of their own. */
export function isContentOfReport({ item, points }: Talk): boolean {
  return item.kind === 'report' && reportSubject(item.title) === '' && points.some(({ verb }) => verb === 'introduce')
}

/** 各市（汇报）, 有关单位（汇报交流）: who reports, and nothing of what. */
const WHO_REPORTS = /^(?:各|有关|部分|与会).{0,4}(?:市|县|区|地|组|团|单位|代表|部门|企业)$/u

function reportSubject(title: string): string {
  const subject = tidyText(title).replace(/^(?:工作)?(?:汇报交流|交流汇报|汇报|交流|介绍)(?:了)?/u, '').replace(/(?:的)?(?:汇报交流|交流汇报|汇报|交流|发言)+$/u, '').replace('汇报', '')
  return WHO_REPORTS.test(subject) ? '' : subject
}

function reportContent(pen: ChinesePen, { item, points }: Talk, who: string): Words {
  const subject = reportSubject(item.title)
  if (subject !== '' && !who.includes(subject) && !subject.includes(who)) return words(subject, [sourcePath('agendaItems', item.id, 'title')])
  return joined(points.filter(({ verb }) => verb === 'introduce').flatMap((point) => [pen.text(point.text), ...point.clauses.map(pen.text)]), '、')
}

function commentSentence(pen: ChinesePen, session: Session, talks: readonly Talk[]): Words {
  // Who also attended, presided or spoke is told with that.
  const told = new Set(pen.facts.appearances.filter(({ deeds }) => deeds.some(({ kind }) => kind !== 'comment')).map(({ person }) => person.id))
  const voices = talks.flatMap((talk) => talk.voices).filter((voice) => voice.kind !== 'person' || !told.has(voice.person.id))
  if (voices.length === 0) return NO_WORDS
  const at = atSession(pen, session)
  return ended([...at, ...pen.say(voices.length === 1 ? 'comment' : 'comments', { who: voicesWords(pen, voices) })])
}
