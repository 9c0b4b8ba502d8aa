import type { EventCommand } from '../event/command.ts'
import { newEntity } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { Moment } from '../event/values.ts'
import { attendeesInOrder, delegationGroups, type OwnGroup } from '../people/attendees.ts'
import { hasDeclined } from '../people/has-declined.ts'
import type { Person } from '../people/person.ts'
import type { Meal } from './reception.ts'

/** How many have come, are still expected, and have declined. */
export type DeskCount = { readonly here: number; readonly missing: number; readonly declined: number }

export type GroupCount = DeskCount & { readonly group: OwnGroup }

/** The count of everyone, and of each delegation and category. */
export function deskCounts(event: Event): { readonly all: DeskCount; readonly groups: readonly GroupCount[] } {
  const people = Object.values(event.people)
  const declined = people.filter(hasDeclined)
  const groups = delegationGroups(event).map((group) => ({
    group,
    ...counted(group.attendees.map(({ person }) => person)),
    declined: declined.filter((person) => ('delegation' in group ? person.delegationId === group.delegation.id : person.delegationId === undefined && person.category === group.category)).length,
  }))
  return { all: { ...counted(attendeesInOrder(event).map(({ person }) => person)), declined: declined.length }, groups }
}

/** Who is expected and has not come, in the order of the roster. */
export function missingPeople(event: Event): readonly Person[] {
  return attendeesInOrder(event).map(({ person }) => person).filter((person) => !isHere(person))
}

export function isHere({ attendance }: Person): boolean {
  return attendance?.signedInAt !== undefined
}

function counted(people: readonly Person[]): { readonly here: number; readonly missing: number } {
  const here = people.filter(isHere).length
  return { here, missing: people.length - here }
}

/** Whoever comes after all is no longer one who declined. */
export function signIn({ id, name, attendance = {} }: Person, at: Moment): EventCommand {
  const { state, ...rest } = attendance
  const changes = { attendance: { ...rest, ...(state === 'declined' ? { state: 'confirmed' as const } : state === undefined ? {} : { state }), signedInAt: at } }
  return { type: 'batch', commands: [{ type: 'entity.edit', collection: 'people', id, changes }], wish: { kind: 'signed-in', name, count: 1 } }
}

export function takeBackSignIn({ id, name, attendance = {} }: Person): EventCommand {
  const { signedInAt: _signedInAt, ...rest } = attendance
  return { type: 'batch', commands: [{ type: 'entity.edit', collection: 'people', id, changes: { attendance: rest } }], wish: { kind: 'sign-in-taken-back', name, count: 1 } }
}

/** Someone nobody knew of: `李示例 示例局 科长` — a name, then where from. */
export function addedAtDesk(id: string, typed: string, at: Moment): EventCommand | null {
  const [name = '', unitText = '', ...title] = typed.trim().split(/[\s\u3000]+/u)
  if (name === '') return null
  const posts = unitText === '' ? [] : [{ unitText, title: title.join(' ') }]
  const person = newEntity('people', { id, name: name.slice(0, 300), posts, attendance: { state: 'confirmed', signedInAt: at } } as never)
  return { type: 'batch', commands: [{ type: 'entities.add', collection: 'people', entities: [person] }], wish: { kind: 'signed-in-late', name: name.slice(0, 300), count: 1 } }
}

/** 编签到号: numbers for whoever has none, in the order of the roster, behind those that are given; null when all have one. */
export function numberPeople(event: Event): EventCommand | null {
  const people = attendeesInOrder(event).map(({ person }) => person)
  const given = Object.values(event.people).flatMap(({ registrationNumber = '' }) => (/^\d{1,9}$/u.test(registrationNumber) ? [Number(registrationNumber)] : []))
  const last = given.reduce((highest, number) => Math.max(highest, number), 0)
  const waiting = people.filter(({ registrationNumber = '' }) => registrationNumber === '')
  if (waiting.length === 0) return null
  const digits = Math.max(3, String(last + waiting.length).length)
  const commands = waiting.map(({ id }, index) => ({ type: 'entity.edit', collection: 'people', id, changes: { registrationNumber: String(last + index + 1).padStart(digits, '0') } }) as const)
  return { type: 'batch', commands, wish: { kind: 'number-people', count: waiting.length } }
}

/** What is handed out: the room, and the table at the next meal that has tables. */
export function handedOut(event: Event, person: Person, now: Moment): { readonly hotel?: string; readonly room?: string; readonly table?: number; readonly meal?: Meal } {
  const lodging = Object.values(event.lodgings).find(({ guests }) => guests[person.id])
  const meals = Object.values(event.meals)
    .filter(({ tableNumbers }) => tableNumbers?.[person.id] !== undefined)
    .sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
  const meal = meals.find((one) => one.date === undefined || one.date >= (now.date ?? '')) ?? meals.at(-1)
  const table = meal?.tableNumbers?.[person.id]
  return {
    ...(lodging ? { hotel: lodging.hotel } : {}),
    ...(lodging?.roomNumber === undefined ? {} : { room: lodging.roomNumber }),
    ...(meal && table !== undefined ? { meal, table } : {}),
  }
}

const MEAL_ORDER = { breakfast: '07', lunch: '12', dinner: '18' } as const

function whenOf({ date = '', meal, startsAt }: Meal): string {
  return `${date} ${startsAt ?? MEAL_ORDER[meal]}`
}
