/** The box of a seat on a chart, in widths of a seat: high enough for a long name on two lines. */
export const SEAT = { width: 0.94, height: 0.58 } as const
/** A row of five fills a sheet; more would be a poster. */
export const LARGEST_UNIT_PT = 84
/** What a name takes of it. */
export const NAME_BOX = { width: SEAT.width * 0.96, height: SEAT.height } as const
