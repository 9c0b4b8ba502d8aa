import { hostedSessions } from '../host-script/compose-host-script.ts'
import { itemTitle, speakerLines } from '../agenda/item-text.ts'
import { agendaWords } from '../agenda/agenda-words.ts'
import { itemTimes } from '../../domain/agenda/item-times.ts'
import { itemsOf } from '../../domain/agenda/programme.ts'
import type { Session } from '../../domain/agenda/session.ts'
import type { Event } from '../../domain/event/event.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Row, Section } from '../paper.ts'
import { nameText } from '../people-text.ts'
import { dayText, itemTimeText, sessionTimeText } from '../session-text.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { plain, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'

/** 议程卡: one sheet a session for those on the rostrum, in large type: what comes when, and who is up. */
export function agendaCardPaper(event: Event, options: PaperOptions): Paper {
  const locale = event.documentLocale
  const sections = hostedSessions(event).map((session): Section => ({ orientation: 'portrait', blocks: cardOf(event, session) }))
  const empty: Section = { orientation: 'portrait', blocks: [titleOf(event, 'agenda'), { kind: 'paragraph', role: 'body', text: [unknown(agendaWords[locale].empty, locale)] }] }
  return { ...frameOf(event, 'agenda-card', options), styleId: 'spoken', sections: sections.length === 0 ? [empty] : sections }
}

export function agendaCardGaps(event: Event): readonly IncompleteReason[] {
  return reasonsFrom({ 'no-items': hostedSessions(event).length === 0 })
}

function cardOf(event: Event, session: Session): readonly Block[] {
  const locale = event.documentLocale
  const words = agendaWords[locale]
  const items = itemsOf(event, session.id)
  const times = itemTimes(session, items)
  const title = session.title === '' ? wordsOf(locale).sessionType[session.type] : session.title
  const gap = locale === 'en' ? ', ' : '　'
  const presiders = session.presiderIds.flatMap((id) => event.people[id] ?? []).map((person) => [nameText(event, person)])
  const plans: readonly ColumnPlan[] = [
    { title: words.number, role: 'figures', align: 'center', width: 'fit', ems: [2.4, 3] },
    { title: words.time, role: 'figures', align: 'center', width: 'fit', ems: [3.5, 7], isOptional: true },
    { title: words.item, role: 'text', align: 'left', width: 'share', ems: [8, 16] },
    { title: words.speaker, role: 'text', align: 'left', width: 'share', ems: [8, 18], isOptional: true },
  ]
  const rows = items.map((item, index): Row => {
    const { startMinutes } = times.get(item.id) ?? {}
    const time = startMinutes === undefined ? '' : itemTimeText({ startMinutes }, locale)
    return { cells: [[plain(String(index + 1))], time === '' ? [] : [plain(time)], [itemTitle(item, locale)], speakerLines(event, item)] }
  })
  return [
    { ...titleOf(event, 'agenda', title), subtitle: [...dayText(event, session.date), ...plain(gap), ...sessionTimeText(session, locale)] },
    { kind: 'facts', facts: presiders.length === 0 ? [] : [{ label: words.presider, lines: presiders }] },
    plannedTable(plans, [{ rows }]),
  ]
}
