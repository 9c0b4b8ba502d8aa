import { describe, expect, it } from 'vitest'
import { eventCommandSchema } from '#shared/domain/event/command.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { postUnitText } from '#shared/domain/people/person-text.ts'
import { bareUnit, unitsForWords, unitsInWords, unitsMeant } from '#shared/domain/people/units-in-words.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  units: [{ id: 'u1', name: '云溪市东湖区农业农村局', shortNames: ['东湖农业局'] }],
  people: [
    { id: 'a', name: '林示例', posts: [{ unitText: '云溪市图书馆', title: '馆长' }, { unitText: '省示例学会', title: '理事' }] },
    { id: 'b', name: '安示例', posts: [{ unitText: '云溪市 图书馆', title: '馆员' }, { unitText: '云溪市图书馆', title: '组长' }] },
    { id: 'c', name: '周示例', posts: [{ unitText: '云溪市东湖区农业农村厅', title: '科长' }, { unitId: 'u1' as never, title: '主任' }] },
    { id: 'd', name: '吴示例', posts: [{ unitText: '东湖农业局', title: '科员' }, { title: '志愿者' }] },
  ],
})

let made = 0
const newUnit = (name: string) => bareUnit(name, () => `unit${String((made += 1)).padStart(8, '0')}`)

describe('units that are only written in posts', () => {
  it('are counted by people, however they are spaced', () => {
    expect(unitsInWords(event)).toEqual([
      { name: '云溪市图书馆', count: 2 },
      { name: '省示例学会', count: 1 },
      { name: '云溪市东湖区农业农村厅', count: 1 },
      { name: '东湖农业局', count: 1 },
    ])
  })

  it('may mean one of the event, by its short name or but for a slip', () => {
    const near = { id: 'u1', name: '云溪市东湖区农业农村局' }
    expect([...unitsMeant(event, unitsInWords(event).map(({ name }) => name)).values()]).toEqual([null, null, near, near])
  })

  it('become units of the event in one step, in every post, and only those that were meant', () => {
    const command = unitsForWords(event, new Map([['云溪市图书馆', null], ['东湖农业局', 'u1']]), newUnit)
    expect(command?.wish).toEqual({ kind: 'units-made', count: 2 })
    const outcome = runCommand(event, eventCommandSchema.parse(command))
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const { people, units } = outcome.event
    expect(Object.values(units).map(({ name }) => name)).toEqual(['云溪市东湖区农业农村局', '云溪市图书馆'])
    expect(people['a']?.posts.map((post) => postUnitText(outcome.event, post))).toEqual(['云溪市图书馆', '省示例学会'])
    expect(people['b']?.posts.map(({ unitText }) => unitText)).toEqual([undefined, undefined])
    expect(people['d']?.posts[0]).toEqual({ unitId: 'u1', title: '科员' })
    expect(people['c']).toEqual(event.people['c'])
    expect(unitsInWords(outcome.event).map(({ name }) => name)).toEqual(['省示例学会', '云溪市东湖区农业农村厅'])
  })

  it('of which nobody is meant need no step', () => {
    expect(unitsForWords(event, new Map([['省外大学', null]]), newUnit)).toBeNull()
  })
})
