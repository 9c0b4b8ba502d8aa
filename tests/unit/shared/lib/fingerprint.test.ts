import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '#shared/lib/fingerprint.ts'

test('texts that differ have fingerprints that differ', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (fingerprint(a) === fingerprint(b)) === (a === b)))
  expect(new Set(Array.from({ length: 50_000 }, (_, index) => fingerprint(`示例${index}号`))).size).toBe(50_000)
})
