import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { seal } from '#core/storage/envelope.ts'
import type { KindOfEntry } from '#shared/domain/register/register.ts'
import { FakeDisk } from '../helpers/fake-disk.ts'
import { startCore, type TestCore } from '../helpers/test-core.ts'

const PERSON = { name: '林示例', nameVariants: [], phone: '100 0000 0001', category: 'delegate' as const, posts: [{ unit: '省示例厅', title: '处长' }] }
const SITE = { name: '示例育秧工厂', address: '东湖区示例路1号', stayMinutes: 40, contact: { name: '林示例', phone: '100 0000 0001' } }

async function withOne(core: TestCore): Promise<string> {
  const { id } = await core.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
  const from = { eventId: id, event: '示例会议' }
  const { links } = await core.call('register.enter', { from, of: { kind: 'people', arrivals: [{ localId: 'p1', facts: PERSON }] } })
  await core.call('register.enter', { from, of: { kind: 'sites', arrivals: [{ localId: 's1', facts: SITE }] } })
  return links['p1'] ?? ''
}

function textsOnDisk(disk: FakeDisk): string {
  return [...disk.contents].filter(([file]) => file.includes('register')).map(([, bytes]) => Buffer.from(bytes).toString('utf8')).join('')
}

describe('the register of a library', () => {
  test('is there at the next start', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    const id = await withOne(first)
    await first.core.close()
    const { people, sites } = await (await startCore(disk)).call('register.list', {})
    expect(people).toMatchObject([{ id, name: '林示例', seenAt: [{ event: '示例会议' }] }])
    expect(sites).toMatchObject([{ name: '示例育秧工厂', contact: { personId: id }, seenAt: [{ event: '示例会议', stayMinutes: 40 }] }])
  })

  test('keeps nothing on the disk of somebody who was taken out, as a contact neither, and can put them back', async () => {
    const disk = new FakeDisk()
    const core = await startCore(disk)
    const id = await withOne(core)
    const before = await core.call('register.list', {})
    const removed = await core.call('register.remove', { kind: 'people', ids: [id] })
    expect(textsOnDisk(disk)).not.toContain('林示例')
    expect(textsOnDisk(disk)).not.toContain('100 0000 0001')
    expect(textsOnDisk(disk)).toContain('示例育秧工厂')
    await core.call('register.put', { entries: removed.before })
    expect(await core.call('register.list', {})).toEqual(before)
  })

  test('makes two entries one, and the reply takes it back', async () => {
    const core = await startCore()
    const id = await withOne(core)
    const same: KindOfEntry = { kind: 'people', entry: { ...PERSON, name: '林示例（女）', id: 'same', seenAt: [] } }
    await core.call('register.put', { entries: [same] })
    const before = await core.call('register.list', {})
    const merge = await core.call('register.merge', { kind: 'people', id: 'same', into: id })
    const { people, sites } = await core.call('register.list', {})
    expect(people).toMatchObject([{ id, name: '林示例', nameVariants: ['林示例（女）'], formerIds: ['same'] }])
    expect(sites).toMatchObject([{ contact: { personId: id } }])
    await core.call('register.put', { entries: merge.before })
    expect(await core.call('register.list', {})).toEqual(before)
  })

  test('of the first version is read: units had neither ids nor a history', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    await withOne(first)
    await first.core.close()
    const [file = ''] = [...disk.contents.keys()].filter((one) => one.endsWith('register.json'))
    const old: unknown = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../fixtures/register-v1.json'), 'utf8'))
    const { bytes } = seal({ format: 'huicheng-register', schema: 1, revision: 3, parents: [], savedAt: '2026-11-01T00:00:00.000Z' }, old)
    const core = await startCore(new FakeDisk(new Map([...disk.contents].map(([name, content]) => [name, name === file ? bytes : content]))))
    expect(await core.call('register.list', {})).toMatchObject({ people: [{ name: '周例示' }], units: [{ id: '省示例厅', name: '省示例厅', seenAt: [] }], sites: [], venues: [] })
  })

  test('that is damaged is told, and nothing is written over it', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    const id = await withOne(first)
    await first.core.close()
    const broken = Buffer.from('{"format":"huicheng-register"')
    const half = new FakeDisk(new Map([...disk.contents].map(([file, bytes]) => [file, file.endsWith('register.json') ? broken : bytes])))
    const next = await startCore(half)
    expect((await next.fail('register.list', {})).code).toBe('damaged')
    expect((await next.fail('register.remove', { kind: 'people', ids: [id] })).code).toBe('damaged')
    const left = [...half.contents].find(([file]) => file.endsWith('register.json'))?.[1] ?? []
    expect(Buffer.from(left).equals(broken)).toBe(true)
  })

  test('refuses to take out or to merge what is not in it', async () => {
    const core = await startCore()
    expect((await core.fail('register.remove', { kind: 'sites', ids: ['nothing'] })).code).toBe('not-found')
    expect((await core.fail('register.merge', { kind: 'units', id: 'one', into: 'other' })).code).toBe('not-found')
  })

  test('moves with the library', async () => {
    const core = await startCore()
    const id = await withOne(core)
    await core.call('library.move', { folder: '/elsewhere' })
    expect((await core.call('register.list', {})).people.map((person) => person.id)).toEqual([id])
  })
})
