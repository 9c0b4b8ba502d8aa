import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepLabelSchema } from '#shared/contract/results.ts'
import { newEntity, type EventCommand } from '#shared/domain/event/command.ts'
import { SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import { labelOf } from '#shared/domain/event/label.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { aStep, commandOf } from '../../../../helpers/steps.ts'

const event = eventWith({ people: [{ id: 'p', name: '林示例' }, { id: 'q' }], agendaItems: [{ id: 'i', title: '' }] })
const label = (command: EventCommand) => labelOf(event, command)

describe('the label of a step', () => {
  test('names the thing and the one field that was changed', () => {
    expect(label({ type: 'entity.edit', collection: 'people', id: 'p', changes: { phone: '1' } })).toEqual({ action: 'edit', collection: 'people', name: '林示例', field: 'phone', count: 1 })
    expect(label({ type: 'entity.edit', collection: 'people', id: 'p', changes: { phone: '1', note: '' } })).toEqual({ action: 'edit', collection: 'people', name: '林示例', count: 1 })
    expect(label({ type: 'profile.edit', changes: { city: null } })).toEqual({ action: 'edit-profile', field: 'city', count: 1 })
  })

  test('counts when there are several', () => {
    expect(label({ type: 'entities.remove', collection: 'people', ids: ['p', 'q'] })).toEqual({ action: 'remove', collection: 'people', count: 2 })
    const add: EventCommand = { type: 'entities.add', collection: 'people', entities: [newEntity('people', { id: 'r', name: '周示宁' })] }
    expect(label(add)).toEqual({ action: 'add', collection: 'people', name: '周示宁', count: 1 })
    expect(label({ type: 'batch', commands: [add, { type: 'entity.move', collection: 'people', id: 'p' }] })).toEqual({ action: 'several', count: 2 })
  })

  test('of a batch of one is that of the one', () => {
    const move: EventCommand = { type: 'entity.move', collection: 'people', id: 'p' }
    expect(label({ type: 'batch', commands: [move] })).toEqual(label(move))
  })

  test('of a batch that carries out a wish is the wish', () => {
    const commands: readonly EventCommand[] = [{ type: 'entity.move', collection: 'people', id: 'p' }]
    const wished = label({ type: 'batch', commands, wish: { kind: 'import-people', count: 120 } })
    expect(wished).toEqual({ action: 'wish', wish: 'import-people', count: 120 })
    expect(stepLabelSchema.parse(wished)).toEqual(wished)
  })

  test('has no name where the thing has none or is gone', () => {
    expect(label({ type: 'entities.remove', collection: 'agendaItems', ids: ['i'] })).toEqual({ action: 'remove', collection: 'agendaItems', count: 1 })
    expect(label({ type: 'entities.remove', collection: 'people', ids: ['toString'] })).toEqual({ action: 'remove', collection: 'people', count: 1 })
  })

  test('fits the contract, whatever the command', () => {
    const sample = { ...samples[1]!.build(), id: 'sample000001', schemaVersion: SCHEMA_VERSION } as Event
    fc.assert(
      fc.property(aStep, (step) => {
        const command = commandOf(sample, step, 'new')
        if (command) expect(stepLabelSchema.parse(labelOf(sample, command))).toEqual(labelOf(sample, command))
      }),
      { numRuns: 300 },
    )
  })
})
