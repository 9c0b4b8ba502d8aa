/** One width of a seat of the domain, on the screen at full size. */
export const UNIT_PX = 68
/** The box that is drawn of it. */
export const SEAT_PX = { width: 62, height: 34 } as const
/** What a name may take of it. */
export const NAME_PX = { width: 58, height: 32 } as const
/** What is left free round a room, in widths of a seat. */
export const ROOM_MARGIN = 0.8
