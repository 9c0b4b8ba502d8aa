import { expect, it } from 'vitest'
import { HISTORY_PAGE, useHistoryStore } from '#renderer/stores/history-store.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { openPage } from '../../../helpers/page.ts'

/** A page beside an event with so many steps. */
async function eventWithSteps(count: number) {
  const page = await openPage()
  const { id } = await page.core.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
  const step = (revision: number) => page.core.call('events.run', { id, revision, commands: [{ type: 'profile.edit', changes: { theme: `第${String(revision)}稿` } }] })
  for (let revision = 0; revision < count; revision += 1) await step(revision)
  const store = page.app.runWithContext(() => useHistoryStore())
  return { page, id: id as EventId, store, step, revisions: () => store.entries.map(({ revision }) => revision) }
}

const down = (from: number, to: number): readonly number[] => Array.from({ length: from - to + 1 }, (_one, index) => from - index)

it('is fetched a page at a time, newest first, to the beginning', async () => {
  const { store, id, revisions } = await eventWithSteps(HISTORY_PAGE + 30)
  await store.open(id)
  expect(revisions()).toEqual(down(HISTORY_PAGE + 30, 31))
  expect(store.reachesBeginning).toBe(false)
  await Promise.all([store.loadOlder(), store.loadOlder()])
  expect(revisions()).toEqual(down(HISTORY_PAGE + 30, 1))
  expect(store.reachesBeginning).toBe(true)
})

it('takes in what is done meanwhile, without a gap', async () => {
  const { store, id, step, revisions } = await eventWithSteps(3)
  await store.open(id)
  await step(3)
  await store.loadNewer()
  expect(revisions()).toEqual([4, 3, 2, 1])
  for (let revision = 4; revision < HISTORY_PAGE + 10; revision += 1) await step(revision)
  await store.loadNewer()
  expect(revisions()).toEqual(down(HISTORY_PAGE + 10, 11))
  expect(store.isComplete).toBe(false)
})

it('shows any earlier state, that before the first step too', async () => {
  const { store, id } = await eventWithSteps(3)
  await store.open(id)
  expect((await store.past(2)).event.theme).toBe('第1稿')
  expect((await store.past(0)).event.theme).toBeUndefined()
})

it('of an event without steps is whole and empty', async () => {
  const { store, id } = await eventWithSteps(0)
  await store.open(id)
  expect(store.entries).toEqual([])
  expect(store.isComplete).toBe(true)
})
