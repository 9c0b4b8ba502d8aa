/**
 * Wishes that one batch carries out by a rule, by the name that undo and the history give them. A capability adds its
 * own here, and its words to the messages: `steps.wish` say how many things were touched (导入名单（120 人）),
 * `steps.wishFor` whom it is about (“林示例”不能到会).
 */
export const wishKinds = [
  'import-people',
  'paste-cells',
  'fill-down',
  'clear-cells',
  'replace-text',
  'arrange-people',
  'seat-people',
  'arrange-groups',
  'allocate-rooms',
  'allocate-tables',
  'plan-pick-ups',
  'add-rooms',
  'number-people',
  'enter-register',
  'person-absent',
  'person-substituted',
  'posts-changed',
  'person-regrouped',
  'signed-in',
  'signed-in-late',
  'sign-in-taken-back',
  'person-from-register',
  'site-from-register',
  'unit-from-register',
  'venue-from-register',
  'shift-times',
  'late-start',
  'squeeze-settled',
  'left-late',
  'stops-ordered',
  'travel-times',
  'speakers-ordered',
  'speakers-drawn',
] as const

export type WishKind = (typeof wishKinds)[number]
