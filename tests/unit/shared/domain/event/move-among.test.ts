import { describe, expect, it } from 'vitest'
import { moveAmong } from '#shared/domain/event/move-among.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({ people: ['a', 'b', 'c', 'd'].map((id) => ({ id })) })
const all = ordered(event.people)

function orderAfter(shownIds: readonly string[], id: string, direction: 'up' | 'down'): string | null {
  const command = moveAmong('people', all, all.filter((person) => shownIds.includes(person.id)), id, direction)
  if (!command) return null
  const outcome = runCommand(event, command)
  return outcome.ok ? ordered(outcome.event.people).map((person) => person.id).join('') : outcome.refusal.code
}

describe('moving past a neighbour', () => {
  it('changes places with it', () => {
    expect(orderAfter(['a', 'b', 'c', 'd'], 'c', 'up')).toBe('acbd')
    expect(orderAfter(['a', 'b', 'c', 'd'], 'b', 'down')).toBe('acbd')
  })

  it('passes those that are not shown', () => {
    expect(orderAfter(['a', 'd'], 'd', 'up')).toBe('dabc')
    expect(orderAfter(['a', 'c'], 'a', 'down')).toBe('bcad')
  })

  it('reaches the end', () => {
    expect(orderAfter(['a', 'b', 'c', 'd'], 'c', 'down')).toBe('abdc')
  })

  it('does nothing at the ends, nor for someone who is not shown', () => {
    expect(orderAfter(['a', 'b'], 'a', 'up')).toBeNull()
    expect(orderAfter(['a', 'b'], 'b', 'down')).toBeNull()
    expect(orderAfter(['a', 'b'], 'c', 'down')).toBeNull()
  })
})
