import type { DocumentLocale, Event } from '../../domain/event/event.ts'
import type { Lodging, PickUp } from '../../domain/logistics/reception.ts'
import { nightsOf } from '../../domain/logistics/lodging-text.ts'
import { maskedIdNumber, maskedPhone } from '../../domain/people/masked-number.ts'
import { unitTextOf } from '../../domain/people/person-text.ts'
import { personalDataClasses, type DataClass } from '../../domain/people/personal-data.ts'
import type { Person } from '../../domain/people/person.ts'
import { dateText } from '../../lib/date-text.ts'
import { categoryOfOne } from '../category-text.ts'
import type { Text } from '../paper.ts'
import { nameText, titlesWithin } from '../people-text.ts'
import type { ColumnPlan } from '../table-plan.ts'
import { plain } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import type { ListColumnId } from './list-choices.ts'

/** A line of a list: a person with the room or the vehicle that the list is about; without a person, a blank to write in. */
export type ListLine = { readonly person?: Person; readonly lodging?: Lodging; readonly pickUp?: PickUp; readonly note?: string }

type Look = Omit<ColumnPlan, 'title'>

type ListColumn = Look & {
  /** the class of the fact about a person that it shows */
  readonly dataClass: DataClass
  readonly text: (event: Event, line: ListLine & { readonly person: Person }, show: { readonly isMasked: boolean }) => string | Text
}

const TEXT = { role: 'text', align: 'left', width: 'share' } as const
const SHORT = { role: 'text', align: 'center', width: 'fit' } as const
const FIGURES = { role: 'figures', align: 'center', width: 'fit' } as const
const { name: PUBLIC, diets: DIET, phone: PHONE, idNumber: ID, gender: GENDER, attendance: STAY } = personalDataClasses

/** Every column that a list can have; what is in none of these cannot be printed in a list. */
const columns: Readonly<Record<ListColumnId, ListColumn>> = {
  // Lines are counted where the table is made.
  number: { ...FIGURES, ems: [3, 4], isCount: true, dataClass: PUBLIC, text: () => '' },
  registrationNumber: { ...FIGURES, ems: [4, 8], isOptional: true, dataClass: personalDataClasses.registrationNumber, text: (_event, { person }) => person.registrationNumber ?? '' },
  name: { role: 'name', align: 'center', width: 'fit', ems: [4.4, 10], dataClass: PUBLIC, text: (event, { person }) => [nameText(event, person)] },
  gender: { ...SHORT, ems: [2.2, 4], isOptional: true, dataClass: GENDER, text: (event, { person }) => word(event, 'gender', person.gender) },
  unit: { ...TEXT, ems: [10, 24], dataClass: PUBLIC, text: (event, { person }) => unitTextOf(event, person) },
  post: { ...TEXT, ems: [8, 24], dataClass: PUBLIC, text: (event, { person }) => titlesWithin(event, person, unitTextOf(event, person)) },
  category: { ...SHORT, ems: [4, 8], dataClass: PUBLIC, text: (event, { person }) => categoryOfOne(event, person.category) },
  delegation: { ...TEXT, ems: [6, 14], isOptional: true, dataClass: PUBLIC, text: (event, { person }) => (person.delegationId === undefined ? '' : (event.delegations[person.delegationId]?.name ?? '')) },
  group: { ...SHORT, ems: [4, 10], isOptional: true, dataClass: PUBLIC, text: (event, { person }) => Object.values(event.groups).filter(({ members }) => members[person.id]).map(({ name }) => name).join(listMark(event)) },
  phone: { ...FIGURES, ems: [7, 12], dataClass: PHONE, text: (_event, { person }, { isMasked }) => shown(person.phone, isMasked, maskedPhone) },
  email: { ...TEXT, ems: [8, 16], isOptional: true, dataClass: personalDataClasses.email, text: (_event, { person }) => person.email ?? '' },
  idNumber: { ...FIGURES, ems: [10, 14], isOptional: true, dataClass: ID, text: (_event, { person }, { isMasked }) => shown(person.idNumber, isMasked, maskedIdNumber) },
  hotel: { ...TEXT, ems: [5, 14], dataClass: STAY, text: (_event, { lodging }) => lodging?.hotel ?? '' },
  room: { ...SHORT, ems: [4, 14], isOptional: true, dataClass: STAY, text: roomText },
  roomNumber: { ...FIGURES, ems: [3.5, 8], dataClass: STAY, text: (_event, { lodging }) => lodging?.roomNumber ?? '' },
  roomKind: { ...SHORT, ems: [3, 6], isOptional: true, dataClass: STAY, text: (event, { lodging }) => word(event, 'roomKind', lodging?.kind) },
  occupancy: { ...SHORT, ems: [3, 5], dataClass: STAY, text: (event, { lodging }) => word(event, 'occupancy', lodging?.occupancy) },
  checkInDate: { ...FIGURES, ems: [4, 10], dataClass: STAY, text: (event, { lodging }) => day(event, lodging?.checkInDate) },
  checkOutDate: { ...FIGURES, ems: [4, 10], dataClass: STAY, text: (event, { lodging }) => day(event, lodging?.checkOutDate) },
  nights: { ...FIGURES, ems: [2.2, 4], isCount: true, dataClass: STAY, text: (_event, { lodging }) => String((lodging && nightsOf(lodging)) ?? '') },
  diet: { ...SHORT, ems: [3, 10], dataClass: DIET, text: (event, { person }) => person.diets.map((diet) => wordsOf(event.documentLocale).diet[diet]).join(listMark(event)) },
  dietNote: { ...TEXT, ems: [8, 24], dataClass: DIET, text: (_event, { person }) => person.dietNote ?? '' },
  tables: { ...TEXT, ems: [6, 16], isOptional: true, dataClass: DIET, text: tablesText },
  train: { ...FIGURES, ems: [4, 12], dataClass: STAY, text: (_event, { person, pickUp }) => journeyOf(person, pickUp)?.number ?? pickUp?.number ?? '' },
  at: { ...FIGURES, ems: [3, 10], dataClass: STAY, text: (_event, { person, pickUp }) => journeyOf(person, pickUp)?.at?.time ?? '' },
  place: { ...TEXT, ems: [5, 14], dataClass: STAY, text: (_event, { person, pickUp }) => journeyOf(person, pickUp)?.place ?? pickUp?.place ?? '' },
  attendance: { ...SHORT, ems: [4, 8], dataClass: STAY, text: (event, { person }) => word(event, 'attendanceState', person.attendance?.state) },
  signature: { ...SHORT, ems: [8, 8], dataClass: PUBLIC, text: () => '' },
  note: { ...TEXT, ems: [4, 12], dataClass: PUBLIC, text: (_event, { note }) => note ?? '' },
}

