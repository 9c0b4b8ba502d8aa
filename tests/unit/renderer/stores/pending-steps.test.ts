import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDone, mergedCommand, prepareStep, rebase, touchesSame, type PendingStep } from '#renderer/stores/pending-steps.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../helpers/builders.ts'

const event = eventWith({ people: [{ name: '林示例' }, { name: '王示例' }] })

function step(command: EventCommand): PendingStep {
  const prepared = prepareStep(event, command)
  if (!prepared.ok) throw new Error('the step cannot be done')
  return prepared.step
}

const rename = (id: string, name: string): EventCommand => ({ type: 'entity.edit', collection: 'people', id, changes: { name } })
const remove = (id: string): EventCommand => ({ type: 'entities.remove', collection: 'people', ids: [id] })

describe('rebase', () => {
  it('does steps again on what others have changed', () => {
    const theirs = step(rename('people-2', '王例'))
    const moved = runCommand(event, theirs.command)
    if (!moved.ok) throw new Error()
    const { event: next, steps, lost } = rebase(moved.event, [step(rename('people-1', '林例'))], theirs.patches)
    expect([next.people['people-1']?.name, next.people['people-2']?.name]).toEqual(['林例', '王例'])
    expect([steps.length, lost.length]).toEqual([1, 0])
  })

  it('loses a step on a person whom others have removed', () => {
    const theirs = step(remove('people-1'))
    const moved = runCommand(event, theirs.command)
    if (!moved.ok) throw new Error()
    expect(rebase(moved.event, [step(rename('people-1', '林例'))], theirs.patches).lost).toHaveLength(1)
  })

  it('comes to the same event as doing the steps one after the other', () => {
    const names = fc.string({ minLength: 1, maxLength: 5 })
    const ids = fc.constantFrom('people-1', 'people-2')
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, names), { maxLength: 8 }), (edits) => {
        let straight = event
        const steps: PendingStep[] = []
        for (const [id, name] of edits) {
          const prepared = prepareStep(straight, rename(id, name))
          if (!prepared.ok) throw new Error()
          straight = prepared.event
          steps.push(prepared.step)
        }
        expect(rebase(event, steps, []).event).toEqual(straight)
      }),
    )
  })
})

describe('mergedCommand', () => {
  it('joins edits of the same thing, the later ones win', () => {
    const merged = mergedCommand(rename('people-1', '林'), rename('people-1', '林例'))
    expect(merged).toEqual(rename('people-1', '林例'))
  })

  it('keeps edits of two things apart', () => {
    expect(mergedCommand(rename('people-1', '林'), rename('people-2', '王'))).toBeNull()
    expect(mergedCommand(rename('people-1', '林'), { type: 'profile.edit', changes: { name: '会' } })).toBeNull()
  })
})

it('knows a step that is in the event already', () => {
  expect(isDone(event, step(rename('people-1', '林示例')))).toBe(true)
  expect(isDone(event, step(rename('people-1', '林例')))).toBe(false)
})

it('sees that removing a thing touches each of its fields, and nothing beside it', () => {
  const removed = step(remove('people-1')).patches
  expect(touchesSame(removed, [{ path: ['people', 'people-1', 'name'], value: '' }])).toBe(true)
  expect(touchesSame(removed, [{ path: ['people', 'people-2', 'name'], value: '' }])).toBe(false)
})
