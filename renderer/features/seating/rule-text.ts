import type { Text } from '#renderer/i18n/text.ts'

/** Which rule put somebody on a seat; nobody's, where it was done by hand. */
export function ruleText(t: Text, rule: string | undefined): string {
  return rule === undefined ? t('seating.seat.byHand') : t(`words.seatRule.${rule}` as 'words.seatRule.centre')
}