/** How a column stands in a table. */
export function columnPlan(id: ListColumnId, locale: DocumentLocale): ColumnPlan {
  const { dataClass: _dataClass, text: _text, ...look } = columns[id]
  return { ...look, ...(locale === 'en' && look.role !== 'figures' ? { align: 'left' } : {}), title: wordsOf(locale).listColumn[id] }
}

export function columnText(id: ListColumnId, event: Event, line: ListLine, show: { readonly isMasked: boolean }): Text {
  const { person } = line
  if (!person) return []
  const text = columns[id].text(event, { ...line, person }, show)
  return typeof text === 'string' ? plain(text) : text
}

export function columnClass(id: ListColumnId): DataClass {
  return columns[id].dataClass
}

function shown(number: string | undefined, isMasked: boolean, masked: (number: string) => string): string {
  return number === undefined ? '' : isMasked ? masked(number) : number
}

/** 801, and with several hotels the hotel before it. */
function roomText(event: Event, { person, lodging }: ListLine & { readonly person: Person }): string {
  const lodgings = Object.values(event.lodgings)
  const own = lodging ?? lodgings.find(({ guests }) => guests[person.id])
  if (!own) return ''
  const isOneHotel = lodgings.every(({ hotel }) => hotel === own.hotel)
  return isOneHotel ? (own.roomNumber ?? own.hotel) : [own.hotel, own.roomNumber ?? ''].join(' ').trim()
}

/** 10月13日晚餐 3: every meal at which the person has a table. */
function tablesText(event: Event, { person }: ListLine & { readonly person: Person }): string {
  const { meal: mealWords } = wordsOf(event.documentLocale)
  return Object.values(event.meals)
    .flatMap(({ date, meal, tableNumbers }) => {
      const table = tableNumbers?.[person.id]
      return table === undefined ? [] : [`${day(event, date)} ${mealWords[meal]} ${table}`.trim()]
    })
    .join(listMark(event))
}

function journeyOf({ attendance }: Person, pickUp: PickUp | undefined) {
  return pickUp && attendance?.[pickUp.direction]
}

type Words = ReturnType<typeof wordsOf>

function word<Group extends keyof Words>(event: Event, group: Group, key: keyof Words[Group] | undefined): string {
  return key === undefined ? '' : String(wordsOf(event.documentLocale)[group][key])
}

function day(event: Event, date: string | undefined): string {
  return date === undefined ? '' : dateText(date, event.documentLocale, { withoutYear: true })
}

function listMark({ documentLocale }: Event): string {
  return documentLocale === 'en' ? ', ' : '、'
}
