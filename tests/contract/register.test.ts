import { describe, expect, test } from 'vitest'
import { FakeDisk } from '../helpers/fake-disk.ts'
import { startCore, type TestCore } from '../helpers/test-core.ts'

const FACTS = { name: '林示例', nameVariants: [], category: 'delegate' as const, posts: [{ unit: '省示例厅', title: '处长' }] }

async function withOne(core: TestCore): Promise<string> {
  const { id } = await core.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
  const { links } = await core.call('register.enter', { from: { eventId: id, event: '示例会议' }, entries: [{ personId: 'p1', facts: FACTS }], units: [{ name: '省示例厅', shortNames: [] }] })
  return links['p1'] ?? ''
}

describe('the register of a library', () => {
  test('is there at the next start', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    const id = await withOne(first)
    await first.core.close()
    const { people, units } = await (await startCore(disk)).call('register.list', {})
    expect(people).toMatchObject([{ id, name: '林示例', seenAt: [{ event: '示例会议' }] }])
    expect(units).toEqual([{ name: '省示例厅', shortNames: [] }])
  })

  test('keeps nothing on the disk of somebody who was taken out, and can put them back', async () => {
    const disk = new FakeDisk()
    const core = await startCore(disk)
    const id = await withOne(core)
    const [person] = (await core.call('register.list', {})).people
    if (!person) throw new Error('nobody')
    await core.call('register.remove', { id })
    const texts = [...disk.contents].filter(([path]) => path.includes('register')).map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
    expect(texts.join('')).not.toContain('林示例')
    await core.call('register.put', { person })
    expect((await core.call('register.list', {})).people).toEqual([person])
  })

  test('that is damaged is told, and nothing is written over it', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    const id = await withOne(first)
    await first.core.close()
    const broken = Buffer.from('{"format":"huicheng-register"')
    const half = new FakeDisk(new Map([...disk.contents].map(([path, bytes]) => [path, path.endsWith('register.json') ? broken : bytes])))
    const next = await startCore(half)
    expect((await next.fail('register.list', {})).code).toBe('damaged')
    expect((await next.fail('register.remove', { id })).code).toBe('damaged')
    const left = [...half.contents].find(([path]) => path.endsWith('register.json'))?.[1] ?? []
    expect(Buffer.from(left).equals(broken)).toBe(true)
  })

  test('refuses to take out who is not in it', async () => {
    expect((await (await startCore()).fail('register.remove', { id: 'nobody' })).code).toBe('not-found')
  })

  test('moves with the library', async () => {
    const core = await startCore()
    const id = await withOne(core)
    await core.call('library.move', { folder: '/elsewhere' })
    expect((await core.call('register.list', {})).people.map((person) => person.id)).toEqual([id])
  })
})
