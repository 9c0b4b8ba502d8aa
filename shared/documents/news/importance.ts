/**
 * What stays longest when a draft is too long, highest first. A release that lacks a leader or a visit is wrong, one
 * that lacks a fourth key point is merely shorter; so who, what and where outlive what was said at length.
 */
export const importance = {
  held: 100,
  leaders: 95,
  otherLeaders: 90,
  instruction: 86,
  visit: 84,
  exchange: 82,
  firstPoint: 80,
  roster: 78,
  proceedings: 76,
  groups: 75,
  lectures: 74,
  stop: 70,
  summary: 64,
  point: 60,
  asides: 58,
  presiders: 56,
  comments: 54,
  claim: 50,
  listed: 46,
  organizers: 42,
  purposes: 40,
  theme: 36,
  duration: 30,
  sideSession: 28,
  exchangePoint: 24,
} as const
