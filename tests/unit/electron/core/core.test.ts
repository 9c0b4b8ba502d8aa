import { describe, expect, it } from 'vitest'
import type { EventId } from '#shared/domain/event/ids.ts'
import { FakeDisk } from '../../../helpers/fake-disk.ts'
import { NOW, startCore, type TestCore } from '../../../helpers/test-core.ts'

async function newEvent({ call }: TestCore, name = '示例会议'): Promise<EventId> {
  return (await call('library.create', { kind: 'conference', name, documentLocale: 'zh-CN' })).id
}

function renaming(id: EventId, revision: number, name: string) {
  return { id, revision, commands: [{ type: 'profile.edit' as const, changes: { name } }] }
}

describe('steps of an event', () => {
  it('are answered with the next revision and what undo would take back', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    const result = await app.call('events.run', renaming(id, 0, '新名'))
    expect(result).toMatchObject({ revision: 1, undo: { action: 'edit-profile', field: 'name' }, patches: [{ path: ['name'], value: '新名' }] })
    expect(result.redo).toBeUndefined()
  })

  it('can be undone and redone after a restart', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    const id = await newEvent(first)
    await first.call('events.run', renaming(id, 0, '甲'))
    await first.call('events.run', renaming(id, 1, '乙'))
    await first.core.close()

    const second = await startCore(disk)
    await second.call('events.undo', { id, revision: 2 })
    await second.call('events.undo', { id, revision: 3 })
    expect((await second.call('events.open', { id })).event.name).toBe('示例会议')
    await second.call('events.redo', { id, revision: 4 })
    await second.core.close()

    const third = await startCore(disk)
    const open = await third.call('events.open', { id })
    expect(open.event.name).toBe('甲')
    expect(open).toMatchObject({ undo: { field: 'name' }, redo: { field: 'name' } })
  })

  it('that were made for an older revision are a conflict and change nothing', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    await app.call('events.run', renaming(id, 0, '甲'))
    expect(await app.fail('events.run', renaming(id, 0, '乙'))).toMatchObject({ code: 'conflict', details: { subject: id } })
    expect((await app.call('events.open', { id })).event.name).toBe('甲')
    expect((await app.call('events.changes-since', { id, revision: 0 })).patches).toEqual([{ path: ['name'], value: '甲' }])
  })

  it('of one event run in the order in which they came, however many come at once', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    const replies = await Promise.all(Array.from({ length: 20 }, (_, revision) => app.call('events.run', renaming(id, revision, `第${revision}`))))
    expect(replies.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it('that cannot be done are refused by name: an entity that is gone, an id that is taken', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    const gone = { type: 'entity.edit', collection: 'people', id: 'nobody', changes: { name: '林示例' } }
    expect(await app.call('events.run', { id, revision: 0, commands: [gone] })).toMatchObject({ done: 0, revision: 0, refusal: { code: 'not-found', details: { subject: 'nobody' } } })
    const unit = { type: 'entities.add', collection: 'units', entities: [{ id: 'u1', name: '示例局', shortNames: [] }] }
    expect(await app.call('events.run', { id, revision: 0, commands: [unit, unit] })).toMatchObject({ done: 1, revision: 1, refusal: { code: 'conflict', details: { subject: 'u1' } } })
  })

  it('that come together are each undone by themselves, and wait for the disk once', async () => {
    const disk = new FakeDisk()
    const app = await startCore(disk)
    const id = await newEvent(app)
    await app.call('events.run', renaming(id, 0, '甲'))
    const [before, synced] = [disk.syncs, await app.call('events.run', renaming(id, 1, '乙')).then(() => disk.syncs)]
    const names = Array.from({ length: 50 }, (_, index) => `第${index}`)
    const commands = names.map((name) => ({ type: 'profile.edit', changes: { name } }))
    const result = await app.call('events.run', { id, revision: 2, commands })
    expect(disk.syncs - synced).toBe(synced - before)
    expect(result).toMatchObject({ done: 50, revision: 52 })
    expect(result.patches).toHaveLength(50)
    await app.call('events.undo', { id, revision: 52 })
    expect((await app.call('events.open', { id })).event.name).toBe('第48')
    const after = await startCore(new FakeDisk(disk.contents), { machine: { host: 'pc-1', process: 2, isRunning: () => false } })
    expect((await after.call('events.open', { id })).event.name).toBe('第48')
  })

  it('behind one that cannot be done are not done; those before it are, and those that change nothing are no steps', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    const naming = (name: string) => ({ type: 'profile.edit', changes: { name } })
    const gone = { type: 'entities.remove', collection: 'people', ids: ['nobody'] }
    const nothing = { type: 'profile.edit', changes: {} }
    const result = await app.call('events.run', { id, revision: 0, commands: [naming('甲'), nothing, naming('乙'), gone, naming('丙')] })
    expect(result).toMatchObject({ done: 3, revision: 2, refusal: { code: 'not-found' }, patches: [{ value: '甲' }, { value: '乙' }] })
    expect((await app.call('events.open', { id })).event.name).toBe('乙')
  })

  it('of which one is no command at all are refused together', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    const commands = [{ type: 'profile.edit', changes: { name: '甲' } }, { type: 'profile.edit', changes: { name: 7 } }]
    expect(await app.fail('events.run', { id, revision: 0, commands })).toMatchObject({ code: 'invalid-input', details: { problems: [{ path: 'commands.1.changes.name' }] } })
    expect((await app.call('events.open', { id })).revision).toBe(0)
  })

  it('stand in the history with author, time and label, newest first', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    await app.call('settings.change', { author: '示例甲' })
    await app.call('events.run', renaming(id, 0, '甲'))
    await app.call('events.undo', { id, revision: 1 })
    const { entries } = await app.call('events.history', { id, limit: 100 })
    expect(entries.map(({ kind, author }) => [kind, author])).toEqual([['undo', '示例甲'], ['do', '示例甲']])
  })

  it('lead back to any earlier state, which can be shown, restored and undone', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    for (const [revision, name] of ['甲', '乙', '丙'].entries()) await app.call('events.run', renaming(id, revision, name))
    expect((await app.call('events.past', { id, revision: 1 })).event.name).toBe('甲')
    expect((await app.call('events.past', { id, revision: 0 })).event.name).toBe('示例会议')
    const result = await app.call('events.restore', { id, revision: 3, to: 1 })
    expect(result).toMatchObject({ revision: 4, undo: { action: 'restore' } })
    expect((await app.call('events.open', { id })).event.name).toBe('甲')
    await app.call('events.undo', { id, revision: 4 })
    expect((await app.call('events.open', { id })).event.name).toBe('丙')
    expect(await app.fail('events.past', { id, revision: 99 })).toMatchObject({ code: 'not-found' })
  })

  it('are pushed to every open page', async () => {
    const app = await startCore()
    const pushes: unknown[] = []
    app.core.onPush((push) => pushes.push(push))
    const id = await newEvent(app)
    await app.call('events.run', renaming(id, 0, '甲'))
    expect(pushes).toEqual([{ name: 'library.changed' }, { name: 'event.changed', id, revision: 1 }])
  })
})

