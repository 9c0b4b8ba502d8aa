import type { Event } from '#shared/domain/event/event.ts'

/** What every paper of an event names, in the order of its first page. */
export const factNames = ['name', 'startDate', 'city', 'hosts', 'registration', 'registration-place', 'venues'] as const
export type FactName = (typeof factNames)[number]

/** The facts that nobody has entered yet. A paper can be made without them; it then says 待核. */
export function missingFacts(event: Event): readonly FactName[] {
  const isMissing: Readonly<Record<FactName, boolean>> = {
    name: event.name === '',
    startDate: event.startDate === undefined,
    city: isBlank(event.city),
    hosts: event.convenerIds.length + event.hostIds.length === 0,
    registration: event.registration?.from === undefined,
    'registration-place': isBlank(event.registration?.place),
    venues: Object.keys(event.venues).length + Object.keys(event.rooms).length === 0,
  }
  return factNames.filter((fact) => isMissing[fact])
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
