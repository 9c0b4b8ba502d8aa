import type { BatchCommand, EventCommand } from '../../event/command.ts'
import { checkEvent } from '../../event/check-event.ts'
import type { Event } from '../../event/event.ts'
import type { Issue } from '../../event/issue.ts'
import { runCommand } from '../../event/run-command.ts'
import type { Wish } from '../../event/command.ts'
import type { PersonId } from '../../event/ids.ts'
import { fittedRows } from '../../seating/fitted-rows.ts'
import { seatMoves, type SeatMove } from '../../seating/seat-moves.ts'
import { seatPeople } from '../../seating/seat-people.ts'
import { mentionsOf, type Mention } from './mentions.ts'
import { placeKey, placesOf, type Place } from './place.ts'
import { placeCommands } from './place-commands.ts'
import { hasOwn, rivalPlaces } from './rival-places.ts'
import { treatmentsOf, type Treatment, type TreatmentKind } from './treatment.ts'

/** One place of the person with what becomes of it, and what else could. */
export type PlannedPlace = {
  readonly place: Place
  readonly treatment: Treatment
  readonly choices: readonly TreatmentKind[]
  /** what its maker should know: a locked seat, a room shared with the other sex, one's own place kept or given up */
  readonly cautions: readonly Caution[]
}

export type Caution =
  | { readonly kind: 'seat-locked' }
  | { readonly kind: 'other-sex'; readonly personId: string }
  | { readonly kind: 'leaves-own' | 'keeps-own'; readonly personId: string; readonly place: Place }

/** Everything that a change touches, seen beforehand, and the one step that does it. */
export type ChangePlan = {
  readonly personId: PersonId
  readonly places: readonly PlannedPlace[]
  readonly command: BatchCommand
  readonly after: Event
  /** who sits elsewhere where a room is seated anew, by plan: the tents that have to be carried */
  readonly seatMoves: readonly { readonly planId: string; readonly moves: readonly SeatMove[] }[]
  readonly mentions: readonly Mention[]
  /** what is wrong afterwards that was not before, and the other way round */
  readonly arising: readonly Issue[]
  readonly settled: readonly Issue[]
}

/** What the user chose by the key of a place; the usual where nothing was. */
export type Treatments = ReadonlyMap<string, Treatment>

/** The places of somebody who does not come, with what becomes of each. */
export function plannedPlaces(event: Event, personId: PersonId, chosen: Treatments, taker?: PersonId): readonly PlannedPlace[] {
  return placesOf(event, personId).map((place) => {
    const choices = treatmentsOf(event, place, personId)
    const treatment = chosen.get(placeKey(place)) ?? usualTreatment(event, place, choices, taker)
    return { place, treatment, choices, cautions: treatment.kind === 'give' ? cautionsOf(event, place, personId, treatment.personId) : keptBy(event, place, taker) }
  })
}

function usualTreatment(event: Event, place: Place, choices: readonly TreatmentKind[], taker: PersonId | undefined): Treatment {
  const [usual = 'vacate'] = choices
  if (taker !== undefined && usual !== 'keep' && !hasOwn(event, place, taker)) return { kind: 'give', personId: taker }
  return usual === 'give' ? { kind: 'vacate' } : { kind: usual }
}

/** Why a substitute does not take a place: the own bed, the own lift. */
function keptBy(event: Event, place: Place, taker: PersonId | undefined): readonly Caution[] {
  if (taker === undefined || !hasOwn(event, place, taker)) return []
  return rivalPlaces(event, place, taker).map((rival): Caution => ({ kind: 'keeps-own', personId: taker, place: rival }))
}

function cautionsOf(event: Event, place: Place, personId: string, taker: string): readonly Caution[] {
  const left = rivalPlaces(event, place, taker).map((rival): Caution => ({ kind: 'leaves-own', personId: taker, place: rival }))
  if (place.collection === 'seatingPlans') {
    const isLocked = Object.values(event.seatingPlans[place.id]?.assignments ?? {}).some((seat) => seat.personId === personId && seat.isLocked === true)
    return isLocked ? [...left, { kind: 'seat-locked' }] : left
  }
  if (place.collection !== 'lodgings') return left
  const gender = event.people[taker]?.gender
  const others = Object.keys(event.lodgings[place.id]?.guests ?? {}).filter((id) => id !== personId && id !== taker)
  const other = others.find((id) => gender !== undefined && event.people[id]?.gender !== undefined && event.people[id].gender !== gender)
  return other === undefined ? left : [...left, { kind: 'other-sex', personId: other }]
}

/** Puts a plan together: the places carried out, with what else the change sets, as one batch under the name of its wish. */
export function changePlan(
  event: Event,
  personId: PersonId,
  kind: Wish['kind'],
  { before = [], places, others }: { readonly before?: readonly EventCommand[]; readonly places: readonly PlannedPlace[]; readonly others: readonly EventCommand[] },
): ChangePlan {
  const name = event.people[personId]?.name ?? ''
  const commands = [...before, ...placeCommands(event, personId, places), ...others]
  const reseated = places.flatMap(({ place, treatment }) => (treatment.kind === 'seat-anew' ? [place.id] : []))
  const seatings = seatedAnew(outcomeOf(event, commands), reseated)
  const command: BatchCommand = { type: 'batch', commands: [...commands, ...seatings], wish: { kind, name, count: places.length } }
  const after = outcomeOf(event, command.commands)
  const moves = reseated.map((planId) => ({ planId, moves: movesOf(event, after, planId).filter((move) => move.personId !== personId) }))
  return { personId, places, command, after, seatMoves: moves, mentions: mentionsOf(event, personId, name), ...issuesBetween(event, after) }
}

/** Made from this very event, so nothing that the commands name can be missing. */
function outcomeOf(event: Event, commands: readonly EventCommand[]): Event {
  const outcome = runCommand(event, { type: 'batch', commands })
  if (!outcome.ok) throw new Error(`a plan does not fit its event: ${outcome.refusal.code}`)
  return outcome.event
}

/** Each room by its own convention, with as many chairs as people come; locks hold. */
function seatedAnew(event: Event, planIds: readonly string[]): readonly EventCommand[] {
  return planIds.flatMap((id): EventCommand[] => {
    const plan = event.seatingPlans[id]
    if (!plan) return []
    const rows = fittedRows(event, plan)
    const layout = rows && 'rows' in plan.layout ? { ...plan.layout, rows: [...rows] } : plan.layout
    const { assignments } = seatPeople(event, { ...plan, layout })
    return [{ type: 'entity.edit', collection: 'seatingPlans', id, changes: { layout, assignments } }]
  })
}

function movesOf(before: Event, after: Event, planId: string): readonly SeatMove[] {
  return seatMoves(before.seatingPlans[planId]?.assignments ?? {}, after.seatingPlans[planId]?.assignments ?? {})
}

function issuesBetween(before: Event, after: Event): Pick<ChangePlan, 'arising' | 'settled'> {
  const [old, next] = [checkEvent(before), checkEvent(after)]
  const known = new Set(old.map(sameness))
  const still = new Set(next.map(sameness))
  return { arising: next.filter((issue) => !known.has(sameness(issue))), settled: old.filter((issue) => !still.has(sameness(issue))) }
}

/** A speaker who moves up in a list has the same problem as before, at another index. */
function sameness({ code, path, subjects }: Issue): string {
  return JSON.stringify([code, path.slice(0, 2), subjects])
}
