import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useEventStore } from '#renderer/stores/event-store.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { FakeDisk } from '../../../helpers/fake-disk.ts'
import { openPage, type TestPage } from '../../../helpers/page.ts'
import { startCore } from '../../../helpers/test-core.ts'

const city = (value: string | null) => ({ type: 'profile.edit', changes: { city: value } }) as const
const theme = (value: string) => ({ type: 'profile.edit', changes: { theme: value } }) as const

async function newEvent(page: TestPage): Promise<EventId> {
  const { id } = await page.core.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
  return id
}

/** A page with an open event. */
async function editing() {
  const page = await openPage()
  const id = await newEvent(page)
  const store = page.app.runWithContext(() => useEventStore())
  await store.open(id)
  return { page, id, store, kept: async () => (await page.core.call('events.open', { id })).event }
}

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a step', () => {
  it('shows at once and is saved after', async () => {
    const { store, kept } = await editing()
    expect(store.run(city('云溪市'))).toBe(true)
    expect(store.event?.city).toBe('云溪市')
    expect(store.saveState).toBe('saving')
    await store.flush()
    expect(store.saveState).toBe('saved')
    expect((await kept()).city).toBe('云溪市')
  })

  it('that cannot be done is refused without a call', async () => {
    const { store, page } = await editing()
    const before = page.calls.length
    expect(store.run({ type: 'entities.remove', collection: 'people', ids: ['nobody'] })).toBe(false)
    expect(page.calls.length).toBe(before)
  })

  it('that the core refuses is rolled back and told', async () => {
    const { store, kept } = await editing()
    // The page does not parse what it runs; the core does.
    store.run({ type: 'profile.edit', changes: { city: 7 as never } })
    store.run(theme('共建共享'))
    await store.flush()
    expect(store.event?.city).toBeUndefined()
    expect(store.event?.theme).toBe('共建共享')
    expect(store.incident).toMatchObject({ kind: 'refused', error: { code: 'invalid-input' }, label: { field: 'city' } })
    expect(await kept()).toMatchObject({ theme: '共建共享' })
  })

  it('and all that were done while the core was busy go to it together', async () => {
    const { store, page, kept } = await editing()
    store.run(city('第一市'))
    await vi.waitFor(() => expect(page.calls).toContain('events.run'))
    for (let index = 0; index < 20; index += 1) store.run(city(`第${String(index)}市`))
    await store.flush()
    expect(page.calls.filter((name) => name === 'events.run')).toHaveLength(2)
    expect(page.calls).not.toContain('events.changes-since')
    expect((await kept()).city).toBe('第19市')
    expect(store.revision).toBe(21)
    await store.undo()
    expect(store.event?.city).toBe('第18市')
  })

  it('that the core cannot do any more is told, and those around it are saved', async () => {
    const { store, page, kept } = await editing()
    const { dispatch } = page.core.core
    // A core that comes to another result than the page: a defect, which must not cost the other steps.
    const strange = vi.spyOn(page.core.core, 'dispatch').mockImplementation((name, input) => {
      if (name !== 'events.run') return dispatch(name, input)
      strange.mockRestore()
      const { commands, ...at } = input as { commands: readonly object[] }
      return dispatch(name, { ...at, commands: commands.map((command, index) => (index === 1 ? { type: 'entities.remove', collection: 'people', ids: ['nobody'] } : command)) })
    })
    store.run(city('云溪市'))
    store.run(theme('共建共享'))
    store.run({ type: 'profile.edit', changes: { shortName: '示例会' } })
    await store.flush()
    expect(store.incident).toMatchObject({ kind: 'refused', error: { code: 'not-found' }, label: { field: 'theme' } })
    expect(store.event).toMatchObject({ city: '云溪市', shortName: '示例会' })
    expect(store.event?.theme).toBeUndefined()
    expect(await kept()).toEqual(store.event)
    expect(store.saveState).toBe('saved')
  })
})

