import { describe, expect, it } from 'vitest'
import { seal, unseal } from '#core/storage/envelope.ts'

const facts = { format: 'test', schema: 1, revision: 7, parents: ['abc'], savedAt: '2026-10-12T01:00:00.000Z' }
const data = { name: '示例会议 "data":} ', phone: '13800000000', nested: { list: [1, 2, 3] } }

describe('the envelope of a library file', () => {
  it('gives back what was sealed', () => {
    const { bytes, sha256 } = seal(facts, data)
    expect(unseal(bytes, 'test', 'file')).toEqual({ ...facts, sha256, data })
  })

  it('detects every flipped bit', () => {
    const { bytes } = seal(facts, data)
    let undetected = 0
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const damaged = Uint8Array.from(bytes)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      try {
        const { sha256: _, ...opened } = unseal(damaged, 'test', 'file')
        if (JSON.stringify(opened) !== JSON.stringify({ ...facts, data })) undetected += 1
      } catch {
        // detected
      }
    }
    expect(undetected).toBe(0)
  })

  it('detects a file cut off at any byte', () => {
    const { bytes } = seal(facts, data)
    // The last byte is the newline, which says nothing.
    for (let length = 0; length < bytes.length - 1; length += 1) {
      expect(() => unseal(bytes.subarray(0, length), 'test', 'file')).toThrow('damaged')
    }
  })

  it('refuses the file of another kind', () => {
    expect(() => unseal(seal(facts, data).bytes, 'other', 'file')).toThrow('damaged')
  })
})
