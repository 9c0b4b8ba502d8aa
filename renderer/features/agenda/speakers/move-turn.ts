import { moveSpeaker } from '#shared/domain/agenda/speaking/speaker-order.ts'
import type { BatchCommand, EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'

/** Takes one who speaks in turn from one place in the order to another, as one step; null where nothing changes. */
export function moveTurn(event: Event, sessionId: SessionId, from: number, to: number): BatchCommand | null {
  const direction = to < from ? 'up' : 'down'
  const commands: EventCommand[] = []
  let current = event
  let last: BatchCommand | null = null
  for (let place = from; place !== to; place += direction === 'up' ? -1 : 1) {
    last = moveSpeaker(current, sessionId, place, direction)
    const outcome = last && runCommand(current, last)
    if (!last || !outcome?.ok) return null
    commands.push(...last.commands)
    current = outcome.event
  }
  return last && { ...last, commands }
}
