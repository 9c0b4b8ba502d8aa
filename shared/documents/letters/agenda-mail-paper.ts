import { programmeDays, itemsOf } from '../../domain/agenda/programme.ts'
import { placeText } from '../../domain/agenda/place-text.ts'
import { speakerName } from '../../domain/agenda/speaking/speaker-name.ts'
import type { Session } from '../../domain/agenda/session.ts'
import type { Event } from '../../domain/event/event.ts'
import { isClass } from '../category-text.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Text } from '../paper.ts'
import { dayText, sessionTimeText } from '../session-text.ts'
import { plain } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { bodyLine, contactLines, knownOr, registrationLine } from './letter-parts.ts'
import { letterWords } from './letter-words.ts'

/** The agenda as the text of a mail: no tables, which mail programs break, and every line by itself. */
export function agendaMailPaper(event: Event, options: PaperOptions): Paper {
  const locale = event.documentLocale
  const { mail, colon, stop, registration, event: name } = letterWords[locale]
  const registered = registrationLine(event)
  const blocks: readonly Block[] = [
    bodyLine([...plain(`${mail.subject}${colon}`), ...knownOr(event.name === '' ? '' : mail.title(event.name), name, event)]),
    bodyLine(plain(isClass(event) ? mail.greetingOfClass : mail.greeting)),
    ...(event.name === '' ? [] : [bodyLine(plain(mail.lead(event.name)))]),
    ...(registered === '' ? [] : [bodyLine(plain(`${registration}${colon}${registered}${stop}`))]),
    ...programmeDays(event).flatMap(({ date, sessions }) => [
      { kind: 'heading', level: 2, text: dayText(event, date) } as const,
      ...sessions.flatMap((session) => sessionLines(event, session).map(bodyLine)),
    ]),
    bodyLine(plain(mail.ending)),
    ...contactLines(event),
  ]
  return { ...frameOf(event, 'agenda-mail', options), sections: [{ orientation: 'portrait', blocks }] }
}

export function agendaMailGaps(event: Event): readonly IncompleteReason[] {
  const sessions = Object.values(event.sessions)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-sessions': sessions.length === 0,
    'sessions-without-date': sessions.filter(({ date }) => date === undefined).length,
  })
}

/** 08:30—11:10　开幕会（二楼大会议厅，主持：方例行）, then its items. */
function sessionLines(event: Event, session: Session): readonly Text[] {
  const locale = event.documentLocale
  const { mail, list } = letterWords[locale]
  const names = wordsOf(locale)
  const isEnglish = locale === 'en'
  const presiders = session.presiderIds.flatMap((id) => event.people[id]?.name ?? []).filter((name) => name !== '')
  const beside = [placeText(event, session.place), ...(presiders.length === 0 ? [] : [mail.presided(presiders.join(list))])].filter((part) => part !== '')
  const title = session.title === '' ? names.sessionType[session.type] : session.title
  const remark = beside.length === 0 ? '' : isEnglish ? ` (${beside.join(', ')})` : `（${beside.join('，')}）`
  const items = itemsOf(event, session.id).map((item, index) => {
    const speakers = item.speakers.map((speaker) => speakerName(event, speaker)).filter((name) => name !== '')
    const what = item.title === '' ? names.itemKind[item.kind] : item.title
    const who = speakers.length === 0 ? '' : isEnglish ? ` (${speakers.join('; ')})` : `（${speakers.join(list)}）`
    return plain(`${isEnglish ? '  ' : '　　'}${index + 1}. ${what}${who}`)
  })
  return [[...sessionTimeText(session, locale), ...plain(`${isEnglish ? '  ' : '　'}${title}${remark}`)], ...items]
}
