import type { When } from '../../../domain/news/facts/occasion.ts'
import type { Act, Visit, VisitedStop } from '../../../domain/news/facts/visits.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import type { Tense } from '../grammar.ts'
import { importance } from '../importance.ts'
import type { PlannedSentence } from '../plan.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { ended, listed, whenWords, type EnglishPen } from './pen.ts'

export function visitSentence(visit: Visit, tense: Tense): PlannedSentence<EnglishPen> {
  return {
    key: `visit.${visit.tour.id}`,
    importance: importance.visit,
    write: (pen) => {
      const sentence = visit.routes.length === 0 ? visitClause(pen, visit.stops, tense) : routesClause(pen, visit, tense)
      const when = visitWhen(pen, visit.when)
      return ended(when.length === 0 ? sentence : pen.say('visit.when', { when, sentence }))
    },
  }
}

function visitClause(pen: EnglishPen, stops: readonly VisitedStop[], tense: Tense): Words {
  const sites = listed(stops.map((stop) => stopWords(pen, stop)))
  return pen.say(tense === 'ahead' ? 'visit.will' : 'visit', { stops: sites })
}

function routesClause(pen: EnglishPen, { routes }: Visit, tense: Tense): Words {
  const count = words(String(routes.length), routes.map(({ line }) => sourcePath('lines', line.id, 'stopIds')))
  const stops = joined(routes.map(({ name, stops: sites }) => pen.say('visit.route', { line: pen.text(name), stops: listed(sites.map((stop) => stopWords(pen, stop))) })), '; ')
  return pen.say(tense === 'ahead' ? 'visit.routes-will' : 'visit.routes', { count, stops })
}

/** In the morning, on the day of the event; on the morning of 13 October, on another day. */
function visitWhen(pen: EnglishPen, when: When): Words {
  const { when: ofEvent } = pen.facts.occasion
  const isSameDay = ofEvent.endDate === undefined && (when.date === undefined || when.date === ofEvent.date)
  if (!isSameDay) return whenWords(pen, when, { withoutYear: true })
  return when.partOfDay === undefined ? NO_WORDS : pen.say(`day.${when.partOfDay}`, {}, when.sources)
}

function siteWords(pen: EnglishPen, { stop, name }: VisitedStop): Words {
  const at = [sourcePath('stops', stop.id, 'name')]
  return name ? pen.text(name) : pen.unknown(pen.say('mark.stop', {}, at), at)
}

function stopWords(pen: EnglishPen, visited: VisitedStop): Words {
  const site = siteWords(pen, visited)
  const { division } = visited
  return division && !textOf(site).includes(division.text.trim()) ? pen.say('stop.in', { stop: site, division: pen.text(division) }) : site
}

export function stopSentences(visit: Visit): readonly PlannedSentence<EnglishPen>[] {
  return visit.stops.map((visited) => ({
    key: `stop.${visited.stop.id}`,
    importance: importance.stop,
    write: (pen) => {
      const { acts, subject, terms } = visited
      const learned = joined([...(subject && !acts.some(({ kind }) => kind === 'learn') ? [pen.text(subject)] : []), ...terms.map(({ text, sources }) => words(text, sources))], ', ', ' and ')
      const done = [
        ...acts.filter(({ kind }) => kind !== 'praise').map((act) => actWords(pen, act)),
        learned.length === 0 ? NO_WORDS : pen.say('act.learn', { what: learned }),
        ...acts.filter(({ kind }) => kind === 'praise').map((act) => actWords(pen, act)),
      ]
      const told = listed(done)
      return told.length === 0 ? NO_WORDS : ended(pen.say('stop', { stop: siteWords(pen, visited), acts: told }))
    },
  }))
}

function actWords(pen: EnglishPen, { kind, object, sources }: Act): Words {
  const what = pen.text(object)
  if (what.length > 0) return pen.say(`act.${kind}`, { what }, [...sources, ...(object?.sources ?? [])])
  return kind === 'other' ? NO_WORDS : pen.say(`act.${kind}-bare`, {}, sources)
}
