/** Columns that a list can have; each has a word of its own. */
export type ListColumnId =
  | 'number' | 'registrationNumber' | 'name' | 'gender' | 'unit' | 'post' | 'category' | 'delegation' | 'group' | 'phone' | 'email' | 'idNumber'
  | 'hotel' | 'room' | 'roomNumber' | 'roomKind' | 'occupancy' | 'checkInDate' | 'checkOutDate' | 'nights'
  | 'diet' | 'dietNote' | 'tables' | 'train' | 'at' | 'place' | 'attendance' | 'signature' | 'note'

/** Whom a list is made for. */
export const recipients = ['office', 'desk', 'handbook', 'hotel', 'restaurant', 'driver', 'vehicle-leader', 'attendee'] as const
export type Recipient = (typeof recipients)[number]

/** Telephone and identity numbers: as the recipient needs them, hidden but for their end, or whole, for a stated reason. */
export const numberChoices = ['usual', 'masked', 'full'] as const
export type NumberChoice = (typeof numberChoices)[number]
