import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '#core/storage/envelope.ts'
import { EventRepository } from '#core/storage/event-repository.ts'
import { parseJournal } from '#core/storage/journal.ts'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { entryOfReversal } from '#core/storage/live-event.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { AppError } from '#shared/contract/errors.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { FakeDisk, faults } from '../../../../helpers/fake-disk.ts'
import { countingIds, folder, rename, runOn, storeOn } from '../../../../helpers/store.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

const event = eventWith({ name: '示例会议' })
const { id } = event
const AT = '2026-10-12T01:00:00.000Z'

/** A disk with one event and two steps in its journal. */
async function diskWithTwoSteps(): Promise<FakeDisk> {
  const disk = new FakeDisk()
  const store = storeOn(disk)
  await store.create(event, AT)
  await runOn(store, id, rename('第一'), AT)
  await runOn(store, id, rename('第二'), AT)
  return disk
}

async function nameOn(disk: FakeDisk): Promise<string> {
  return (await storeOn(disk).load(id)).event.name
}

describe('the event store', () => {
  it('opens what it created', async () => {
    const disk = new FakeDisk()
    await storeOn(disk).create(event, AT)
    expect((await storeOn(disk).load(id)).event).toEqual(event)
  })

  it('replays the journal on top of the snapshot', async () => {
    expect(await nameOn(await diskWithTwoSteps())).toBe('第二')
  })

  it('knows after a restart what undo and redo would do', async () => {
    const { stack } = await storeOn(await diskWithTwoSteps()).load(id)
    expect(stack.done.map(({ patches }) => patches[0]?.value)).toEqual(['第一', '第二'])
  })

  it('undoes after a restart as many steps as before it, though opening reads only the last ones', async () => {
    const disk = new FakeDisk()
    const before = storeOn(disk)
    await before.create(event, AT)
    for (let step = 1; step <= 250; step += 1) await runOn(before, id, rename(`第${step}`), AT)
    await before.close()
    const store = storeOn(disk)
    expect((await store.load(id)).stack.done.length).toBeLessThan(250)
    for (let step = 249; step >= 0; step -= 1) {
      const undo = entryOfReversal(await store.peek(id), 'undo', { at: AT, author: '示例员' })
      if (!undo) throw new Error(`nothing to undo at step ${step}`)
      await store.append(id, [undo])
      expect((await store.peek(id)).event.name).toBe(step === 0 ? event.name : `第${step}`)
    }
    expect((await store.load(id)).stack).toMatchObject({ done: [], undone: { length: 250 } })
    expect(await store.history(id)).toHaveLength(500)
  })

  it('answers an unknown event with not-found', async () => {
    await expect(storeOn(new FakeDisk()).load('nosuchevent0' as EventId)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('puts a removed event away and back again with its history', async () => {
    const disk = await diskWithTwoSteps()
    const store = storeOn(disk)
    await store.remove(id)
    await expect(store.load(id)).rejects.toMatchObject({ code: 'not-found' })
    await store.restore(id)
    const live = await store.load(id)
    expect(live.event.name).toBe('第二')
    expect(live.stack.done).toHaveLength(2)
  })

  it('goes on from the newest generation and the journal when the snapshot is damaged, and keeps the damaged file before it writes', async () => {
    const before = await diskWithTwoSteps()
    const contents = new Map(before.contents)
    contents.set(folder.snapshot(id), Buffer.from('{"format":"huicheng-event"'))
    const disk = new FakeDisk(contents)
    expect(await nameOn(disk)).toBe('第二')
    expect(disk.contents).toEqual(contents)
    await runOn(storeOn(disk), id, rename('第三'), AT)
    expect([...disk.contents.keys()].filter((path) => path.endsWith('.bad'))).toHaveLength(1)
    expect(await nameOn(disk)).toBe('第三')
  })

  it('refuses an event of which nothing is whole, and writes nothing over it', async () => {
    const torn = Buffer.from('{"format":"huicheng-event"')
    const disk = new FakeDisk(new Map([[folder.snapshot(id), torn]]))
    await expect(storeOn(disk).load(id)).rejects.toMatchObject({ code: 'damaged' })
    expect(disk.contents).toEqual(new Map([[folder.snapshot(id), torn]]))
  })

  it('fills in what an event lacks that was written when the schema had another shape', async () => {
    const disk = new FakeDisk()
    await storeOn(disk).create(event, AT)
    const path = folder.snapshot(id)
    const { data, sha256: _, ...facts } = unseal(disk.contents.get(path) ?? new Uint8Array(), 'huicheng-event', path)
    const { units: _units, ...older } = data as Event
    const sealed = seal({ ...facts, shape: 'older' }, older).bytes
    expect((await storeOn(new FakeDisk(new Map([...disk.contents, [path, sealed]]))).load(id)).event).toEqual(event)
  })

  it('names in each snapshot the one that it came from', async () => {
    const disk = await diskWithTwoSteps()
    const store = storeOn(disk)
    const parentsOf = () => unseal(disk.contents.get(folder.snapshot(id)) ?? new Uint8Array(), 'huicheng-event', id)
    const first = parentsOf()
    await store.keepGeneration(id)
    const second = parentsOf()
    await runOn(store, id, rename('第三'), AT)
    await store.keepGeneration(id)
    expect([first.parents, second.parents, parentsOf().parents]).toEqual([[], [first.sha256], [second.sha256]])
  })

  it('keeps the torn end of a journal aside and goes on behind the good part', async () => {
    const contents = new Map((await diskWithTwoSteps()).contents)
    const journal = contents.get(folder.journal(id)) ?? new Uint8Array()
    contents.set(folder.journal(id), journal.subarray(0, parseJournal(journal).goodBytes - 5))
    const disk = new FakeDisk(contents)
    expect(await nameOn(disk)).toBe('第一')
    const store = storeOn(disk)
    await runOn(store, id, rename('第三'), AT)
    expect(await nameOn(disk)).toBe('第三')
    expect([...disk.contents.keys()].some((path) => path.endsWith('.bad'))).toBe(true)
  })
})

describe('a file system that fails', () => {
  it.each(faults)('%s at any call, once or for ever, leaves the old state or the new', async (fault) => {
    for (const isForEver of [false, true]) {
      for (let at = 1; ; at += 1) {
        const disk = await diskWithTwoSteps()
        const store = storeOn(disk)
        await store.load(id)
        disk.failCall(at, fault, isForEver)
        let acknowledged = '第二'
        let refused: string[] = []
        for (const name of ['第三', '第四']) {
          const outcome = await runOn(store, id, rename(name), AT).catch((error: unknown) => error)
          if (outcome instanceof Error) {
            expect(outcome).toBeInstanceOf(AppError)
            refused.push(name)
          } else {
            acknowledged = name
            refused = []
          }
        }
        const wasReached = disk.calls >= at
        disk.heal()
        expect((await store.load(id)).event.name).toBe(acknowledged)
        // A step that was refused may be on the disk all the same when even cutting it off failed; never half of it.
        expect([acknowledged, ...refused]).toContain(await nameOn(disk))
        const after = await runOn(store, id, rename('第五'), AT)
        expect(after.event.name).toBe('第五')
        expect(await nameOn(disk)).toBe('第五')
        if (!wasReached) break
      }
    }
  })
})

describe('a medium that is pulled', () => {
  it('refuses a step while the folder is gone, and has everything again once it is back', async () => {
    const root = await temporaryFolder()
    const library = new LibraryFolder(root)
    for (const path of library.all) await nodeFileSystem.makeFolder(path)
    const store = new EventRepository(nodeFileSystem, library, countingIds())
    await store.create(event, AT)
    await runOn(store, id, rename('第一'), AT)
    await rm(library.events, { recursive: true })
    await expect(runOn(store, id, rename('第二'), AT)).rejects.toMatchObject({ code: 'unavailable' })
    await expect(runOn(store, id, rename('第二'), AT)).rejects.toMatchObject({ code: 'unavailable' })
    await nodeFileSystem.makeFolder(library.events)
    await runOn(store, id, rename('第三'), AT)
    const reopened = new EventRepository(nodeFileSystem, library, countingIds())
    expect((await reopened.load(id)).event.name).toBe('第三')
  })
})

describe('a power cut', () => {
  it('loses nothing that was acknowledged, whatever unsynced part of the disk survives', async () => {
    const disk = new FakeDisk()
    const store = storeOn(disk)
    await store.create(event, AT)
    const states: { disk: FakeDisk; name: string }[] = []
    for (let step = 1; step <= 4; step += 1) {
      await runOn(store, id, rename(`第${step}`), AT)
      for (let choice = 0; choice < 30; choice += 1) {
        const pick = (index: number) => (['all', 'half', 'none'] as const)[(index * 7 + choice * 13) % 3] ?? 'none'
        states.push({ disk: disk.afterPowerCut(pick), name: `第${step}` })
      }
    }
    for (const state of states) expect(await nameOn(state.disk)).toBe(state.name)
  })
})
