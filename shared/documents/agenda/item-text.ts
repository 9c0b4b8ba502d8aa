import { assertNever } from '../../lib/assert-never.ts'
import type { AgendaItem, Speaker } from '../../domain/agenda/agenda-item.ts'
import { isWordless, needsSpeaker } from '../../domain/agenda/check-items.ts'
import type { DocumentLocale, Event } from '../../domain/event/event.ts'
import type { Text } from '../paper.ts'
import { nameAndPosts } from '../people-text.ts'
import { cellToldBy, named, note, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { agendaWords } from './agenda-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** What happens; without words of its own an item is called by its kind. */
export function itemTitle(item: AgendaItem, locale: DocumentLocale): Text {
  return toldBy(sourcePath('agendaItems', item.id, 'title'), titleText(item, locale))
}

function titleText(item: AgendaItem, locale: DocumentLocale): Text {
  if (item.title !== '') return named(item.title)
  if (isWordless(item)) return [unknown(agendaWords[locale].item, locale)]
  const isReadOut = item.kind === 'instruction' && item.readById !== undefined
  return named(isReadOut ? agendaWords[locale].readOut : wordsOf(locale).itemKind[item.kind])
}

/** Everyone who speaks, a line each, in the stated order; who reads out what was sent in writing comes last. */
export function speakerLines(event: Event, item: AgendaItem): readonly Text[] {
  const locale = event.documentLocale
  const words = agendaWords[locale]
  const source = sourcePath('agendaItems', item.id, 'speakers')
  const lines = item.speakers.map((speaker) => speakerLine(event, speaker))
  const reader = item.readById === undefined ? undefined : event.people[item.readById]
  if (reader) lines.push([...nameAndPosts(event, reader), ...note(words.reads)])
  if (lines.length === 0 && needsSpeaker(item)) return cellToldBy(source, [[unknown(words.speaker, locale)]])
  return cellToldBy(source, lines)
}

function speakerLine(event: Event, speaker: Speaker): Text {
  const locale = event.documentLocale
  const words = agendaWords[locale]
  switch (speaker.kind) {
    case 'person': {
      const person = event.people[speaker.personId]
      const line: Text = person ? nameAndPosts(event, person) : [unknown(words.speaker, locale)]
      return speaker.mode === 'written' ? [...line, ...note(words.written)] : line
    }
    case 'unit': {
      const name = event.units[speaker.unitId]?.name ?? ''
      return name === '' ? [unknown(words.unit, locale)] : plain(name)
    }
    case 'text':
      return plain(speaker.text)
    case 'count':
      return plain(words.people(speaker.count, speaker.of))
    default:
      return assertNever(speaker)
  }
}
