/**
 * Everything that can be printed for an event, by the name that a command line and a file name carry. The list is
 * whole from the start, so that a caller is told "comes later" of one that is not made yet, and "no such document"
 * of a slip of the pen; `registry.ts` has those that exist.
 */
export const documentIds = [
  'handbook',
  'programme',
  'agenda',
  'agenda-card',
  'speaking-order',
  'roster',
  'delegations',
  'groups',
  'address-list',
  'sign-in',
  'missing-replies',
  'seating',
  'seat-index',
  'name-tents',
  'tent-swaps',
  'table-signs',
  'seat-labels',
  'badges',
  'door-signs',
  'direction-signs',
  'banner',
  'route',
  'host-sheets',
  'guide-sheets',
  'forward-team',
  'itineraries',
  'manifest',
  'roll-call',
  'driver-sheet',
  'vehicle-signs',
  'lodging',
  'meals',
  'diets',
  'pick-ups',
  'duty',
  'host-script',
  'notice',
  'invitation',
  'agenda-mail',
  'minutes',
  'briefing',
] as const

export type DocumentId = (typeof documentIds)[number]

export function isDocumentId(id: string): id is DocumentId {
  return (documentIds as readonly string[]).includes(id)
}
