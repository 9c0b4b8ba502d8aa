import { describe, expect, test } from 'vitest'
import type { BatchCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { GroupId, PersonId } from '#shared/domain/event/ids.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { groupsArranged, regrouped } from '#shared/domain/people/arrange-groups.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const delegates = { categories: new Set(['delegate', 'leader'] as const) }
const newIds = () => {
  let last = 0
  return () => `new-${(last += 1)}`
}

function done(event: Event, command: BatchCommand | null): Event {
  if (!command) throw new Error('nothing to do')
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}

const groupsOf = (event: Event) => ordered(event.groups).map(({ name, members }) => [name, Object.keys(members)])

describe('automatic grouping', () => {
  test('makes the groups that are missing and leaves out who has declined or is of another category', () => {
    const event = eventWith({ people: [{}, {}, { attendance: { state: 'declined' } }, { category: 'staff' }, {}] })
    const after = done(event, groupsArranged(event, { count: 2, ...delegates }, newIds()))
    expect(groupsOf(after)).toEqual([['第一组', ['people-1', 'people-5']], ['第二组', ['people-2']]])
  })

  test('takes away groups that are too many, with every mention of them', () => {
    const event = eventWith({ people: [{}], groups: [{}, { name: '第二组' }], sessions: [{ groupIds: { 'groups-1': true, 'groups-2': true } }] })
    const after = done(event, groupsArranged(event, { count: 1, ...delegates }, newIds()))
    expect(after.sessions['sessions-1']?.groupIds).toEqual({ 'groups-1': true })
  })

  test('leaves the fixed, the convener and people of other categories where they are', () => {
    const event = eventWith({
      people: [{}, {}, { category: 'staff' }, {}],
      groups: [{ members: {} }, { convenerId: 'people-1', lockedMembers: { 'people-2': true }, members: { 'people-2': true, 'people-3': true } }],
    })
    const after = done(event, groupsArranged(event, { count: 2, ...delegates }, newIds()))
    expect(Object.keys(after.groups['groups-2']?.members ?? {}).sort()).toEqual(['people-1', 'people-2', 'people-3'])
    expect(after.groups['groups-1']?.members).toEqual({ 'people-4': true })
  })

  test('has nothing to do where nobody is meant', () => {
    expect(groupsArranged(eventWith({ people: [{ category: 'media' }] }), { count: 3, ...delegates }, newIds())).toBeNull()
  })

  test('is one step that says how many people it groups', () => {
    expect(groupsArranged(eventWith({ people: [{}, {}] }), { count: 2, ...delegates }, newIds())?.wish).toEqual({ kind: 'arrange-groups', count: 2 })
  })
})

describe('somebody put into a group by hand', () => {
  const event = eventWith({ people: [{}, {}], groups: [{ convenerId: 'people-1', members: { 'people-1': true, 'people-2': true }, lockedMembers: { 'people-1': true } }, { name: '第二组' }] })
  const who = 'people-1' as PersonId

  test('leaves the old one with every task in it and is fixed in the new one', () => {
    const after = done(event, regrouped(event, [who], 'groups-2' as GroupId))
    expect(after.groups['groups-1']).not.toHaveProperty('convenerId')
    expect(after.groups['groups-1']).not.toHaveProperty('lockedMembers')
    expect(after.groups['groups-1']?.members).toEqual({ 'people-2': true })
    expect(after.groups['groups-2']).toMatchObject({ members: { [who]: true }, lockedMembers: { [who]: true } })
  })

  test('can be taken out of all', () => {
    expect(done(event, regrouped(event, [who], null)).groups['groups-1']?.members).toEqual({ 'people-2': true })
  })

  test('is no step where they stand already', () => {
    expect(regrouped(event, ['people-2' as PersonId], 'groups-1' as GroupId)).toBeNull()
  })
})
