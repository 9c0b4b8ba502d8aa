import { maskedPhone } from '#shared/domain/people/masked-number.ts'
import { comparePositions } from '#shared/domain/event/position.ts'
import { diets, lodgingWishes, type Person } from '#shared/domain/people/person.ts'
import { halfWidth } from '#shared/lib/half-width.ts'
import { problem, type PersonColumn, type Sheet } from './column.ts'
import { hidden, shortened } from './identity-columns.ts'
import { otherPeople } from './other-people.ts'
import { choiceColumn, choiceWord, textColumn, typedChoice } from './plain-columns.ts'

/** How somebody is reached and looked after. */

const phone = textColumn('phone', 128, {
  mask: maskedPhone,
  clean: (text) => halfWidth(text),
  problemOf: (text) => shortened(text) ?? hidden(text),
})

const email = textColumn('email', 176, {
  clean: (text) => halfWidth(text),
  problemOf: (text) => (text === '' || /^[^\s@]+@[^\s@]+$/.test(text) ? null : problem('email')),
})

const diet: PersonColumn = {
  id: 'diets',
  widthPx: 88,
  isChoice: true,
  isMany: true,
  choices: ({ words }) => diets.map((one) => words.diet[one]),
  read: ({ words, listMark }, person) => person.diets.map((one) => choiceWord(words, 'diet', one)).join(listMark),
  write: (text, { words }) => {
    const typed = text.split(/\s*[、,，;；\n]\s*/).filter((word) => word !== '' && word !== '无')
    const found = typed.map((word) => typedChoice('diet', diets, word, { 素: 'vegetarian', 回民: 'halal' }))
    if (found.includes(null)) return problem('choice', diets.map((one) => words.diet[one]))
    return { changes: { diets: diets.filter((one) => found.includes(one)) } }
  },
}

const lodgingWish = choiceColumn('lodgingWish', 80, 'lodgingWish', lodgingWishes, {
  get: (person) => person.lodgingWish,
  set: (value) => ({ changes: { lodgingWish: value } }),
  others: { 单人间: 'single', 单间: 'single', 标间: 'shared', 双人间: 'shared', 否: 'none', 不住: 'none' },
})

/** With whom somebody wishes to share a room, in the order of the people. */
export function roommatesOf({ event }: Sheet, { roommates = {} }: Person): readonly Person[] {
  return Object.keys(roommates).flatMap((id) => event.people[id] ?? []).sort(comparePositions)
}

const roommates: PersonColumn = {
  id: 'roommates',
  widthPx: 112,
  read: (sheet, person) => roommatesOf(sheet, person).map(({ name }) => name).join(sheet.listMark),
  write: (text, sheet, person) => {
    const others = otherPeople(sheet, person, text.split(/\s*[、,，;；\n]\s*/).filter((name) => name !== '' && name !== '无'))
    if ('problem' in others) return others
    return { changes: { roommates: others.length === 0 ? null : Object.fromEntries(others.map(({ id }) => [id, true])) } }
  },
  isBeyondText: (sheet, person) => roommatesOf(sheet, person).some(({ name }) => (sheet.namesakes.get(name) ?? []).length > 1),
}

const room: PersonColumn = { id: 'room', widthPx: 128, read: ({ rooms }, person) => rooms.get(person.id) ?? '' }

export const careColumns: readonly PersonColumn[] = [
  phone,
  email,
  diet,
  textColumn('dietNote', 144, { length: 'text' }),
  lodgingWish,
  roommates,
  room,
  textColumn('mobilityNote', 144, { length: 'text' }),
  textColumn('note', 200, { length: 'text' }),
]