describe('the library', () => {
  it('lists what it holds, with the last step', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    await app.call('events.run', renaming(id, 0, '甲'))
    const { events } = await app.call('library.list', {})
    expect(events).toMatchObject([{ id, name: '甲', revision: 1, changedBy: '示例员', lastStep: { field: 'name' } }])
  })

  it('lists the last step of a session that was not closed in order', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    const id = await newEvent(first)
    await first.core.close()
    const second = await startCore(disk)
    await second.call('library.list', {})
    await second.call('events.run', renaming(id, 0, '甲'))
    // The program dies here: what it had open is not closed, its lock stays.
    const third = await startCore(new FakeDisk(disk.contents), { machine: { host: 'pc-1', process: 2, isRunning: () => false } })
    expect((await third.call('library.list', {})).events).toMatchObject([{ id, name: '甲', revision: 1 }])
  })

  it('names files that it cannot read, opens the others, and leaves all where they are', async () => {
    const disk = new FakeDisk(new Map([['/library/events/damagedevent.json', Buffer.from('{}')]]))
    const app = await startCore(disk)
    await newEvent(app)
    const { events, unreadable } = await app.call('library.list', {})
    expect(events).toHaveLength(1)
    expect(unreadable).toMatchObject([{ fileName: 'damagedevent.json', code: 'damaged' }])
    await app.core.close()
    expect(Buffer.from(disk.contents.get('/library/events/damagedevent.json') ?? []).toString()).toBe('{}')
  })

  it('puts a removed event back as it was', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    await app.call('events.run', renaming(id, 0, '甲'))
    await app.call('library.remove', { id })
    expect((await app.call('library.list', {})).events).toEqual([])
    expect(await app.fail('events.open', { id })).toMatchObject({ code: 'not-found' })
    await app.call('library.restore', { id })
    expect((await app.call('events.open', { id })).event.name).toBe('甲')
  })

  it('copies an event under a new id', async () => {
    const app = await startCore()
    const id = await newEvent(app)
    const copy = await app.call('library.duplicate', { id })
    expect(copy.id).not.toBe(id)
    expect((await app.call('events.open', { id: copy.id })).event.name).toBe('示例会议（副本）')
  })

  it('reads in what it gave out', async () => {
    const app = await startCore()
    const { id } = await app.call('library.add-sample', { key: 'conference' })
    await app.call('events.export', { id })
    const text = Buffer.from(app.kept[0]?.bytes ?? []).toString()
    const again = await app.call('library.import', { fileName: 'a.hcevent', text })
    const { id: _first, ...original } = (await app.call('events.open', { id })).event
    const { id: _second, ...imported } = (await app.call('events.open', { id: again.id })).event
    expect(imported).toEqual(original)
  })

  it('tells everything that is wrong with a file, and keeps nothing of it', async () => {
    const app = await startCore()
    const text = '{\n  "kind": "conference",\n  "nmae": "x",\n  "startDate": "2026-02-30"\n}'
    const error = await app.fail('library.import', { fileName: 'a.hcevent', text })
    expect(error.code).toBe('invalid-input')
    expect(error.details.problems?.map(({ path, line }) => [path, line])).toEqual(expect.arrayContaining([['nmae', 3], ['startDate', 4]]))
    expect((await app.call('library.list', {})).events).toEqual([])
  })

  it('is open in one program at a time', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    await expect(startCore(disk)).rejects.toMatchObject({ code: 'locked' })
    await first.core.close()
    await (await startCore(disk)).core.close()
  })

  it('is taken over from a program that died', async () => {
    const disk = new FakeDisk()
    await startCore(disk)
    const app = await startCore(disk, { machine: { host: 'pc-1', process: 2, isRunning: (id) => id === 2 } })
    expect((await app.call('library.list', {})).events).toEqual([])
  })

  it('is taken over from a program that died and had the number of this process', async () => {
    const disk = new FakeDisk()
    const before = await startCore(disk)
    const id = await newEvent(before)
    await before.call('events.open', { id })
    const left = [...disk.contents].map(([path, bytes]) => [path, /owner|lock/.test(path) ? Buffer.from(Buffer.from(bytes).toString().replace(/"nonce":"\w+"/, '"nonce":"before"')) : bytes] as const)
    const app = await startCore(new FakeDisk(new Map(left)))
    expect((await app.call('events.open', { id })).heldBy).toBeUndefined()
  })
})

