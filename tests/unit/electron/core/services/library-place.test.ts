import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInside } from '#core/services/library-place.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { FakeDisk, faults, type Contents } from '../../../../helpers/fake-disk.ts'
import { startCore, type TestCore } from '../../../../helpers/test-core.ts'

const RESTARTED = { machine: { host: 'pc-1', process: 2, isRunning: () => false } }

async function newEvent(app: TestCore): Promise<EventId> {
  return (await app.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })).id
}

/** What a disk holds on which a library with one event was closed in order. */
async function libraryOnDisk(): Promise<{ readonly contents: Contents; readonly id: EventId }> {
  const disk = new FakeDisk()
  const app = await startCore(disk)
  const id = await newEvent(app)
  await app.call('events.run', { id, revision: 0, commands: [{ type: 'profile.edit', changes: { city: '云溪市' } }] })
  await app.core.close()
  return { contents: disk.contents, id }
}

const filesIn = (disk: FakeDisk, folder: string) => [...disk.contents.keys()].filter((file) => file.startsWith(`${folder}/`))

describe('a library that cannot be moved', () => {
  it('leaves no copy behind, whichever call fails, and can be moved to the same folder afterwards', async () => {
    const { contents, id } = await libraryOnDisk()
    let refused = 0
    for (const fault of faults) {
      for (let at = 1; ; at += 1) {
        const disk = new FakeDisk(contents)
        const app = await startCore(disk)
        disk.failCall(at, fault, false)
        const reply = await app.core.dispatch('library.move', { folder: '/stick' })
        const isBeyond = disk.calls < at
        disk.heal()
        const told = `${fault} at call ${at}`
        if (!reply.ok) {
          refused += 1
          expect(reply.error.code, told).not.toBe('internal')
          expect(filesIn(disk, '/stick'), told).toEqual([])
          await app.call('library.move', { folder: '/stick' })
        }
        expect((await app.call('events.open', { id })).event.city, told).toBe('云溪市')
        expect(filesIn(disk, '/library').filter((file) => !file.endsWith('.lock')).length === 0 || reply.ok, told).toBe(true)
        if (isBeyond) break
      }
    }
    expect(refused).toBeGreaterThan(100)
  }, 60_000)

  it('is there again once its disk is, when nothing could be opened any more', async () => {
    const { contents, id } = await libraryOnDisk()
    const disk = new FakeDisk(contents)
    const app = await startCore(disk)
    disk.failCall(1, 'EIO', true)
    expect(await app.fail('library.move', { folder: '/stick' })).toMatchObject({ code: 'unavailable' })
    expect(await app.fail('library.list', {})).toMatchObject({ code: 'unavailable', details: { subject: '/library' } })
    disk.heal()
    const [list, open] = await Promise.all([app.call('library.list', {}), app.call('events.open', { id })])
    expect(list.events).toHaveLength(1)
    expect(open.event.city).toBe('云溪市')
    expect(await app.call('events.run', { id, revision: open.revision, commands: [{ type: 'profile.edit', changes: { city: '兰屿市' } }] })).toMatchObject({ done: 1 })
  })

  it('for want of room is not copied at all', async () => {
    const { contents } = await libraryOnDisk()
    const disk = new FakeDisk(contents)
    const app = await startCore(disk, RESTARTED)
    disk.free = 100
    const before = disk.moment
    expect(await app.fail('library.move', { folder: '/stick' })).toMatchObject({ code: 'disk-full' })
    expect(filesIn(disk, '/stick')).toEqual([])
    expect(disk.moment).toBeGreaterThan(before) // it was closed and opened again
  })

  it('leaves alone what others have in that folder', async () => {
    const { contents } = await libraryOnDisk()
    const theirs = new Map([['/stick/events/报告.docx', Buffer.from('示例')]])
    const disk = new FakeDisk(new Map([...contents, ...theirs]))
    const app = await startCore(disk)
    expect(await app.fail('library.move', { folder: '/stick' })).toMatchObject({ code: 'conflict', details: { subject: '/stick' } })
    expect(filesIn(disk, '/stick')).toEqual([...theirs.keys()])
  })

  it('does not move into itself, which is told apart from a folder that is not empty', async () => {
    const app = await startCore()
    expect(await app.fail('library.move', { folder: '/library/events' })).toMatchObject({ code: 'conflict', details: { cause: 'inside' } })
  })
})

describe('whether a folder lies in another', () => {
  it.each([
    ['/library', '/library', true],
    ['/library', '/library/events/new', true],
    ['/library', '/library/..new', true],
    ['/library', '/library-2', false],
    ['/library', '/', false],
    ['/library/a', '/library', false],
  ])('%s, %s: %s', (outer, inner, expected) => {
    expect(isInside(outer, inner, path.posix)).toBe(expected)
  })

  it('does not hold for two Windows drives', () => {
    expect(isInside('C:\\会程', 'D:\\会程', path.win32)).toBe(false)
    expect(isInside('C:\\会程', 'C:\\会程\\新', path.win32)).toBe(true)
  })
})
