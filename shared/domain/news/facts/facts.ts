import type { Event } from '../../event/event.ts'
import type { PersonId } from '../../event/ids.ts'
import { ordered } from '../../event/position.ts'
import type { Person } from '../../people/person.ts'
import { sourcePath, type SourcePath } from '../source-path.ts'
import { appearancesOf, merelyListed, type Appearance } from './appearance.ts'
import { occasionOf, type Occasion } from './occasion.ts'
import { presenceOf, type Presence } from './presence.ts'
import { statementsOf, talksOf, type Statement, type Talk } from './talks.ts'
import { isTold, told, type Told } from './told.ts'
import { visitsOf, type Visit } from './visits.ts'

/** A line of the roster: people who are not named one by one. */
export type Category = { readonly told: Told; readonly count: number | null; readonly sources: readonly SourcePath[] }

/**
 * What is known of an event, for whoever writes about it: an account without a word of prose, in no language, each
 * fact with the fields that it comes from.
 */
export type Facts = {
  readonly event: Event
  readonly presence: Presence
  readonly occasion: Occasion
  readonly appearances: readonly Appearance[]
  /** leaders and guests of whom only the presence is known */
  readonly listed: readonly Person[]
  /** what was said and done in sessions, without what an act at a stop tells already */
  readonly talks: readonly Talk[]
  readonly statements: readonly Statement[]
  readonly visits: readonly Visit[]
  readonly categories: readonly Category[]
  readonly delegations: readonly Told[]
  /** terms that must appear exactly, longest first */
  readonly terms: readonly Told[]
}

/** Gathers what is known. Linear in the size of the event. */
export function gatherFacts(event: Event): Facts {
  const presence = presenceOf(event)
  const occasion = occasionOf(event)
  const allTalks = talksOf(event, occasion.sessions, presence)
  const visits = visitsOf(event, allTalks)
  const toldAtStops = new Set(visits.flatMap(({ stops }) => stops.flatMap(({ acts }) => acts.map(({ talk }) => talk?.item.id))))
  const talks = allTalks.filter(({ item }) => !toldAtStops.has(item.id))
  const appearances = appearancesOf(event, presence)
  return {
    event,
    presence,
    occasion,
    appearances,
    listed: merelyListed(presence, namedElsewhere(event, appearances, talks)),
    talks,
    statements: statementsOf(event, talks),
    visits,
    categories: ordered(event.categoryTexts).flatMap(({ id, text, count }) => {
      const fact = told(text, sourcePath('categoryTexts', id, 'text'))
      if (!fact) return []
      return [{ told: fact, count: count === 0 ? null : (count ?? null), sources: [sourcePath('categoryTexts', id, 'count')] }]
    }),
    delegations: ordered(event.delegations).map(({ id, name }) => told(name, sourcePath('delegations', id, 'name'))).filter(isTold),
    terms: ordered(event.quotes)
      .map(({ id, text }) => told(text, sourcePath('quotes', id, 'text')))
      .filter(isTold)
      .sort((a, b) => b.text.length - a.text.length),
  }
}

/** Whoever has a part is told with it, or was there in writing only; neither is merely listed. */
function namedElsewhere(event: Event, appearances: readonly Appearance[], talks: readonly Talk[]): ReadonlySet<PersonId> {
  const named = new Set(appearances.map(({ person }) => person.id))
  for (const { personId } of Object.values(event.participations)) named.add(personId)
  for (const { voices } of talks) {
    for (const voice of voices) if (voice.kind === 'person') named.add(voice.person.id)
  }
  return named
}