describe('an event on a share that two machines open', () => {
  const second = { machine: { host: 'pc-2', process: 1, isRunning: () => true }, account: '示例乙' }

  it('is written by the first and only read by the second, which sees who has it', async () => {
    const disk = new FakeDisk()
    const [one, two] = [await startCore(disk), await startCore(disk, second)]
    const id = await newEvent(one)
    await one.call('events.open', { id })
    expect((await two.call('events.open', { id })).heldBy).toMatchObject({ host: 'pc-1', account: '示例员', isGone: false })
    expect(await two.fail('events.run', renaming(id, 0, '乙'))).toMatchObject({ code: 'locked' })
    expect(await two.fail('library.remove', { id })).toMatchObject({ code: 'locked' })
  })

  it('shows the second what the first has saved', async () => {
    const disk = new FakeDisk()
    const [one, two] = [await startCore(disk), await startCore(disk, second)]
    const id = await newEvent(one)
    await one.call('events.open', { id })
    await two.call('events.open', { id })
    await one.call('events.run', renaming(id, 0, '甲'))
    expect((await two.call('events.open', { id })).event.name).toBe('甲')
  })

  it('can be taken over knowingly; the first becomes read-only, and neither loses a step', async () => {
    const disk = new FakeDisk()
    const tasks: (() => void)[] = []
    const beat = () => tasks.forEach((task) => task())
    const clock = { now: () => new Date(NOW), monotonicMs: () => 0, every: (_ms: number, task: () => void) => (tasks.push(task), () => undefined) }
    const [one, two] = [await startCore(disk, { clock }), await startCore(disk, second)]
    const pushes: unknown[] = []
    one.core.onPush((push) => pushes.push(push))
    const id = await newEvent(one)
    await one.call('events.run', renaming(id, 0, '甲'))
    expect((await two.call('events.take-over', { id })).event.name).toBe('甲')
    beat()
    await expect.poll(() => pushes).toContainEqual({ name: 'event.access', id })
    expect(await one.fail('events.run', renaming(id, 1, '丙'))).toMatchObject({ code: 'locked' })
    await two.call('events.run', renaming(id, 1, '乙'))
    await one.core.close()
    await two.core.close()
    const three = await startCore(disk)
    expect((await three.call('events.open', { id })).event.name).toBe('乙')
  })

  it('is called gone when its owner has not shown itself for a minute by our own clock', async () => {
    const disk = new FakeDisk()
    let nowMs = 0
    const clock = { now: () => new Date(NOW), monotonicMs: () => nowMs, every: () => () => undefined }
    const [one, two] = [await startCore(disk), await startCore(disk, { ...second, clock })]
    const id = await newEvent(one)
    await one.call('events.open', { id })
    expect((await two.call('events.open', { id })).heldBy?.isGone).toBe(false)
    nowMs = 59_000
    expect((await two.call('events.open', { id })).heldBy?.isGone).toBe(false)
    nowMs = 60_000
    expect((await two.call('events.open', { id })).heldBy?.isGone).toBe(true)
  })
})

