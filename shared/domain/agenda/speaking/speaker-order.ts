import type { BatchCommand, EditCommand, EventCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { AgendaItemId, PersonId, SessionId } from '../../event/ids.ts'
import type { Speaker } from '../agenda-item.ts'
import { itemsOf } from '../programme.ts'
import type { Session } from '../session.ts'
import { drawOrder } from './lot.ts'
import { speakerName } from './speaker-name.ts'
import { personOf, turnsOf, type Turn } from './turns.ts'

type Origin = NonNullable<Session['speakerOrder']>['origin']

/**
 * Puts those who speak in turn in the order of a list of people that some rule has made. Who is not on the list –
 * units, unnamed representatives – comes last, as stated.
 *
 * @returns null when nobody speaks in turn
 */
export function orderSpeakers(event: Event, sessionId: SessionId, origin: Exclude<Origin, 'lot' | 'hand'>, people: readonly PersonId[]): BatchCommand | null {
  const places = new Map(people.map((id, index) => [id, index]))
  const placeOf = (turn: Turn) => places.get(personOf(turn) as PersonId) ?? people.length
  const turns = turnsOf(event, sessionId)
  return stepOf(event, sessionId, turns, turns.toSorted((a, b) => placeOf(a) - placeOf(b)), { origin })
}

/**
 * Draws the order by lot. The slips are numbered by the names on them, not by the order so far, and kept with the seed
 * and the time, so that the draw can be shown again even when a speaker has been replaced.
 *
 * @param seed any text; the same one draws the same order from the same names
 * @returns null when nobody speaks in turn
 */
export function drawSpeakers(event: Event, sessionId: SessionId, seed: string, drawnAt: string): BatchCommand | null {
  const turns = turnsOf(event, sessionId)
  const slips = turns
    .map((turn) => ({ turn, name: speakerName(event, turn.speaker) }))
    .sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1))
  const drawn = drawOrder(seed, slips.length).flatMap((index) => slips[index]?.turn ?? [])
  return stepOf(event, sessionId, turns, drawn, { origin: 'lot', seed, drawnAt, slips: slips.map(({ name }) => name) })
}

/** What a kept draw gave: the names in the order drawn, each with the number of its slip. */
export function drawnNames({ seed = '', slips = [] }: NonNullable<Session['speakerOrder']>): readonly { readonly slip: number; readonly name: string }[] {
  return drawOrder(seed, slips.length).map((index) => ({ slip: index + 1, name: slips[index] ?? '' }))
}

/** Moves one speaker by hand before or behind the next; the order is by hand from then on. */
export function moveSpeaker(event: Event, sessionId: SessionId, turnIndex: number, direction: 'up' | 'down'): BatchCommand | null {
  const turns = turnsOf(event, sessionId)
  const [turn, other] = [turns[turnIndex], turns[direction === 'up' ? turnIndex - 1 : turnIndex + 1]]
  if (!turn || !other) return null
  const moved = turns.map((candidate) => (candidate === turn ? other : candidate === other ? turn : candidate))
  return stepOf(event, sessionId, turns, moved, { origin: 'hand' })
}

/** Another speaks instead: at the same place in the order, for the same time. */
export function replaceSpeaker(event: Event, { itemId, index }: Pick<Turn, 'itemId' | 'index'>, speaker: Speaker): EditCommand<'agendaItems'> | null {
  const item = event.agendaItems[itemId]
  return item?.speakers[index] === undefined ? null : speakersOf(itemId, item.speakers.with(index, speaker))
}

function speakersOf(id: AgendaItemId, speakers: readonly Speaker[]): EditCommand<'agendaItems'> {
  return { type: 'entity.edit', collection: 'agendaItems', id, changes: { speakers } }
}

/**
 * Items of one speaker are moved as wholes, because the subject and the time are the speaker's; of several speakers in
 * one item, each takes the place of the one who had it.
 */
function stepOf(event: Event, sessionId: SessionId, turns: readonly Turn[], ordered: readonly Turn[], speakerOrder: NonNullable<Session['speakerOrder']>): BatchCommand | null {
  if (turns.length === 0) return null
  const sizes = Map.groupBy(turns, ({ itemId }) => itemId)
  const isOneEach = [...sizes.values()].every(({ length }) => length === 1)
  const commands = isOneEach ? moved(event, sessionId, turns, ordered) : exchanged(event, turns, ordered)
  const session: EventCommand = { type: 'entity.edit', collection: 'sessions', id: sessionId, changes: { speakerOrder } }
  const name = event.sessions[sessionId]?.title ?? ''
  return { type: 'batch', commands: [...commands, session], wish: { kind: speakerOrder.origin === 'lot' ? 'speakers-drawn' : 'speakers-ordered', name, count: turns.length } }
}

/** Speakers change places, also from one item to another where an item has several. */
function exchanged(event: Event, turns: readonly Turn[], ordered: readonly Turn[]): readonly EventCommand[] {
  const placed = turns.map((turn, place) => ({ itemId: turn.itemId, speaker: ordered[place]?.speaker ?? turn.speaker }))
  return [...Map.groupBy(placed, ({ itemId }) => itemId)].flatMap(([itemId, entries]) => {
    const speakers = entries.map(({ speaker }) => speaker)
    const isSame = event.agendaItems[itemId]?.speakers.every((speaker, index) => speaker === speakers[index])
    return isSame === true ? [] : [speakersOf(itemId, speakers)]
  })
}

/** The items change places among those of their kind; whatever stands between them stays where it is. */
function moved(event: Event, sessionId: SessionId, turns: readonly Turn[], ordered: readonly Turn[]): readonly EventCommand[] {
  const places = new Map(turns.map(({ itemId }, place) => [itemId, ordered[place]?.itemId ?? itemId]))
  const wanted = itemsOf(event, sessionId).map(({ id }) => places.get(id) ?? id)
  const standing = itemsOf(event, sessionId).map(({ id }) => id)
  const commands: EventCommand[] = []
  for (let index = wanted.length - 2; index >= 0; index -= 1) {
    const [id, next] = [wanted[index], wanted[index + 1]]
    if (id === undefined || next === undefined || standing[standing.indexOf(id) + 1] === next) continue
    commands.push({ type: 'entity.move', collection: 'agendaItems', id, beforeId: next })
    standing.splice(standing.indexOf(id), 1)
    standing.splice(standing.indexOf(next), 0, id)
  }
  return commands
}
