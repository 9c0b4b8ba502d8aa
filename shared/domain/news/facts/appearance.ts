import type { AgendaItem } from '../../agenda/agenda-item.ts'
import type { Participation } from '../../agenda/participation.ts'
import type { Session } from '../../agenda/session.ts'
import type { Event } from '../../event/event.ts'
import type { PersonId } from '../../event/ids.ts'
import { ordered } from '../../event/position.ts'
import { hasDeclined } from '../../people/has-declined.ts'
import type { Person } from '../../people/person.ts'
import { sourcePath, type SourcePath } from '../source-path.ts'
import { isInternal } from './occasion.ts'
import { isOnlyInvited, type Presence } from './presence.ts'
import { told, type Told } from './told.ts'

export type DeedKind =
  | 'instruct'
  | 'attend'
  | 'speak'
  | 'keynote'
  | 'welcome'
  | 'preside'
  | 'summarise'
  | 'comment'
  | 'join'
  | 'accompany'
  | 'observe'

/** One thing that a person did, in the event or in one of its sessions. */
export type Deed = {
  readonly kind: DeedKind
  readonly mode: Participation['mode']
  readonly session: Session | null
  /** what they attended or joined, where it is said in words */
  readonly object: Told | null
  /** said by a participation; the others follow from the programme */
  readonly isStated: boolean
  readonly items: readonly AgendaItem[]
  readonly sources: readonly SourcePath[]
}

/** A person with all that they did. */
export type Appearance = { readonly person: Person; readonly deeds: readonly Deed[] }

const DEEDS_OF_VERB: Readonly<Record<Participation['verb'], readonly DeedKind[]>> = {
  attend: ['attend'],
  'attend-and-speak': ['attend', 'speak'],
  'attend-and-welcome': ['attend', 'welcome'],
  preside: ['preside'],
  'preside-and-speak': ['preside', 'speak'],
  'preside-and-summarise': ['preside', 'summarise'],
  instruct: ['instruct'],
  keynote: ['keynote'],
  speak: ['speak'],
  welcome: ['welcome'],
  summarise: ['summarise'],
  comment: ['comment'],
  accompany: ['accompany'],
  join: ['join'],
  observe: ['observe'],
}

const DEED_OF_ITEM: Readonly<Partial<Record<AgendaItem['kind'], DeedKind>>> = {
  welcome: 'welcome',
  keynote: 'keynote',
  speech: 'speak',
  instruction: 'instruct',
  comment: 'comment',
  summary: 'summarise',
}

/** What can be done from afar; everything else needs the person in the room. */
const WRITTEN_DEEDS: ReadonlySet<DeedKind> = new Set(['instruct', 'speak', 'keynote', 'welcome'])

/**
 * Everyone who did something, in protocol order: from stated participations, the presiders of sessions and the
 * speakers of items, each deed once. Nobody who declined is among them; who only stood in for someone who declined
 * takes over their attendance, never their part on the platform, because that has to be asked.
 */
export function appearancesOf(event: Event, presence: Presence): readonly Appearance[] {
  const deeds = new Map<PersonId, Deed[]>()
  const add = (personId: PersonId, deed: Deed): void => {
    const person = event.people[personId]
    if (!person || (deed.session && isInternal(deed.session)) || (deed.mode === 'written' && !WRITTEN_DEEDS.has(deed.kind))) return
    if (hasDeclined(person) && deed.kind !== 'instruct' && deed.mode !== 'written') {
      const standIn = presence.standIns.get(personId)
      if (!standIn || !isAttendance(deed.kind)) return
      const sources = [...deed.sources, sourcePath('people', standIn.id, 'attendance', 'substituteForId')]
      mergeInto(deedsOf(deeds, standIn.id), { ...deed, sources })
      return
    }
    mergeInto(deedsOf(deeds, personId), deed)
  }
  for (const participation of ordered(event.participations)) {
    for (const deed of statedDeeds(event, participation)) add(participation.personId, deed)
  }
  for (const session of ordered(event.sessions)) {
    session.presiderIds.forEach((id, index) => {
      add(id, presiding(session, sourcePath('sessions', session.id, 'presiderIds', index)))
    })
  }
  for (const item of ordered(event.agendaItems)) {
    const kind = DEED_OF_ITEM[item.kind]
    if (kind === undefined) continue
    item.speakers.forEach((speaker, index) => {
      if (speaker.kind !== 'person') return
      const mode = kind === 'instruct' ? 'written' : speaker.mode
      add(speaker.personId, speaking(event, item, kind, mode, sourcePath('agendaItems', item.id, 'speakers', index)))
    })
  }
  return presence.inProtocolOrder.flatMap((person) => {
    const done = deeds.get(person.id)
    return done ? [{ person, deeds: done }] : []
  })
}

/** Leaders and guests of whom nothing more is known than that they belong to the event and have not declined. */
export function merelyListed(presence: Presence, named: ReadonlySet<PersonId>): readonly Person[] {
  return presence.inProtocolOrder.filter(
    (person) =>
      (person.category === 'leader' || person.category === 'guest') &&
      !named.has(person.id) && !hasDeclined(person) && !isOnlyInvited(person),
  )
}

function isAttendance(kind: DeedKind): boolean {
  return kind === 'attend' || kind === 'join' || kind === 'observe' || kind === 'accompany'
}

function deedsOf(deeds: Map<PersonId, Deed[]>, id: PersonId): Deed[] {
  const known = deeds.get(id)
  if (known) return known
  const fresh: Deed[] = []
  deeds.set(id, fresh)
  return fresh
}

/** A deed that is known already only gains sources: what is stated says more than what the programme implies. */
function mergeInto(deeds: Deed[], deed: Deed): void {
  const index = deeds.findIndex(
    (known) => known.kind === deed.kind && (known.session === null || deed.session === null || known.session.id === deed.session.id),
  )
  const known = deeds[index]
  if (!known || (known.isStated && deed.isStated && known.object?.text !== deed.object?.text)) {
    deeds.push(deed)
    return
  }
  deeds[index] = {
    ...known,
    session: known.session ?? (known.isStated ? null : deed.session),
    items: [...known.items, ...deed.items],
    sources: [...known.sources, ...deed.sources],
  }
}

function statedDeeds(event: Event, participation: Participation): readonly Deed[] {
  const { id, sessionId, mode } = participation
  const session = sessionId === undefined ? null : (event.sessions[sessionId] ?? null)
  const sources = [
    sourcePath('participations', id, 'verb'),
    ...(session ? [sourcePath('participations', id, 'sessionId')] : []),
  ]
  const object = told(participation.object, sourcePath('participations', id, 'object'))
  return DEEDS_OF_VERB[participation.verb].map((kind) => ({ kind, mode, session, object, isStated: true, items: [], sources }))
}

function presiding(session: Session, source: SourcePath): Deed {
  return { kind: 'preside', mode: 'present', session, object: null, isStated: false, items: [], sources: [source] }
}

function speaking(event: Event, item: AgendaItem, kind: DeedKind, mode: 'present' | 'written', source: SourcePath): Deed {
  const sources = [sourcePath('agendaItems', item.id, 'kind'), source]
  const session = event.sessions[item.sessionId] ?? null
  return { kind, mode, session, object: null, isStated: false, items: [item], sources }
}
