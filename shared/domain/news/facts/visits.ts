import { countedDay } from '../../../lib/local-date.ts'
import type { AgendaItem } from '../../agenda/agenda-item.ts'
import type { Event } from '../../event/event.ts'
import type { StopId } from '../../event/ids.ts'
import { ordered } from '../../event/position.ts'
import type { Line, Stop, StopAct, Tour } from '../../tours/tour.ts'
import { sourcePath, type SourcePath } from '../source-path.ts'
import { whenOfSession, type When } from './occasion.ts'
import type { Talk } from './talks.ts'
import { told, type Told } from './told.ts'

export type Act = {
  readonly kind: StopAct['kind']
  readonly object: Told | null
  /** the item of the programme that tells the same, with who did it */
  readonly talk: Talk | null
  readonly sources: readonly SourcePath[]
}

/** A stop as it was visited. */
export type VisitedStop = {
  readonly stop: Stop
  readonly name: Told | null
  readonly division: Told | null
  readonly subject: Told | null
  readonly acts: readonly Act[]
  /** exact terms that belong to this stop and that none of its acts mention */
  readonly terms: readonly Told[]
}

/** Where one line went, where it went its own way. */
export type Route = { readonly line: Line; readonly name: Told | null; readonly stops: readonly VisitedStop[] }

export type Visit = {
  readonly tour: Tour
  readonly when: When
  /** every stop once, in its order */
  readonly stops: readonly VisitedStop[]
  readonly routes: readonly Route[]
}

/** Tours with their stops; an act at a stop and the same item of the programme are one fact. */
export function visitsOf(event: Event, talks: readonly Talk[]): readonly Visit[] {
  const stopsByTour = Map.groupBy(ordered(event.stops), ({ tourId }) => tourId)
  const linesByTour = Map.groupBy(ordered(event.lines), ({ tourId }) => tourId)
  return ordered(event.tours).flatMap((tour) => {
    const stops = (stopsByTour.get(tour.id) ?? []).map((stop) => visitedStop(event, stop, talks))
    if (stops.length === 0) return []
    const byId = new Map<StopId, VisitedStop>(stops.map((visited) => [visited.stop.id, visited]))
    const ownWays = (linesByTour.get(tour.id) ?? []).filter(({ stopIds }) => stopIds.length > 0)
    const routes = ownWays.length < 2 ? [] : ownWays.map((line) => ({
      line,
      name: told(line.name, sourcePath('lines', line.id, 'name')),
      stops: line.stopIds.flatMap((id) => byId.get(id) ?? []),
    }))
    return [{ tour, when: whenOfTour(event, tour), stops, routes }]
  })
}

function visitedStop(event: Event, stop: Stop, talks: readonly Talk[]): VisitedStop {
  const at = (...keys: readonly (string | number)[]) => sourcePath('stops', stop.id, ...keys)
  const acts = stop.acts.map((act, index) => ({
    kind: act.kind,
    object: told(act.object, at('acts', index, 'object')),
    talk: talks.find(({ item }) => isSameDeed(item, act)) ?? null,
    sources: [at('acts', index, 'kind')],
  }))
  const mentioned = [stop.subject ?? '', stop.name, ...stop.acts.map(({ object }) => object ?? '')].join('\n')
  return {
    stop,
    name: told(stop.name, at('name')),
    division: told(stop.division, at('division')),
    subject: told(stop.subject, at('subject')),
    acts,
    terms: ordered(event.quotes).flatMap((quote) =>
      quote.stopId === stop.id && !mentioned.includes(quote.text) ? (told(quote.text, sourcePath('quotes', quote.id, 'text')) ?? []) : [],
    ),
  }
}

const ITEM_KINDS: Readonly<Partial<Record<StopAct['kind'], readonly AgendaItem['kind'][]>>> = {
  unveil: ['unveil'],
  flag: ['award'],
  publish: ['publish', 'launch'],
  'hand-out': ['hand-out', 'award'],
  ceremony: ['launch'],
}

function isSameDeed({ kind, title }: AgendaItem, act: StopAct): boolean {
  const object = act.object?.trim() ?? ''
  return object !== '' && title.includes(object) && ITEM_KINDS[act.kind]?.includes(kind) === true
}

function whenOfTour(event: Event, tour: Tour): When {
  const session = tour.sessionId === undefined ? undefined : event.sessions[tour.sessionId]
  const ofSession = session ? whenOfSession(session) : { sources: [] }
  if (tour.date === undefined || countedDay(tour.date) !== null || ofSession.date !== undefined) return ofSession
  return { ...ofSession, date: tour.date, sources: [sourcePath('tours', tour.id, 'date'), ...ofSession.sources] }
}
