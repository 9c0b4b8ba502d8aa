/** The box of a seat on a chart, in widths of a seat: high enough for a long name on two lines. */
export const SEAT = { width: 0.94, height: 0.58 } as const
/** What a name takes of it. */
export const NAME_WIDTH = SEAT.width * 0.96