describe('what is typed into one field', () => {
  const type = (store: ReturnType<typeof useEventStore>, text: string) => {
    for (let end = 1; end <= text.length; end += 1) store.run(city(text.slice(0, end)), { mergeKey: 'city' })
  }

  it('becomes one step', async () => {
    const { store, page } = await editing()
    type(store, '云溪市')
    await store.flush()
    expect(page.calls.filter((name) => name === 'events.run')).toHaveLength(1)
    await store.undo()
    expect(store.event?.city).toBeUndefined()
  })

  it('is sent after a pause without being asked', async () => {
    const { store, kept } = await editing()
    type(store, '云溪市')
    expect((await kept()).city).toBeUndefined()
    await vi.advanceTimersByTimeAsync(2000)
    await store.flush()
    expect((await kept()).city).toBe('云溪市')
  })

  it('is a step of its own when another field comes between', async () => {
    const { store, page } = await editing()
    type(store, '云溪市')
    store.run(theme('共建'), { mergeKey: 'theme' })
    store.run(city('云溪'), { mergeKey: 'city' })
    await store.flush()
    expect(store.revision).toBe(3)
    expect(page.calls.filter((name) => name === 'events.run')).toHaveLength(1)
  })

  it('and taken back is no step at all', async () => {
    const { store, page } = await editing()
    store.run(city('云'), { mergeKey: 'city' })
    store.run(city(null), { mergeKey: 'city' })
    await store.flush()
    expect(page.calls).not.toContain('events.run')
    expect(store.saveState).toBe('saved')
  })
})

describe('undo and redo', () => {
  it('name the step and save what is pending first', async () => {
    const { store } = await editing()
    store.run(city('云溪市'))
    expect(store.undoLabel).toMatchObject({ action: 'edit-profile', field: 'city' })
    await store.undo()
    expect(store.event?.city).toBeUndefined()
    expect(store.incident).toMatchObject({ kind: 'travelled', direction: 'undo' })
    expect(store.redoLabel).toMatchObject({ field: 'city' })
    await store.redo()
    expect(store.event?.city).toBe('云溪市')
  })

  it('beside a notice undo that step, and none that came after it', async () => {
    const { store } = await editing()
    store.run(city('云溪市'))
    const undoCity = store.undoOfThis()
    store.run(theme('共建共享'))
    undoCity()
    expect(store.incident).toEqual({ kind: 'too-late' })
    const undoTheme = store.undoOfThis()
    undoTheme()
    await vi.waitFor(() => expect(store.event?.theme).toBeUndefined())
    expect(store.event?.city).toBe('云溪市')
  })

  it('with nothing to undo do nothing', async () => {
    const { store, page } = await editing()
    await store.redo()
    expect(page.calls).not.toContain('events.redo')
  })
})

describe('two windows', () => {
  it('catch up with one another', async () => {
    const { store, page, id } = await editing()
    const other = await openPage(page.core)
    const second = other.app.runWithContext(() => useEventStore())
    await second.open(id)
    store.run(city('云溪市'))
    await store.flush()
    await vi.waitFor(() => expect(second.event?.city).toBe('云溪市'))
  })

  it('keep both changes where they touch different fields', async () => {
    const { store, page, id, kept } = await editing()
    const { revision } = await page.core.call('events.open', { id })
    page.cutLine()
    store.run(theme('共建共享'))
    await store.flush()
    await page.core.call('events.run', { id, revision, commands: [city('兰屿市')] })
    page.mendLine()
    await store.flush()
    expect(await kept()).toMatchObject({ city: '兰屿市', theme: '共建共享' })
    expect(store.event).toMatchObject({ city: '兰屿市', theme: '共建共享' })
  })

  it('tell of a step on the same field, and can have it done all the same', async () => {
    const { store, page, id, kept } = await editing()
    const { revision } = await page.core.call('events.open', { id })
    page.cutLine()
    store.run(city('云溪市'))
    await store.flush()
    await page.core.call('events.run', { id, revision, commands: [city('兰屿市')] })
    page.mendLine()
    await store.flush()
    expect(store.event?.city).toBe('兰屿市')
    const { incident } = store
    if (incident?.kind !== 'overtaken') throw new Error(`no such incident: ${String(incident?.kind)}`)
    incident.keepMine()
    await store.flush()
    expect((await kept()).city).toBe('云溪市')
  })
})

