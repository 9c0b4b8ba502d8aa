import { widenedName } from '#shared/domain/people/person-text.ts'

const LARGEST_PX = 15
const SMALLEST_PX = 8
const ROOM_PX = 58
const MOST_EMS = Math.floor(ROOM_PX / SMALLEST_PX)

/** A name as it is printed on a tent, cut only where it could not be read any more. */
export function shownName(name: string): string {
  const widened = widenedName(name)
  if (ems(widened) <= MOST_EMS) return widened
  const characters = [...widened]
  while (ems(characters.join('')) > MOST_EMS - 1) characters.pop()
  return `${characters.join('')}…`
}

/** The size of type in pixels in which a name fills its seat. */
export function nameSize(name: string): number {
  return Math.max(SMALLEST_PX, Math.min(LARGEST_PX, ROOM_PX / Math.max(1, ems(name))))
}

/** Width in ems: a Han character takes one, Latin about half. */
function ems(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u00b7\u1100-\uffff]|[\u{20000}-\u{3ffff}]/u.test(character) ? 1 : 0.55), 0)
}
