import { describe, expect, it } from 'vitest'
import { closestName } from '#shared/lib/closest-name.ts'

const commands = ['samples', 'sample', 'validate', 'import', 'export', 'check']

describe('the name that was most likely meant', () => {
  it.each([
    ['valdate', 'validate'],
    ['Sample', 'sample'],
    ['exports', 'export'],
    ['chek', 'check'],
    ['chcek', 'check'],
  ])('of %s is %s', (typed, meant) => {
    expect(closestName(typed, commands)).toBe(meant)
  })

  it('is none when nothing is close', () => {
    expect(closestName('deploy', commands)).toBeNull()
    expect(closestName('x'.repeat(10_000), commands)).toBeNull()
    expect(closestName('a', [])).toBeNull()
  })
})
