import type { AgendaItem, KeyPoint, Speaker } from '../../agenda/agenda-item.ts'
import type { Session } from '../../agenda/session.ts'
import type { Event } from '../../event/event.ts'
import type { PersonId } from '../../event/ids.ts'
import { ordered } from '../../event/position.ts'
import { hasDeclined } from '../../people/has-declined.ts'
import type { Person } from '../../people/person.ts'
import { sourcePath, type SourcePath } from '../source-path.ts'
import { unitTold } from './occasion.ts'
import type { Presence } from './presence.ts'
import { isTold, told, type Told } from './told.ts'

/** Who spoke, as far as it is known. */
export type Voice =
  | { readonly kind: 'person'; readonly person: Person; readonly mode: 'present' | 'written'; readonly sources: readonly SourcePath[] }
  | { readonly kind: 'words'; readonly told: Told }
  | { readonly kind: 'count'; readonly count: number; readonly of: string; readonly sources: readonly SourcePath[] }
  /** someone spoke who is not in the event, or who declined */
  | { readonly kind: 'unknown'; readonly sources: readonly SourcePath[] }

export type Point = {
  readonly verb: KeyPoint['verb']
  readonly text: Told | null
  /** parallel clauses in their order */
  readonly clauses: readonly Told[]
}

/** One item of the programme with who spoke and what they said. */
export type Talk = {
  readonly item: AgendaItem
  readonly session: Session | null
  readonly voices: readonly Voice[]
  readonly points: readonly Point[]
}

/** A statement about results with whoever made it. */
export type Statement = { readonly id: string; readonly told: Told; readonly person: Person | null; readonly source: Told | null }

/** Items in the order of the programme. */
export function talksOf(event: Event, sessions: readonly Session[], presence: Presence): readonly Talk[] {
  const itemsBySession = Map.groupBy(ordered(event.agendaItems), ({ sessionId }) => sessionId)
  return sessions.flatMap((session) =>
    (itemsBySession.get(session.id) ?? []).map((item) => ({
      item,
      session,
      voices: item.speakers.flatMap((speaker, index) => voiceOf(event, presence, item, speaker, index)),
      points: item.keyPoints.map((point, index) => pointOf(item, point, index)).filter((point) => point.text ?? point.clauses.length > 0),
    })),
  )
}

/** Parts that a substitute takes over with the seat: speaking for the unit, not on the platform. */
const UNIT_TALKS: ReadonlySet<AgendaItem['kind']> = new Set(['exchange', 'report', 'discussion'])

function voiceOf(event: Event, presence: Presence, item: AgendaItem, speaker: Speaker, index: number): readonly Voice[] {
  const source = sourcePath('agendaItems', item.id, 'speakers', index)
  switch (speaker.kind) {
    case 'person':
      return personVoice(event, presence, item, speaker, source)
    case 'unit': {
      const unit = unitTold(event, speaker.unitId, source)
      return [unit ? { kind: 'words', told: unit } : { kind: 'unknown', sources: [source] }]
    }
    case 'text': {
      const text = told(speaker.text, source)
      return text ? [{ kind: 'words', told: text }] : []
    }
    case 'count':
      return speaker.count === 0 ? [] : [{ kind: 'count', count: speaker.count, of: speaker.of.trim(), sources: [source] }]
  }
}

function personVoice(
  event: Event, presence: Presence, item: AgendaItem, speaker: { readonly personId: PersonId; readonly mode: 'present' | 'written' }, source: SourcePath,
): readonly Voice[] {
  const person = event.people[speaker.personId]
  if (!person) return [{ kind: 'unknown', sources: [source] }]
  const mode = item.kind === 'instruction' ? 'written' : speaker.mode
  if (!hasDeclined(person) || mode === 'written') return [{ kind: 'person', person, mode, sources: [source] }]
  const standIn = presence.standIns.get(person.id)
  if (!standIn || !UNIT_TALKS.has(item.kind)) return [{ kind: 'unknown', sources: [source] }]
  const sources = [source, sourcePath('people', standIn.id, 'attendance', 'substituteForId')]
  return [{ kind: 'person', person: standIn, mode, sources }]
}

function pointOf(item: AgendaItem, point: KeyPoint, index: number): Point {
  const at = (...keys: readonly (string | number)[]) => sourcePath('agendaItems', item.id, 'keyPoints', index, ...keys)
  return {
    verb: point.verb,
    text: told(point.text, at('text')),
    clauses: point.clauses.map((clause, number) => told(clause, at('clauses', number))).filter(isTold),
  }
}

/** Claims in their order, but for those that a key point holds word for word; a figure that the words lack follows them. */
export function statementsOf(event: Event, talks: readonly Talk[]): readonly Statement[] {
  const said = talks.flatMap(({ points }) => points.flatMap(({ text, clauses }) => [text, ...clauses].map((each) => each?.text ?? ''))).join('\n')
  return ordered(event.claims).flatMap((claim) => {
    const figure = claim.number !== undefined && !claim.text.includes(claim.number) ? claim.number : ''
    const at = (field: string) => sourcePath('claims', claim.id, field)
    const statement = claim.text.replace(/[\s，。；、：,.;:]+$/u, '')
    const gap = figure !== '' && /[A-Za-z]$/.test(statement) ? ' ' : ''
    const fact = told(`${statement}${gap}${figure}`, at('text'), ...(claim.number === undefined ? [] : [at('number')]))
    const person = claim.personId === undefined ? undefined : event.people[claim.personId]
    if (!fact || said.includes(fact.text)) return []
    const isHeard = person !== undefined && !hasDeclined(person)
    return [{ id: claim.id, told: fact, person: isHeard ? person : null, source: told(claim.source, at('source')) }]
  })
}

/** The talk in which a claim was made: the first of its speaker that says anything. */
export function talkOfStatement(talks: readonly Talk[], { person }: Statement): Talk | null {
  const isSpeaker = (voice: Voice) => voice.kind === 'person' && voice.person.id === person?.id
  return person ? (talks.find(({ voices, points }) => points.length > 0 && voices.length === 1 && voices.some(isSpeaker)) ?? null) : null
}
