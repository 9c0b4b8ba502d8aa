import type { ListColumnId, Recipient } from './list-choices.ts'

/**
 * What each recipient may see of a list: no more than the work needs. A hotel gives out keys and writes no one a
 * message; a restaurant sets tables; a driver stands at the exit with a name and has to be able to call.
 *
 * @source features, what hurts 11 (lists show too much); quality §2.4
 */
export const columnsOfRecipients: Readonly<Record<Recipient, ReadonlySet<ListColumnId> | 'all'>> = {
  office: 'all',
  desk: new Set(['number', 'registrationNumber', 'name', 'unit', 'post', 'delegation', 'phone', 'signature', 'note']),
  handbook: new Set(['number', 'name', 'unit', 'post', 'phone', 'room', 'roomNumber']),
  hotel: new Set(['number', 'name', 'gender', 'hotel', 'roomNumber', 'roomKind', 'occupancy', 'checkInDate', 'checkOutDate', 'nights']),
  restaurant: new Set(['number', 'name', 'diet', 'dietNote', 'tables']),
  driver: new Set(['number', 'name', 'phone', 'train', 'at', 'place']),
  'vehicle-leader': new Set(['number', 'name', 'unit', 'phone', 'note']),
  attendee: new Set(['number', 'name', 'unit', 'post']),
}

/** Who is given whole numbers without being asked: whoever waits at a station or counts a coach has to find people. */
export const RECIPIENTS_WITH_NUMBERS: ReadonlySet<Recipient> = new Set(['driver', 'vehicle-leader'])