describe('a core that cannot be reached', () => {
  it('keeps the steps and says why', async () => {
    const { store, page } = await editing()
    page.cutLine()
    store.run(city('云溪市'))
    await store.flush()
    expect(store.saveState).toBe('failed')
    expect(store.failure?.code).toBe('unavailable')
    expect(store.pendingCount).toBe(1)
    expect(store.event?.city).toBe('云溪市')
  })

  it('gets them when it is back, without being asked', async () => {
    const { store, page, kept } = await editing()
    page.cutLine()
    store.run(city('云溪市'))
    await store.flush()
    page.mendLine()
    await vi.advanceTimersByTimeAsync(1500)
    await store.flush()
    expect(store.saveState).toBe('saved')
    expect((await kept()).city).toBe('云溪市')
  })

  it('does nothing twice when only its answer was lost', async () => {
    const { store, page, kept } = await editing()
    page.loseNextAnswer()
    store.run({ type: 'entities.add', collection: 'venues', entities: [{ id: 'venue0000001' as never, name: '示例宾馆' }] })
    await store.flush()
    await store.retry()
    expect(store.saveState).toBe('saved')
    expect(store.incident?.kind).not.toBe('overtaken')
    expect(Object.keys((await kept()).venues)).toEqual(['venue0000001'])
  })

  it('finds the steps again after a reload of the page', async () => {
    const { store, page, id } = await editing()
    page.cutLine()
    store.run(city('云溪市'))
    await store.flush()

    const reloaded = await openPage(page.core)
    const again = reloaded.app.runWithContext(() => useEventStore())
    await again.open(id)
    expect(again.event?.city).toBe('云溪市')
    await again.flush()
    expect((await page.core.call('events.open', { id })).event.city).toBe('云溪市')
    expect(sessionStorage.length).toBe(0)
  })
})

describe('an event that another program writes', () => {
  it('can be read and not changed, until it is taken over', async () => {
    const disk = new FakeDisk()
    const theirs = await startCore(disk)
    const { id } = await theirs.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
    await theirs.call('events.open', { id })

    const page = await openPage(await startCore(disk, { machine: { host: 'pc-2', process: 2, isRunning: () => true } }))
    const store = page.app.runWithContext(() => useEventStore())
    await store.open(id)
    expect(store.heldBy).toMatchObject({ host: 'pc-1' })
    expect(store.run(city('云溪市'))).toBe(false)
    expect(store.event?.city).toBeUndefined()
    expect(store.incident).toEqual({ kind: 'held' })

    await store.takeOver()
    expect(store.heldBy).toBeNull()
    expect(store.run(city('云溪市'))).toBe(true)
    await store.flush()
    expect(store.saveState).toBe('saved')
  })
})

it('opens the event that was asked for last', async () => {
  const page = await openPage()
  const [first, second] = [await newEvent(page), await newEvent(page)]
  const store = page.app.runWithContext(() => useEventStore())
  await Promise.all([store.open(first), store.open(second)])
  expect(store.event?.id).toBe(second)
})

describe('an earlier state', () => {
  it('is restored as one step, after what is pending, and undone again', async () => {
    const { store, kept } = await editing()
    store.run(city('云溪市'))
    await store.flush()
    store.run(city('栖霞洲市'))
    store.run(theme('共建共享'))
    expect(await store.restore(1, '2026-10-12T01:30:00.000Z')).toBe('done')
    expect(store.event).toMatchObject({ city: '云溪市' })
    expect(store.event?.theme).toBeUndefined()
    expect(store.undoLabel).toMatchObject({ action: 'restore' })
    store.undoOfThis()()
    await vi.waitFor(async () => expect(await kept()).toMatchObject({ city: '栖霞洲市', theme: '共建共享' }))
  })

  it('waits until what is pending can be saved', async () => {
    const { store, page } = await editing()
    store.run(city('云溪市'))
    await store.flush()
    page.cutLine()
    store.run(city('栖霞洲市'))
    expect(await store.restore(0, '')).toBe('unsaved')
    expect(store.event?.city).toBe('栖霞洲市')
  })

  it('that is gone from the history is refused in words', async () => {
    const { store } = await editing()
    expect(await store.restore(99, '2026-10-12T01:30:00.000Z')).toBe('refused')
    expect(store.incident).toMatchObject({ kind: 'refused', label: { action: 'restore' }, error: { code: 'not-found' } })
  })
})

it('what could not be saved waits while the event can only be read, and is done once it is taken', async () => {
  const { page, id, store } = await editing()
  page.cutLine()
  store.run(city('云溪市'))
  await store.flush()
  store.letGo()
  page.mendLine()
  // Another machine has had the event since: it is opened to be read.
  const held = { host: 'pc-2', account: '周示宁', openedAt: '2026-10-12T01:00:00.000Z', isGone: false }
  const { open } = { open: page.core.core.dispatch }
  const dispatch = vi.spyOn(page.core.core, 'dispatch').mockImplementation(async (name, input) => {
    const reply = await open(name, input)
    return name === 'events.open' && reply.ok ? { ok: true, value: { ...(reply.value as object), heldBy: held } } : reply
  })
  await store.open(id)
  expect(store.event?.city).toBeUndefined()
  await store.close()
  dispatch.mockRestore()
  await store.open(id)
  expect(store.event?.city).toBe('云溪市')
})
