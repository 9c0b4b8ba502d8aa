import type { Words } from '../words.ts'

/** Words for lodging, meals, fetching and duties. */
export const receptionWords = {
  lodgingWish: { single: 'Single', shared: 'Shared', none: 'No room' },
  roomKind: { king: 'Double bed', twin: 'Twin beds', suite: 'Suite' },
  occupancy: { single: 'Single', shared: 'Shared' },
  meal: { breakfast: 'Breakfast', lunch: 'Lunch', dinner: 'Dinner' },
  mealForm: { buffet: 'Buffet', tables: 'At tables', boxed: 'Boxed' },
  pickUpDirection: { arrival: 'Arrival', departure: 'Departure' },
  dutyState: { open: 'Open', doing: 'Under way', done: 'Done' },
} as const satisfies Partial<Words>
