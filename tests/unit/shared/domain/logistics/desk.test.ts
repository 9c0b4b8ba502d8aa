import { describe, expect, test } from 'vitest'
import { runCommand } from '#shared/domain/event/run-command.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { addedAtDesk, deskCounts, handedOut, missingPeople, numberPeople, signIn, takeBackSignIn } from '#shared/domain/logistics/desk.ts'
import { labelOf } from '#shared/domain/event/label.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const AT = { date: '2026-10-12', time: '09:05' }
const event = eventWith({
  delegations: [{ id: 'd1', name: '示例市代表团' }],
  people: [
    { id: 'p1', name: '甲示例', delegationId: 'd1', registrationNumber: 'A-007' },
    { id: 'p2', name: '乙示例', delegationId: 'd1', attendance: { state: 'declined' } },
    { id: 'p3', name: '丙示例', category: 'media', attendance: { state: 'confirmed', lateFrom: { time: '10:00' } } },
  ],
  lodgings: [{ hotel: '示例宾馆', roomNumber: '801', guests: { p1: true } }],
  meals: [{ meal: 'dinner', date: '2026-10-12', tableNumbers: { p1: 3 } }, { meal: 'lunch', date: '2026-10-13', tableNumbers: { p1: 5 } }],
} as never)

function after(before: Event, command: EventCommand | null): Event {
  if (!command) throw new Error('nothing to do')
  const done = runCommand(before, command)
  if (!done.ok) throw new Error('refused')
  return done.event
}
const person = (of: Event, id: string) => {
  const found = of.people[id]
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('the desk', () => {
  test('counts who is here, missing and declined, by delegation too', () => {
    expect(deskCounts(event).all).toEqual({ here: 0, missing: 2, declined: 1 })
    const signed = after(event, signIn(person(event, 'p1'), AT))
    expect(deskCounts(signed).all).toEqual({ here: 1, missing: 1, declined: 1 })
    expect(deskCounts(signed).groups.map(({ here, missing, declined }) => [here, missing, declined])).toEqual([[1, 0, 1], [0, 1, 0]])
    expect(missingPeople(signed).map(({ name }) => name)).toEqual(['丙示例'])
  })

  test('signs in by name of the wish, keeps what else is known of the attendance, and takes it back', () => {
    const command = signIn(person(event, 'p3'), AT)
    const signed = after(event, command)
    expect(labelOf(event, command)).toEqual({ action: 'wish', wish: 'signed-in', name: '丙示例', count: 1 })
    expect(person(signed, 'p3').attendance).toEqual({ state: 'confirmed', lateFrom: { time: '10:00' }, signedInAt: AT })
    expect(person(after(signed, takeBackSignIn(person(signed, 'p3'))), 'p3').attendance).toEqual(person(event, 'p3').attendance)
  })

  test('who comes although they declined has not declined', () => {
    expect(person(after(event, signIn(person(event, 'p2'), AT)), 'p2').attendance).toEqual({ state: 'confirmed', signedInAt: AT })
  })

  test('takes in someone of no list, with where they are from', () => {
    const added = after(event, addedAtDesk('new000000001', '丁示例　示例局 科长', AT))
    expect(person(added, 'new000000001')).toMatchObject({ name: '丁示例', posts: [{ unitText: '示例局', title: '科长' }], attendance: { state: 'confirmed', signedInAt: AT } })
    expect(addedAtDesk('x', '  ', AT)).toBeNull()
  })

  test('numbers whoever has no number, behind those that are given', () => {
    const numbered = after(event, numberPeople(event))
    expect(Object.values(numbered.people).map(({ registrationNumber }) => registrationNumber)).toEqual(['A-007', undefined, '001'])
    expect(numberPeople(numbered)).toBeNull()
  })

  test('hands out the key and says the next table', () => {
    expect(handedOut(event, person(event, 'p1'), AT)).toMatchObject({ hotel: '示例宾馆', room: '801', table: 3 })
    expect(handedOut(event, person(event, 'p1'), { date: '2026-10-13' })).toMatchObject({ table: 5 })
    expect(handedOut(event, person(event, 'p3'), AT)).toEqual({})
  })
})
