import type { BatchCommand, EditCommand, EventCommand, Wish } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { SessionId } from '../../event/ids.ts'
import { runCommand } from '../../event/run-command.ts'
import type { Place } from '../place.ts'
import type { Session } from '../session.ts'
import { clockOf, type Block } from './block.ts'
import { withFlowingTimes } from './flowing-times.ts'
import { reflow, type BlockChange, type Placing } from './reflow.ts'
import { squeezesAmong, type SessionSqueeze } from './squeeze.ts'

/** When a session will be, as the page draws it and the event will have it. */
export type PlannedTime = {
  readonly date?: string
  readonly startsAt: string
  readonly endsAt?: string
  /** how much longer it wants to be than the clock lets it; 0 where it has its time */
  readonly squeezedMinutes: number
}

/** What a change of time does to the programme, before it is done. */
export type TimePlan = {
  /** the sessions whose times change, and only those */
  readonly times: ReadonlyMap<SessionId, PlannedTime>
  /** what does not fit before a locked session, in all of the programme */
  readonly squeezes: readonly SessionSqueeze[]
  /** what carries it out; none when nothing changes */
  readonly commands: readonly EventCommand[]
}

export const NO_CHANGE: TimePlan = { times: new Map(), squeezes: [], commands: [] }

/** A change that leads into another place as well says so by `place`. */
export type SessionChange = BlockChange & { readonly place?: Place }

/** The plan as one step that undo takes back by name; null when nothing changes. */
export function stepOf({ commands }: TimePlan, wish: Wish): BatchCommand | null {
  return commands.length === 0 ? null : { type: 'batch', commands, wish }
}

/** Lays the programme out anew and says what that changes. */
export function planOf(event: Event, blocks: readonly Block[], changes: ReadonlyMap<SessionId, SessionChange>): TimePlan {
  const placings = reflow(blocks, changes)
  const timed = withFlowingTimes(event)
  const times = new Map<SessionId, PlannedTime>()
  const edits: EditCommand<'sessions'>[] = []
  for (const block of blocks) {
    const [stored, session, placing] = [event.sessions[block.sessionId], timed.sessions[block.sessionId], placings.get(block.sessionId)]
    if (!stored || !session || !placing) continue
    const change = changes.get(block.sessionId)
    if (!differs(block, placing) && change?.place === undefined) continue
    times.set(block.sessionId, plannedTime(session, block, placing))
    const edit = editOf(stored, session, block, placing, change)
    if (Object.keys(edit).length > 0) edits.push({ type: 'entity.edit', collection: 'sessions', id: block.sessionId, changes: edit })
  }
  return { times, squeezes: squeezesAmong(blocks, placings), commands: [...edits, ...pins(event, blocks, placings, edits)] }
}

function differs(block: Block, placing: Placing): boolean {
  return (
    block.startMinutes !== placing.startMinutes ||
    block.endMinutes !== placing.endMinutes ||
    block.lengthMinutes !== placing.lengthMinutes
  )
}

function plannedTime(session: Session, block: Block, { startMinutes, endMinutes, lengthMinutes }: Placing): PlannedTime {
  const start = clockOf(session, block.dayStartMinutes, startMinutes)
  const hasEnd = block.hasLength || lengthMinutes !== block.lengthMinutes
  return {
    ...(start.date === undefined ? {} : { date: start.date }),
    startsAt: start.time,
    ...(hasEnd ? { endsAt: clockOf(session, block.dayStartMinutes, endMinutes).time } : {}),
    squeezedMinutes: lengthMinutes - (endMinutes - startMinutes),
  }
}

type SessionFields = EditCommand<'sessions'>['changes']

/**
 * What has to be written down. A session that follows another by its length goes on doing so unless it is moved itself;
 * one with a clock end keeps its wanted length beside it only while it is squeezed.
 */
function editOf(stored: Session, session: Session, block: Block, placing: Placing, change: SessionChange | undefined): SessionFields {
  const { date, startsAt, endsAt, squeezedMinutes } = plannedTime(session, block, placing)
  const place = change?.place === undefined ? {} : { place: change.place }
  const length = placing.lengthMinutes === block.lengthMinutes ? {} : { durationMinutes: placing.lengthMinutes }
  const isFollowing = stored.startsAt === undefined
  if (isFollowing && change?.startMinutes === undefined) return { ...place, ...length }
  const start = { ...(date === undefined || date === stored.date ? {} : { date }), startsAt, ...place }
  const isByLength = stored.endsAt === undefined && (stored.durationMinutes !== undefined || isFollowing)
  if (isByLength) return { ...start, ...length }
  const wanted = squeezedMinutes > 0 ? { durationMinutes: placing.lengthMinutes } : stored.durationMinutes === undefined ? {} : { durationMinutes: null }
  return { ...start, ...(endsAt === undefined ? {} : { endsAt }), ...wanted }
}

/** A session that followed another is given a start of its own where following would now lead elsewhere than planned. */
function pins(
  event: Event,
  blocks: readonly Block[],
  placings: ReadonlyMap<SessionId, Placing>,
  edits: readonly EditCommand<'sessions'>[],
): readonly EditCommand<'sessions'>[] {
  const following = blocks.filter(({ sessionId }) => event.sessions[sessionId]?.startsAt === undefined)
  if (edits.length === 0 || following.length === 0) return []
  const pinned: EditCommand<'sessions'>[] = []
  let ahead = after(event, edits)
  for (const block of following) {
    const [session, placing] = [withFlowingTimes(ahead).sessions[block.sessionId], placings.get(block.sessionId)]
    if (!session || !placing) continue
    const before = withFlowingTimes(event).sessions[block.sessionId] ?? session
    const { date, startsAt } = plannedTime(before, block, placing)
    if (session.startsAt === startsAt && session.date === date) continue
    const pin: EditCommand<'sessions'> = { type: 'entity.edit', collection: 'sessions', id: block.sessionId, changes: { startsAt, ...(date === undefined ? {} : { date }) } }
    pinned.push(pin)
    ahead = after(ahead, [pin])
  }
  return pinned
}

function after(event: Event, commands: readonly EventCommand[]): Event {
  const outcome = runCommand(event, { type: 'batch', commands })
  return outcome.ok ? outcome.event : event
}
