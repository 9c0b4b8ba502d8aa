import { describe, expect, it } from 'vitest'
import { seal, unseal } from '#core/storage/envelope.ts'
import { parseJournal } from '#core/storage/journal.ts'
import { crowdedEvent } from '../../../../../helpers/crowded-event.ts'
import { flipBits, kindsOf, oldLibrary } from '../../../../../helpers/durability/bit-flips.ts'
import { id, openStore, perform } from '../../../../../helpers/durability/life.ts'
import { randomFrom, whatIsWrong } from '../../../../../helpers/durability/power-cuts.ts'
import { FakeDisk } from '../../../../../helpers/fake-disk.ts'
import { folder } from '../../../../../helpers/store.ts'

const FACTS = { format: 'test', schema: 1, revision: 7, parents: ['abc'], savedAt: '2026-10-12T01:00:00.000Z' }

describe('flipped bits', () => {
  it('in any file of a library at rest are never taken for a value, and 99 of 100 cost nothing', async () => {
    const library = await oldLibrary(true)
    expect(kindsOf(library.contents)).toEqual(['/events.history', '/events.journal', '/events.json', '/generations.json', '/index.json'])
    const { flips, whole, wrong } = await flipBits(library, 10_000)
    expect(wrong.slice(0, 5)).toEqual([])
    expect(whole / flips).toBeGreaterThanOrEqual(0.99)
  }, 120_000)

  it('in a library that a crash left show the event whole or as it was some steps ago', async () => {
    const { whole, earlier, wrong } = await flipBits(await oldLibrary(false), 1_000)
    expect(wrong.slice(0, 5)).toEqual([])
    expect(whole + earlier).toBe(1_000)
  }, 60_000)
})

describe('a file that is cut off', () => {
  it('at any byte of 20 KB is noticed', () => {
    const { bytes } = seal(FACTS, { text: '示例'.repeat(3_400) })
    expect(bytes.length).toBeGreaterThan(20_000)
    // The last byte is the newline, which says nothing.
    expect(lengthsTakenForWhole(bytes, Array.from({ length: bytes.length - 1 }, (_, length) => length))).toEqual([])
  }, 60_000)

  it('at 2,000 places of a large event is noticed', () => {
    const { bytes } = seal(FACTS, crowdedEvent(3_000))
    const random = randomFrom(3)
    expect(lengthsTakenForWhole(bytes, Array.from({ length: 2_000 }, () => Math.floor(random() * (bytes.length - 1))))).toEqual([])
  }, 60_000)
})

function lengthsTakenForWhole(bytes: Uint8Array, lengths: readonly number[]): readonly number[] {
  return lengths.filter((length) => {
    try {
      unseal(bytes.subarray(0, length), 'test', 'file')
      return true
    } catch {
      return false
    }
  })
}

describe('a journal that was torn, doubled, shuffled, holed or padded in a thousand ways', () => {
  it('gives the steps before the first fault, keeps the rest aside, and takes new ones', async () => {
    const { contents } = await oldLibraryWithLongJournal()
    const journal = contents.get(folder.journal(id)) ?? new Uint8Array()
    const lines = linesOf(journal)
    const random = randomFrom(11)
    for (let round = 0; round < 1_000; round += 1) {
      const { bytes, good } = spoiled(lines, random)
      const found = parseJournal(bytes)
      expect(found.entries.length).toBe(good)
      expect(found.hasBadTail).toBe(bytes.subarray(found.goodBytes).some((byte) => byte !== 0))
      if (round % 5 > 0) continue
      const disk = new FakeDisk(new Map([...contents, [folder.journal(id), bytes]]))
      await perform(openStore(disk), 'rename', 99)
      expect(await whatIsWrong(openStore(new FakeDisk(disk.contents)), '第99版')).toBeNull()
      const aside = [...disk.contents.keys()].filter((path) => path.endsWith('.bad'))
      expect(aside.length).toBe(found.hasBadTail ? 1 : 0)
    }
  }, 60_000)
})

/** An event whose steps are all in its journal. */
async function oldLibraryWithLongJournal() {
  const disk = new FakeDisk()
  const store = openStore(disk, { steps: Infinity, bytes: Infinity, ms: Infinity })
  await perform(store, 'create', 0)
  for (let step = 1; step <= 12; step += 1) await perform(store, 'rename', step)
  return { contents: disk.contents }
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  return Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1).map((line) => Buffer.from(`${line}\n`))
}

/** A journal with a fault at a random line, and how many good lines stand before it. */
function spoiled(lines: readonly Uint8Array[], random: () => number): { bytes: Uint8Array; good: number } {
  const good = Math.floor(random() * lines.length)
  const [before, line, after] = [lines.slice(0, good), lines[good] ?? new Uint8Array(), lines.slice(good + 1)]
  const cut = 1 + Math.floor(random() * (line.length - 1))
  const zeros = new Uint8Array(1 + Math.floor(random() * 600))
  const faults: readonly (() => readonly Uint8Array[])[] = [
    () => [...before, line.subarray(0, cut)],
    () => [...before, line.subarray(0, cut), ...after],
    () => [...before, line.subarray(cut), ...after],
    () => [...before, ...(good === 0 ? [zeros] : [lines[good - 1] ?? zeros]), line, ...after],
    () => [...before, ...(good === 0 ? [zeros] : after.length > 0 ? after : [zeros])],
    () => [...before, zeros],
    () => [...before, zeros, line, ...after],
    () => [...before, line.map((byte, index) => (index >= cut ? 0 : byte)), ...after],
  ]
  const fault = faults[Math.floor(random() * faults.length)] ?? (() => lines)
  return { bytes: Buffer.concat(fault()), good }
}
