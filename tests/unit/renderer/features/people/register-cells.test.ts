import { expect, it } from 'vitest'
import { differenceAt } from '#renderer/features/people/register/register-cells.ts'

it('a cell is marked by the fact that it shows, posts in each of their columns', () => {
  const lines = [{ field: 'posts' }, { field: 'phone' }]
  expect(['unit', 'title', 'posts'].map((column) => differenceAt(lines, column)?.field)).toEqual(['posts', 'posts', 'posts'])
  expect(differenceAt(lines, 'phone')?.field).toBe('phone')
  expect([differenceAt(lines, 'name'), differenceAt(lines, 'note')]).toEqual([undefined, undefined])
})
