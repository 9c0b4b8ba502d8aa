import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Journal, parseJournal, type JournalEntry } from '#core/storage/journal.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { FakeDisk } from '../../../../helpers/fake-disk.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

function step(revision: number): JournalEntry {
  return {
    revision,
    at: '2026-10-12T01:00:00.000Z',
    author: '示例员',
    kind: 'do',
    label: { action: 'edit-profile', count: 1, field: 'name' },
    patches: [{ path: ['name'], value: `第${revision}版` }],
    inverse: [{ path: ['name'], value: `第${revision - 1}版` }],
  }
}

async function journalOf(...revisions: readonly number[]): Promise<string> {
  const path = join(await temporaryFolder(), 'event.journal')
  const journal = new Journal(nodeFileSystem, path)
  for (const revision of revisions) await journal.append([step(revision)])
  await journal.trim()
  await journal.close()
  return path
}

describe('the journal of an event', () => {
  it('reads back what was appended', async () => {
    const content = parseJournal(await readFile(await journalOf(1, 2, 3)))
    expect(content.entries).toEqual([step(1), step(2), step(3)])
    expect(content.hasBadTail).toBe(false)
  })

  it('keeps every whole line before a torn one, wherever it is torn', async () => {
    const bytes = await readFile(await journalOf(1, 2))
    const firstLine = bytes.indexOf(0x0a) + 1
    for (let length = 0; length < bytes.length; length += 1) {
      const { entries, hasBadTail } = parseJournal(bytes.subarray(0, length))
      expect(entries.length).toBe(length < firstLine ? 0 : 1)
      expect(hasBadTail).toBe(length !== 0 && length !== firstLine)
    }
  })

  it('stops at the first line that is damaged, doubled or out of turn', async () => {
    const bytes = await readFile(await journalOf(1, 2, 3))
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index + 1)
    const [first = 0, second = 0] = ends
    const flipped = Buffer.from(bytes)
    flipped[first + 20] = (flipped[first + 20] ?? 0) ^ 1
    expect(parseJournal(flipped).entries).toHaveLength(1)
    const doubled = Buffer.concat([bytes.subarray(0, second), bytes.subarray(first, second)])
    expect(parseJournal(doubled).entries).toHaveLength(2)
    const gap = Buffer.concat([bytes.subarray(0, first), bytes.subarray(second)])
    expect(parseJournal(gap).entries).toHaveLength(1)
    // Leaving early ones out must not hide what is wrong before those that are wanted.
    for (const wrong of [flipped, doubled, gap]) expect(parseJournal(wrong, { from: 3 }).goodBytes).toBe(parseJournal(wrong).goodBytes)
  })

  it('leaves out what comes before the revision that is wanted, and is as long all the same', async () => {
    const bytes = await readFile(await journalOf(4, 5, 6, 7))
    for (const [from, revisions] of [[0, [4, 5, 6, 7]], [6, [6, 7]], [7, [7]], [9, [7]]] as const) {
      const content = parseJournal(bytes, { from })
      expect(content.entries.map(({ revision }) => revision)).toEqual(revisions)
      expect(content).toMatchObject({ goodBytes: bytes.length, hasBadTail: false })
    }
  })

  it('takes zeros to the end for room, and zeros before anything else for damage', async () => {
    const bytes = await readFile(await journalOf(1, 2))
    const room = Buffer.alloc(512)
    expect(parseJournal(Buffer.concat([bytes, room]))).toMatchObject({ goodBytes: bytes.length, hasBadTail: false })
    expect(parseJournal(Buffer.concat([bytes, room, bytes]))).toMatchObject({ goodBytes: bytes.length, hasBadTail: true })
  })

  it('writes steps into room that it has made, so that the file keeps its length', async () => {
    const path = join(await temporaryFolder(), 'event.journal')
    const journal = new Journal(nodeFileSystem, path)
    await journal.append([step(1)])
    const { size } = await stat(path)
    await journal.append([step(2), step(3)])
    expect((await stat(path)).size).toBe(size)
    await journal.trim()
    expect((await stat(path)).size).toBe(journal.size)
    await journal.close()
    expect(parseJournal(await readFile(path)).entries.map(({ revision }) => revision)).toEqual([1, 2, 3])
  })

  it('goes on after a crash left room behind its steps', async () => {
    const path = join(await temporaryFolder(), 'event.journal')
    const crashed = new Journal(nodeFileSystem, path)
    await crashed.append([step(1)])
    await crashed.close()
    const journal = new Journal(nodeFileSystem, path)
    expect(await journal.read()).toMatchObject({ entries: [step(1)], hasBadTail: false })
    await journal.append([step(2)])
    expect(parseJournal(await readFile(path)).entries).toEqual([step(1), step(2)])
    await journal.close()
  })

  it('writes nothing over the step of another program, and leaves its room alone', async () => {
    const path = join(await temporaryFolder(), 'event.journal')
    const journal = new Journal(nodeFileSystem, path)
    await journal.append([step(1)])
    const other = new Journal(nodeFileSystem, path)
    await other.read()
    await other.append([step(2)])
    await journal.trim()
    await expect(journal.append([step(2)])).rejects.toMatchObject({ code: 'conflict' })
    await other.append([step(3)])
    await other.close()
    expect(parseJournal(await readFile(path)).entries).toEqual([step(1), step(2), step(3)])
  })

  it('does with less room where the disk has no more', async () => {
    const disk = new FakeDisk()
    const journal = new Journal(disk, '/event.journal')
    disk.failCall(3, 'ENOSPC', false) // the write, after opening and looking
    await journal.append([step(1)])
    await journal.append([step(2)])
    expect(parseJournal(await disk.read('/event.journal')).entries).toEqual([step(1), step(2)])
  })

  it('goes on behind the good part, where a torn tail is cut off first', async () => {
    const path = await journalOf(1, 2)
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('torn')]))
    const journal = new Journal(nodeFileSystem, path)
    await journal.read()
    await journal.append([step(3)])
    await journal.close()
    expect(parseJournal(await readFile(path)).entries.map(({ revision }) => revision)).toEqual([1, 2, 3])
  })
})
