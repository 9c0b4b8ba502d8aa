import { describe, expect, test } from 'vitest'
import { runCommand } from '#shared/domain/event/run-command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { acceptance, addedFromRegister, differencesFrom, keeping, registerFactsOf } from '#shared/domain/people/register/register-link.ts'
import { entered, type Entry, type Register, type RegisterPerson } from '#shared/domain/people/register/register.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const EMPTY: Register = { people: {}, units: {} }
const autumn = { eventId: 'event0000001' as EventId, event: '秋季会议', date: '2026-10-12' }
const spring = { eventId: 'event0000002' as EventId, event: '春季会议', date: '2026-03-01' }
const facts = (fields: Partial<Entry['facts']> = {}): Entry['facts'] => ({ name: '林示例', nameVariants: [], category: 'delegate', posts: [{ unit: '省示例厅', title: '处长' }], ...fields })

function enter(register: Register, from: typeof autumn, ...people: readonly Entry['facts'][]) {
  let last = Object.keys(register.people).length
  return entered(register, { from, entries: people.map((one, index) => ({ personId: `p${index}`, facts: one })), units: [], newId: () => `r${(last += 1)}` })
}

describe('entering people', () => {
  test('knows somebody again by name and telephone or unit, and keeps apart who only has the same name', () => {
    const first = enter(EMPTY, autumn, facts({ phone: '100 0000 0001' })).register
    const { register, links } = enter(
      first,
      spring,
      facts({ posts: [{ unit: '市示例局', title: '局长' }], phone: '100 0000 0001' }),
      facts({ posts: [{ unit: '省示例厅', title: '副厅长' }] }),
      facts({ posts: [{ unit: '县示例馆', title: '馆长' }] }),
    )
    expect(links).toEqual({ p0: 'r1', p1: 'r1', p2: 'r2' })
    expect(Object.keys(register.people)).toEqual(['r1', 'r2'])
  })

  test('keeps what is known, fills in what was missing, and writes the history of posts by date', () => {
    const first = enter(EMPTY, autumn, facts()).register
    const { register } = enter(first, spring, facts({ posts: [{ unit: '省示例厅', title: '科长' }], email: 'a@example.invalid' }))
    expect(register.people['r1']).toMatchObject({
      posts: [{ unit: '省示例厅', title: '处长' }],
      email: 'a@example.invalid',
      seenAt: [{ event: '春季会议', posts: [{ title: '科长' }] }, { event: '秋季会议', posts: [{ title: '处长' }] }],
    })
  })

  test('twice from the same event is one line of history', () => {
    const { register } = enter(enter(EMPTY, autumn, facts()).register, autumn, facts({ posts: [{ unit: '省示例厅', title: '厅长' }] }))
    expect(register.people['r1']?.seenAt.map(({ posts }) => posts[0]?.title)).toEqual(['厅长'])
  })
})

test('nothing is kept that was given for one event only', () => {
  const event = eventWith({ people: [{ idNumber: '000000', birthDate: '1980-01-01', diets: ['halal'], dietNote: '忌花生', mobilityNote: '轮椅', note: '私事', politicalStatus: '群众', phone: '100 0000 0001' }] })
  expect(Object.keys(registerFactsOf(event, event.people['people-1'] as Person)).sort()).toEqual(['category', 'name', 'nameVariants', 'phone', 'posts'])
})

describe('somebody of the register in an event', () => {
  const known: RegisterPerson = { ...facts({ phone: '100 0000 0001' }), id: 'r1', seenAt: [] }
  const event: Event = eventWith({ people: [{ name: '林示例', registerId: 'r1', posts: [{ unitText: '省示例厅', title: '科长' }] }] })
  const person = event.people['people-1'] as Person

  test('is put in with the unit that the register knows, linked', () => {
    let last = 0
    const units = { 省示例厅: { name: '省示例厅', shortNames: ['示例厅'], kind: 'government' as const } }
    const { commands, personId } = addedFromRegister(eventWith(), known, units, () => `new-${(last += 1)}`)
    const outcome = runCommand(eventWith(), { type: 'batch', commands })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    expect(outcome.event.units['new-1']).toMatchObject({ name: '省示例厅', shortNames: ['示例厅'] })
    expect(outcome.event.people[personId]).toMatchObject({ name: '林示例', registerId: 'r1', phone: '100 0000 0001', posts: [{ unitId: 'new-1', title: '处长' }] })
  })

  test('differs where both say something else, or the event says nothing', () => {
    expect(differencesFrom(event, person, known)).toEqual([
      { field: 'posts', here: '省示例厅科长', there: '省示例厅处长' },
      { field: 'phone', here: '', there: '100 0000 0001' },
    ])
  })

  test('no longer differs when the register is followed, or its word was knowingly not taken, until that changes', () => {
    expect(differencesFrom(event, { ...person, ...(acceptance(event, known, 'posts') as Partial<Person>) }, known).map(({ field }) => field)).toEqual(['phone'])
    const [posts] = differencesFrom(event, person, known)
    if (!posts) throw new Error('no difference')
    const kept = { ...person, ...(keeping(person, posts) as Partial<Person>) }
    expect(differencesFrom(event, kept, known).map(({ field }) => field)).toEqual(['phone'])
    expect(differencesFrom(event, kept, { ...known, posts: [{ unit: '省示例厅', title: '厅长' }] }).map(({ field }) => field)).toEqual(['posts', 'phone'])
  })
})
