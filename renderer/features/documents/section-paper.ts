import type { DocumentId } from '#shared/documents/document-ids.ts'

/** The papers that the work of a section, or of a part of one, ends on; the best first. */
const papersOfSections: Readonly<Record<string, readonly DocumentId[]>> = {
  overview: ['handbook', 'programme', 'agenda'],
  people: ['roster', 'sign-in', 'missing-replies', 'delegations', 'groups', 'address-list'],
  agenda: ['programme', 'agenda', 'agenda-card', 'speaking-order', 'host-script', 'minutes'],
  'speaking-order': ['speaking-order', 'agenda', 'host-script', 'programme'],
  tours: ['route', 'itineraries', 'manifest', 'roll-call', 'driver-sheet', 'vehicle-signs', 'host-sheets', 'guide-sheets', 'forward-team', 'programme'],
  seating: ['seating', 'seat-index', 'name-tents', 'tent-swaps', 'table-signs', 'seat-labels', 'roster'],
  documents: ['handbook', 'programme'],
  news: ['briefing', 'programme'],
  logistics: ['duty', 'lodging', 'meals', 'diets', 'pick-ups', 'sign-in', 'badges', 'door-signs', 'direction-signs', 'banner'],
}

/** Every paper that can be made: those of the section, the one to show first at the head, and the rest. */
export function papersOfSection(section: string, available: readonly DocumentId[]): { readonly own: readonly DocumentId[]; readonly others: readonly DocumentId[] } {
  const own = (papersOfSections[section] ?? []).filter((id) => available.includes(id))
  return { own, others: available.filter((id) => !own.includes(id)) }
}