describe('settings', () => {
  it('survive a restart', async () => {
    const disk = new FakeDisk()
    const first = await startCore(disk)
    await first.call('settings.change', { locale: 'en' })
    await first.core.close()
    expect(await (await startCore(disk)).call('settings.get', {})).toMatchObject({ locale: 'en', theme: 'system' })
  })

  it('that cannot be read are kept aside', async () => {
    const disk = new FakeDisk(new Map([['/library/settings.json', Buffer.from('torn')]]))
    const app = await startCore(disk)
    expect(await app.call('settings.get', {})).toMatchObject({ locale: 'system' })
    await app.call('settings.change', { locale: 'en' })
    expect([...disk.contents].filter(([path]) => path.endsWith('.bad')).map(([, bytes]) => Buffer.from(bytes).toString())).toEqual(['torn'])
  })
})

describe('the door', () => {
  it.each(['__proto__', 'constructor', 'toString', 'events', ''])('knows no call %j', async (name) => {
    expect(await (await startCore()).fail(name, {})).toMatchObject({ code: 'not-found' })
  })

  it.each([
    ['events.open', { id: '../../etc/passwd' }, 'id'],
    ['events.open', {}, 'id'],
    ['events.run', { id: 'event0000001', revision: -1, commands: [] }, 'revision'],
    ['library.create', { kind: 'party', name: 'x', documentLocale: 'zh-CN' }, 'kind'],
    ['settings.change', { colour: 'red' }, ''],
  ])('refuses wrong input for %s and says where', async (name, input, path) => {
    const { code, details } = await (await startCore()).fail(name, input)
    expect(code).toBe('invalid-input')
    expect(details.problems?.map((problem) => problem.path)).toContain(path)
  })

  it('answers a defect without its insides and logs it', async () => {
    const app = await startCore(new FakeDisk(), { dialogs: { save: () => Promise.reject(new Error('secret path')) } })
    const id = await newEvent(app)
    expect(await app.fail('events.export', { id })).toEqual({ code: 'internal', message: 'a defect of the program', details: {} })
    expect(app.defects).toHaveLength(1)
  })
})

