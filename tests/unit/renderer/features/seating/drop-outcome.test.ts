import { expect, test } from 'vitest'
import { dropOutcome } from '#renderer/features/seating/drop-outcome.ts'
import type { Text } from '#renderer/i18n/text.ts'
import { anEntity } from '../../../../helpers/builders.ts'

const plan = anEntity('seatingPlans', {
  seated: ['a', 'b', 'c'].map((personId) => ({ personId })),
  assignments: { r1s1: { personId: 'a' }, r1s2: { personId: 'b' }, r1s3: { personId: 'c', isLocked: true } },
} as never)
const t = ((key: string, values: Record<string, string>) => `${key.split('.').at(-1) ?? ''} ${Object.values(values).join(' ')}`) as Text
const outcome = (person: string, seat: string) => dropOutcome(t, plan, person as never, seat as never, { placeOf: (id) => id, nameOf: (id) => id })

test('letting go over a seat is told beforehand: who takes it, who changes places, who loses it, why not', () => {
  expect(outcome('a', 'r1s4')).toBe('empty r1s4')
  expect(outcome('a', 'r1s2')).toBe('swap r1s2 b')
  expect(outcome('d', 'r1s2')).toBe('instead r1s2 b')
  expect(outcome('a', 'r1s3')).toBe('refused r1s3')
  expect(outcome('a', 'r1s1')).toBe('')
})
