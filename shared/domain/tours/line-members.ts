import type { BatchCommand, EditCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { LineId, PersonId } from '../event/ids.ts'

/** Puts people on a line and takes them off the tour's others, so that nobody goes two ways; null where nothing changes. */
export function lineJoined(event: Event, lineId: LineId, personIds: readonly PersonId[]): BatchCommand | null {
  const tourId = event.lines[lineId]?.tourId
  const joining = new Set<string>(personIds)
  const commands = Object.values(event.lines).flatMap((line): EditCommand<'lines'>[] => {
    if (line.tourId !== tourId) return []
    const others = Object.keys(line.members).filter((id) => !joining.has(id))
    const next = line.id === lineId ? [...Object.keys(line.members), ...personIds.filter((id) => !Object.hasOwn(line.members, id))] : others
    if (next.length === Object.keys(line.members).length) return []
    return [{ type: 'entity.edit', collection: 'lines', id: line.id, changes: { members: Object.fromEntries(next.map((id) => [id, true])) } }]
  })
  return commands.length === 0 ? null : { type: 'batch', commands, wish: { kind: 'line-members', count: personIds.length } }
}
