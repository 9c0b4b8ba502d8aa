import { appendFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceDurably } from '#core/storage/durable-file.ts'
import { seal, unseal } from '#core/storage/envelope.ts'
import { EventRepository } from '#core/storage/event-repository.ts'
import type { FileSystem } from '#core/storage/file-system.ts'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { newEntity } from '#shared/domain/event/command.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { eventWith } from '../../../../../helpers/builders.ts'
import { crowdedEvent } from '../../../../../helpers/crowded-event.ts'
import { bound } from '../../../../../helpers/durability/planted.ts'
import { remountReadOnly, smallDisk } from '../../../../../helpers/durability/small-disk.ts'
import { FakeDisk } from '../../../../../helpers/fake-disk.ts'
import { countingIds, rename, runOn } from '../../../../../helpers/store.ts'
import { temporaryFolder } from '../../../../../helpers/temporary-folder.ts'

const event = eventWith({ name: '示例会议' })
const { id } = event
const AT = '2026-10-12T01:00:00.000Z'
const nextId = countingIds()

async function libraryIn(root: string): Promise<{ folder: LibraryFolder; store: EventRepository; again: () => EventRepository }> {
  const folder = new LibraryFolder(root)
  for (const path of folder.all) await nodeFileSystem.makeFolder(path)
  const again = () => new EventRepository(nodeFileSystem, folder, nextId)
  const store = again()
  await store.create(event, AT)
  await runOn(store, id, rename('第一'), AT)
  return { folder, store, again }
}

