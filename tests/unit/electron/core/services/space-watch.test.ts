import { describe, expect, it } from 'vitest'
import { replaceDurably } from '#core/storage/durable-file.ts'
import { EventRepository } from '#core/storage/event-repository.ts'
import type { Push } from '#shared/contract/endpoints.ts'
import { crowdedEvent } from '../../../../helpers/crowded-event.ts'
import { FakeDisk } from '../../../../helpers/fake-disk.ts'
import { countingIds, folder, rename, runOn } from '../../../../helpers/store.ts'
import { NOW, startCore } from '../../../../helpers/test-core.ts'

const MB = 1024 * 1024

/** A core whose timers run when the test says so, and what it tells the pages. */
async function watching(disk = new FakeDisk()) {
  const tasks: (() => void)[] = []
  const clock = { now: () => new Date(NOW), monotonicMs: () => 0, every: (_ms: number, task: () => void) => { tasks.push(task); return () => undefined } }
  const app = await startCore(disk, { clock })
  const pushes: Push[] = []
  app.core.onPush((push) => { if (push.name === 'library.space') pushes.push(push) })
  const wait = async () => {
    tasks.forEach((task) => task())
    await new Promise(setImmediate)
  }
  return { app, disk, pushes, wait }
}

describe('a disk that fills', () => {
  it('is told before it is full, again as it shrinks, and not any more when there is room', async () => {
    const { app, disk, pushes, wait } = await watching()
    expect(await app.call('library.space', {})).toEqual({ low: null })
    disk.free = 201 * MB
    await wait()
    expect(pushes).toEqual([])
    disk.free = 150 * MB
    await wait()
    await wait()
    disk.free = 100 * MB
    await wait()
    disk.free = 10_000 * MB
    await wait()
    const low = (free: number) => ({ name: 'library.space', low: { folder: '/library', freeBytes: free * MB } })
    expect(pushes).toEqual([low(150), low(100), { name: 'library.space', low: null }])
  })

  it('is told to a page that opens later', async () => {
    const { app, disk } = await watching()
    disk.free = 5 * MB
    expect(await app.call('library.space', {})).toEqual({ low: { folder: '/library', freeBytes: 5 * MB } })
  })

  it('is told earlier while a large event is open: its snapshots need more', async () => {
    const disk = new FakeDisk()
    const { app } = await watching(disk)
    const { id } = await app.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
    disk.free = 250 * MB
    expect((await app.call('library.space', {})).low).toBeNull()
    const entities = Array.from({ length: 2_000 }, (_, index) => ({ id: `u${index}`, name: '示'.repeat(100), shortNames: Array(20).fill('例'.repeat(100)) }))
    for (let index = 0; index < 3; index += 1) {
      const commands = [{ type: 'entities.add', collection: 'units', entities: entities.map((unit) => ({ ...unit, id: `${unit.id}x${index}` })) }]
      expect(await app.call('events.run', { id, revision: index, commands })).toMatchObject({ done: 1 })
    }
    expect((await app.call('library.space', {})).low).toMatchObject({ freeBytes: 250 * MB })
  })

  it('that does not say how much is left is not warned of', async () => {
    const disk = Object.assign(new FakeDisk(), { freeBytes: () => Promise.reject(new Error('unknown')) })
    const { app } = await watching(disk)
    expect(await app.call('library.space', {})).toEqual({ low: null })
  })
})

describe('where the room for a snapshot is missing', () => {
  const event = crowdedEvent(800)
  const { id } = event

  it('it is not begun, and steps go on being saved', async () => {
    const disk = new FakeDisk()
    const open = () => new EventRepository(disk, folder, countingIds(500), { steps: 2, bytes: Infinity, ms: Infinity })
    await open().create(event, NOW)
    const before = disk.contents.get(folder.snapshot(id))
    disk.free = 50_000
    const store = open()
    for (let step = 1; step <= 5; step += 1) await runOn(store, id, rename(`第${step}`), NOW)
    await expect(store.keepGeneration(id)).rejects.toMatchObject({ code: 'disk-full' })
    await store.close()
    expect(disk.contents.get(folder.snapshot(id))).toEqual(before)
    expect([...disk.contents.keys()].filter((path) => path.endsWith('.tmp'))).toEqual([])
    expect((await open().load(id)).event.name).toBe('第5')
    disk.free = Number.MAX_SAFE_INTEGER
    await runOn(store, id, rename('第6'), NOW)
    expect(disk.contents.get(folder.snapshot(id))).not.toEqual(before)
  })

  it('no temporary file of it is made', async () => {
    const disk = new FakeDisk()
    disk.free = 99_999
    await expect(replaceDurably(disk, '/library/large', Buffer.alloc(100_000), 'a')).rejects.toMatchObject({ code: 'disk-full', details: { cause: 'ENOSPC' } })
    expect(disk.contents.size).toBe(0)
    await replaceDurably(disk, '/library/large', Buffer.alloc(99_999), 'b')
    expect(disk.contents.size).toBe(1)
  })
})
