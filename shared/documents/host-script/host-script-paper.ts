import type { Event } from '../../domain/event/event.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Run, Section, Text } from '../paper.ts'
import { nameAndPosts } from '../people-text.ts'
import { dayText, sessionPlaceLines, sessionTimeText } from '../session-text.ts'
import type { Segment } from '../news/draft.ts'
import { plain, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { agendaWords } from '../agenda/agenda-words.ts'
import { composeHostScript, hostedSessions, type HostScript } from './compose-host-script.ts'

/** 主持词: for each session that is presided over a script of its own, in type that can be read from the rostrum. */
export function hostScriptPaper(event: Event, options: PaperOptions): Paper {
  const scripts = hostedSessions(event).map((session) => composeHostScript(event, session))
  const sections = scripts.map((script): Section => ({ orientation: 'portrait', blocks: blocksOf(event, script) }))
  const empty: Section = { orientation: 'portrait', blocks: [titleOf(event, 'host-script'), { kind: 'paragraph', role: 'body', text: [unknown(agendaWords[event.documentLocale].empty, event.documentLocale)] }] }
  return { ...frameOf(event, 'host-script', options), styleId: 'spoken', sections: sections.length === 0 ? [empty] : sections }
}

export function hostScriptGaps(event: Event): readonly IncompleteReason[] {
  const sessions = hostedSessions(event)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-items': sessions.length === 0,
    'sessions-without-presider': sessions.filter(({ presiderIds, type }) => presiderIds.length === 0 && type !== 'performance' && type !== 'visit').length,
  })
}


function blocksOf(event: Event, { session, paragraphs }: HostScript): readonly Block[] {
  const locale = event.documentLocale
  const words = agendaWords[locale]
  const title = session.title === '' ? wordsOf(locale).sessionType[session.type] : session.title
  const presiders = session.presiderIds.flatMap((id) => {
    const person = event.people[id]
    return person ? [nameAndPosts(event, person)] : []
  })
  const facts = [
    { label: words.time, lines: [[...dayText(event, session.date), ...plain(locale === 'en' ? ', ' : ''), ...sessionTimeText(session, locale)]] },
    { label: words.place, lines: sessionPlaceLines(event, session) },
    { label: words.presider, lines: presiders.length === 0 ? [[unknown(words.presider, locale)]] : presiders },
  ].filter(({ lines }) => lines.length > 0)
  return [
    titleOf(event, 'host-script', title),
    { kind: 'facts', facts },
    ...paragraphs.map((segments): Block => ({ kind: 'paragraph', role: 'body', text: textOf(segments) })),
  ]
}

function textOf(segments: readonly Segment[]): Text {
  return segments.map(({ text, isUnknown, sources: [source] }): Run => ({ text, ...(isUnknown === true ? { role: 'placeholder' } : {}), ...(source === undefined ? {} : { source }) }))
}