describe('the place of the library', () => {
  it('moves with everything in it: events, steps to undo, settings', async () => {
    const disk = new FakeDisk()
    const app = await startCore(disk)
    const id = await newEvent(app)
    await app.call('events.run', renaming(id, 0, '甲'))
    await app.call('settings.change', { locale: 'en' })
    await app.call('library.move', { folder: '/share/library' })
    expect(await app.call('app.info', {})).toMatchObject({ libraryFolder: '/share/library' })
    expect(await app.call('settings.get', {})).toMatchObject({ locale: 'en' })
    expect(await app.call('events.open', { id })).toMatchObject({ revision: 1, undo: { field: 'name' } })
    expect([...disk.contents.keys()].filter((path) => path.startsWith('/library/'))).toEqual([])
  })

  it('stays where it is when the other folder is not empty, or cannot be written', async () => {
    const disk = new FakeDisk(new Map([['/full/settings.json', Buffer.from('{}')]]))
    const app = await startCore(disk)
    const id = await newEvent(app)
    expect(await app.fail('library.move', { folder: '/full' })).toMatchObject({ code: 'conflict' })
    expect(await app.fail('library.move', { folder: '/library/events/inside' })).toMatchObject({ code: 'conflict' })
    expect(await app.fail('library.move', { folder: 'beside' })).toMatchObject({ code: 'invalid-input' })
    disk.failCall(40, 'ENOSPC', false)
    const moved = await app.core.dispatch('library.move', { folder: '/stick' })
    if (!moved.ok) expect(moved.error.code).toBe('disk-full')
    expect((await app.call('events.open', { id })).event.name).toBe('示例会议')
  })

  it('is remembered, so that the former one can be opened again; one that was moved away is not', async () => {
    const known: string[] = []
    const libraries = {
      recent: async () => known,
      remember: async (folder: string) => void known.unshift(folder),
      forget: async (folder: string) => void known.splice(known.indexOf(folder), 1),
    }
    const app = await startCore(new FakeDisk(), { libraries })
    await app.call('library.switch', { folder: '/second' })
    expect(await app.call('library.places', {})).toEqual({ current: '/second', recent: ['/library'] })
    await app.call('library.move', { folder: '/third' })
    expect(await app.call('library.places', {})).toEqual({ current: '/third', recent: ['/library'] })
  })

  it('is open in its new place even where that cannot be remembered', async () => {
    const libraries = { recent: async () => [], remember: () => Promise.reject(new Error('read-only')), forget: async () => undefined }
    const app = await startCore(new FakeDisk(), { libraries })
    const id = await newEvent(app)
    await app.call('library.move', { folder: '/moved' })
    expect((await app.call('events.open', { id })).event.name).toBe('示例会议')
  })

  it('keeps calls waiting while one library is closed and another opened', async () => {
    const app = await startCore()
    await newEvent(app)
    const [, list] = await Promise.all([app.call('library.switch', { folder: '/second' }), app.call('library.list', {})])
    expect(list.events).toEqual([])
    await app.call('library.switch', { folder: '/library' })
    expect((await app.call('library.list', {})).events).toHaveLength(1)
  })

  it('is not made anew where the user chose one that is missing now', async () => {
    const missing = { list: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' })) }
    const disk = Object.assign(new FakeDisk(), missing)
    const paths = { libraryFolder: '/stick/library', isLibraryChosen: true, fontsFolder: '/fonts', systemFontFolders: [], renderWorker: '/worker.ts', readingWorker: '/reading-worker.ts' }
    await expect(startCore(disk, { paths })).rejects.toMatchObject({ code: 'unavailable', details: { subject: '/stick/library' } })
  })
})

describe('a damaged event', () => {
  it('shows the names that can still be read, and changes nothing', async () => {
    const disk = new FakeDisk()
    const app = await startCore(disk)
    const { id } = await app.call('library.add-sample', { key: 'seminar' })
    await app.core.close()
    const path = `/library/events/${id}.json`
    const whole = disk.contents.get(path) ?? new Uint8Array()
    const torn = new FakeDisk(new Map([[path, whole.subarray(0, whole.length / 2)]]))
    const salvager = await startCore(torn)
    expect((await salvager.call('library.list', {})).unreadable).toMatchObject([{ fileName: `${id}.json` }])
    const { parts } = await salvager.call('library.salvage', { fileName: `${id}.json` })
    expect(parts.find(({ collection }) => collection === 'people')?.names).toContain('涂示衡')
    expect(Buffer.compare(torn.contents.get(path) ?? new Uint8Array(), whole.subarray(0, whole.length / 2))).toBe(0)
    expect(await salvager.fail('library.salvage', { fileName: '../settings.json' })).toMatchObject({ code: 'not-found' })
  })
})
