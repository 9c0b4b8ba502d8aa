import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPatches, invertPatches, patchTo, patchesBetween, valueAt, type JsonValue, type Patch } from '#shared/lib/patch.ts'

const KEYS = ['a', 'b', 'c', 'd']
const key = fc.constantFrom(...KEYS)
const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, fc.integer(), fc.constant(null), fc.array(fc.integer(), { maxLength: 3 }), fc.dictionary(key, tie('tree'), { noNullPrototype: true })),
}))
const root = fc.dictionary(key, tree, { noNullPrototype: true })

/** A path that can be patched: every step but the last goes through an object that is there. */
function aPathIn(value: object, choices: readonly string[]): readonly string[] {
  const path: string[] = []
  for (const choice of choices) {
    path.push(choice)
    const next = valueAt(value, path)
    if (typeof next !== 'object' || next === null || Array.isArray(next)) break
  }
  return path
}

const rootAndPatches = fc
  .tuple(root, fc.array(fc.tuple(fc.array(key, { minLength: 1, maxLength: 4 }), fc.option(tree, { nil: undefined })), { maxLength: 8 }))
  .map(([start, choices]) => {
    let current: object = start
    const patches = choices.map(([steps, value]): Patch => {
      const patch = patchTo(aPathIn(current, steps), value)
      current = applyPatches(current, [patch])
      return patch
    })
    return { start, patches, end: current }
  })

describe('patches', () => {
  test('undo and redo each other', () => {
    fc.assert(
      fc.property(rootAndPatches, ({ start, patches, end }) => {
        const inverse = invertPatches(start, patches)
        expect(applyPatches(end, inverse)).toEqual(start)
        expect(applyPatches(start, invertPatches(end, inverse))).toEqual(end)
      }),
    )
  })

  test('leave the given value untouched', () => {
    fc.assert(
      fc.property(rootAndPatches, ({ start, patches }) => {
        const before = structuredClone(start)
        applyPatches(start, patches)
        expect(start).toEqual(before)
      }),
    )
  })

  test('survive JSON', () => {
    fc.assert(
      fc.property(rootAndPatches, ({ start, patches, end }) => {
        expect(applyPatches(start, JSON.parse(JSON.stringify(patches)) as Patch[])).toEqual(end)
      }),
    )
  })

  test('between two values lead from one to the other, and are none between equals', () => {
    fc.assert(
      fc.property(root, root, (from, to) => {
        expect(applyPatches(from, patchesBetween(from, to))).toEqual(to)
        expect(patchesBetween(from, structuredClone(from))).toEqual([])
      }),
    )
  })

  test('share what they leave alone', () => {
    const start = { people: { p1: { name: '林示例' }, p2: { name: '周示宁' } }, sessions: { s1: {} } }
    const next = applyPatches(start, [{ path: ['people', 'p1', 'name'], value: '林示安' }])
    expect(next.sessions).toBe(start.sessions)
    expect(next.people.p2).toBe(start.people.p2)
    expect(next.people.p1).not.toBe(start.people.p1)
  })

  test('say nothing of a value that they remove', () => {
    expect(invertPatches({}, [{ path: ['a'], value: 1 }])).toStrictEqual([{ path: ['a'] }])
  })

  test.each([[['__proto__', 'x']], [['constructor']], [['a', 'prototype']], [['a', '__proto__', 'polluted']]])('refuse %j', (path) => {
    expect(() => applyPatches({ a: {} }, [{ path, value: 1 }])).toThrow(RangeError)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test.each([[[]], [['missing', 'x']], [['list', '0']], [['text', 'x']]])('refuse a path that leads nowhere: %j', (path) => {
    expect(() => applyPatches({ list: [1], text: 'abc' }, [{ path, value: 1 }])).toThrow(RangeError)
  })

  test('find nothing on a prototype', () => {
    expect([valueAt({}, ['constructor']), valueAt({ a: 'text' }, ['a', 'length']), valueAt({ a: { b: 1 } }, ['a', 'b'])]).toEqual([undefined, undefined, 1])
  })

  test('between two values lead from one to the other', () => {
    fc.assert(
      fc.property(root, root, (from, to) => {
        expect(applyPatches(from, patchesBetween(from, to))).toEqual(to)
        expect(patchesBetween(from, structuredClone(from))).toEqual([])
      }),
    )
  })

  test('a thousand of them copy what they touch once', () => {
    const people = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`p${index}`, { name: 'x' }]))
    const patches = Object.keys(people).map((id) => ({ path: ['people', id, 'name'], value: '林示例' }))
    const start = { people }
    // One copy of 5,000 keys a patch would be 25 million assignments: the default limit of a test would not do.
    expect(Object.values(applyPatches(start, patches).people).every(({ name }) => name === '林示例')).toBe(true)
    expect(invertPatches(start, patches)).toHaveLength(5_000)
  })
})