describe('a full disk', () => {
  it('of the fault injector refuses a step by name, keeps what was saved, and goes on once there is room', fullDiskInjected)

  it('that is real, 1 MiB, refuses steps and snapshots by name, keeps all that was saved, and goes on once there is room', async ({ skip }) => {
    const root = await smallDisk(1)
    if (root === null) return skip('needs root to mount; the fault injector stands in')
    const { folder, store, again } = await libraryIn(root)
    const filler = join(root, 'filler')
    writeFileSync(filler, '')
    expect(await nodeFileSystem.freeBytes(root)).toBeLessThan(1024 * 1024)
    const larger = { ...crowdedEvent(5_000), id: 'event0000009' as EventId }
    await expect(store.create(larger, AT)).rejects.toMatchObject({ code: 'disk-full', message: expect.stringMatching(/bytes are needed/) as string })
    fill(filler)
    expect(await nodeFileSystem.freeBytes(root)).toBe(0)
    await runOn(store, id, rename('仍可'), AT) // into the room that the journal keeps
    const many = Array.from({ length: 2_000 }, (_, index) => newEntity('units', { id: `u${index}`, name: '示例局'.repeat(10) }))
    const large = { type: 'entities.add', collection: 'units', entities: many } as const
    await expect(runOn(store, id, large, AT)).rejects.toMatchObject({ code: 'disk-full' })
    fill(filler) // what the refused step had taken
    await expect(store.keepGeneration(id)).rejects.toMatchObject({ code: 'disk-full' })
    expect(readdirSync(folder.events).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect((await again().load(id)).event.name).toBe('仍可')
    truncateSync(filler, 0)
    await runOn(store, id, rename('第二'), AT)
    expect((await again().load(id)).event.name).toBe('第二')
  })
})

function fill(path: string): void {
  for (let size = 65_536; size >= 1; size = size > 1 ? size >> 1 : 0) {
    try {
      for (;;) appendFileSync(path, Buffer.alloc(size))
    } catch {
      // the next smaller piece
    }
  }
}

async function fullDiskInjected(): Promise<void> {
  const disk = new FakeDisk()
  const folder = new LibraryFolder('/library')
  const store = new EventRepository(disk, folder, nextId)
  await store.create(event, AT)
  await runOn(store, id, rename('第一'), AT)
  disk.failCall(1, 'ENOSPC', true)
  await expect(runOn(store, id, rename('第二'), AT)).rejects.toMatchObject({ code: 'disk-full' })
  disk.heal()
  await runOn(store, id, rename('第三'), AT)
  expect((await new EventRepository(disk, folder, nextId).load(id)).event.name).toBe('第三')
}

describe('a medium that was made read-only', () => {
  it('lets events be opened and refuses steps by name', async ({ skip }) => {
    const root = await smallDisk(1)
    if (root === null) return skip('needs root to mount')
    const { store, again } = await libraryIn(root)
    await store.close()
    remountReadOnly(root, true)
    const reader = again()
    expect((await reader.load(id)).event.name).toBe('第一')
    await expect(runOn(reader, id, rename('第二'), AT)).rejects.toMatchObject({ code: 'read-only' })
    remountReadOnly(root, false)
    await runOn(reader, id, rename('第二'), AT)
    expect((await again().load(id)).event.name).toBe('第二')
  })
})

describe('a folder that is gone', () => {
  it('refuses steps by name, makes no folder of its own, and gets everything back with the folder', async () => {
    const { folder, store, again } = await libraryIn(await temporaryFolder())
    for (const path of [folder.events, folder.generations]) rmSync(path, { recursive: true })
    await expect(runOn(store, id, rename('第二'), AT)).rejects.toMatchObject({ code: 'unavailable' })
    expect(readdirSync(folder.root)).toEqual(['issued', 'removed'])
    for (const path of folder.all) await nodeFileSystem.makeFolder(path)
    await runOn(store, id, rename('第二'), AT)
    expect((await again().load(id)).event.name).toBe('第二')
    expect(await again().history(id)).toHaveLength(2)
  })
})

describe('a file that a virus scanner holds', () => {
  it.each([
    { heldMs: 100, isSaved: true },
    { heldMs: 1_000, isSaved: true },
    { heldMs: 5_000, isSaved: true },
    { heldMs: 30_000, isSaved: false },
  ])('for $heldMs ms is saved within ten seconds or clearly not: $isSaved', async ({ heldMs, isSaved }) => {
    const disk = new FakeDisk()
    const path = '/library/file.json'
    await replaceDurably(disk, path, Buffer.from('old'), 'first')
    const held: FileSystem = bound(disk, {
      rename: async (from, to) => {
        if (disk.pausedMs < heldMs) throw Object.assign(new Error('held'), { code: 'EPERM' })
        await disk.rename(from, to)
      },
    })
    const outcome = await replaceDurably(held, path, Buffer.from('new'), 'second').then(() => 'saved', (error: unknown) => error)
    expect(disk.pausedMs).toBeLessThanOrEqual(10_000)
    if (isSaved) expect(outcome).toBe('saved')
    else expect(outcome).toMatchObject({ code: 'read-only', details: { cause: 'EPERM' } })
    expect([...disk.contents.keys()]).toEqual([path])
    expect(Buffer.from(disk.contents.get(path) ?? []).toString()).toBe(isSaved ? 'new' : 'old')
  })
})

describe('a clock that jumps', () => {
  const TIMES = ['2026-10-12T01:00:00.000Z', '2026-10-11T01:00:00.000Z', '2026-10-13T01:00:00.000Z', '1970-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z', '2026-10-25T00:59:59.000Z', '2026-10-12T01:00:01.000Z']

  it('changes no order and loses nothing: not of the steps, not of undo, not of the generations', async () => {
    const disk = new FakeDisk()
    const folder = new LibraryFolder('/library')
    const open = () => new EventRepository(disk, folder, nextId, { steps: 2, bytes: 1_500, ms: 300_000 })
    let store = open()
    await store.create(event, AT)
    for (let step = 0; step < 28; step += 1) {
      await runOn(store, id, rename(`第${step}`), TIMES[step % TIMES.length] ?? AT)
      if (step % 5 === 4) store = open()
    }
    const live = await open().load(id)
    expect(live.event.name).toBe('第27')
    expect(live.stack.done.map(({ patches }) => patches[0]?.value)).toEqual(Array.from({ length: 28 }, (_, step) => `第${step}`))
    const damaged = new Map([...disk.contents, [folder.snapshot(id), Buffer.from('torn')]])
    expect((await new EventRepository(new FakeDisk(damaged), folder, nextId).load(id)).event.name).toBe('第27')
  })
})

describe('what a title holds', () => {
  it.each(['长'.repeat(300), '𠮷野家𡈽', '👩‍👩‍👧‍👦 family', 'CON', '../../etc/passwd', 'a:b*c?"<>|', 'é\u202Ecba', 'NUL.'])('changes no name on disk: %j', async (name) => {
    const disk = new FakeDisk()
    const folder = new LibraryFolder('/library')
    const store = new EventRepository(disk, folder, nextId)
    await store.create({ ...event, name }, AT)
    await runOn(store, id, { type: 'profile.edit', changes: { shortName: name.slice(0, 60) } }, AT)
    for (const path of disk.contents.keys()) expect(path).toMatch(/^\/library\/(events|generations)\/[a-z0-9]{12}\.([0-9TZ.]+\.)?(json|journal)$/)
    expect((await new EventRepository(disk, folder, nextId).load(id)).event.name).toBe(name)
  })
})

describe('an event that a later program wrote', () => {
  it('is refused and left as it is, with its older snapshots', async () => {
    const disk = new FakeDisk()
    const folder = new LibraryFolder('/library')
    await new EventRepository(disk, folder, nextId).create(event, AT)
    const path = folder.snapshot(id)
    const { data, sha256: _, ...facts } = unseal(disk.contents.get(path) ?? new Uint8Array(), 'huicheng-event', path)
    const newer = new FakeDisk(new Map([...disk.contents, [path, seal({ ...facts, schema: 99 }, data).bytes]]))
    const before = newer.contents
    const store = new EventRepository(newer, folder, nextId)
    await expect(store.load(id)).rejects.toMatchObject({ code: 'newer-version' })
    await expect(runOn(store, id, rename('第一'), AT)).rejects.toMatchObject({ code: 'newer-version' })
    await store.close()
    expect(newer.contents).toEqual(before)
  })
})
