/** What a document still lacks. It can be made all the same: what is missing is printed as 【待核：…】. */
export const incompleteCodes = [
  'no-name',
  'no-registration',
  'no-convener',
  'no-sessions',
  'no-items',
  'no-people',
  'no-delegations',
  'no-groups',
  'no-lodgings',
  'no-meals',
  'no-pick-ups',
  'no-duties',
  'no-vehicles',
  'sessions-without-date',
  'sessions-without-time',
  'sessions-without-place',
  'sessions-without-presider',
  'items-without-words',
  'speakers-without-name',
  'people-without-name',
  'people-without-post',
  'no-seating',
  'no-stops',
  'lines-without-start',
  'ways-without-minutes',
  'stops-without-stay',
  'stops-without-guide',
  'stops-without-host',
  'stops-without-contact',
  'stops-without-words',
  'stops-without-forward-team',
  'people-without-seat',
  'no-tables',
  'no-turn-over',
  'stages-without-width',
  'delegations-without-leader',
  'groups-without-convener',
  'groups-without-place',
  'rooms-without-number',
  'meals-without-place',
  'meals-without-count',
  'drives-without-time',
  'passengers-without-phone',
  'riders-without-seat',
  'vehicles-without-leader',
  'vehicles-without-driver',
] as const

export type IncompleteCode = (typeof incompleteCodes)[number]

/** One thing that is missing, and how often; a thing that is missing as a whole counts once. */
export type IncompleteReason = { readonly code: IncompleteCode; readonly count: number }

/** The reasons that apply: a number says how many, `true` that the whole is missing. */
export function reasonsFrom(found: Partial<Readonly<Record<IncompleteCode, number | boolean>>>): readonly IncompleteReason[] {
  return incompleteCodes.flatMap((code) => {
    const count = Number(found[code] ?? 0)
    return count > 0 ? [{ code, count }] : []
  })
}
