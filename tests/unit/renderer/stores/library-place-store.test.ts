import { beforeEach, expect, it, vi } from 'vitest'
import { useEventStore } from '#renderer/stores/event-store.ts'
import { useLibraryPlaceStore } from '#renderer/stores/library-place-store.ts'
import { useLibraryStore } from '#renderer/stores/library-store.ts'
import { openPage } from '../../../helpers/page.ts'

beforeEach(() => sessionStorage.clear())

async function pageWithEvent() {
  const page = await openPage()
  const { id } = await page.core.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
  return { page, id, ...page.app.runWithContext(() => ({ place: useLibraryPlaceStore(), library: useLibraryStore(), event: useEventStore() })) }
}

it('opens another library; every page lets go of its event and lists the new one', async () => {
  const { page, id, place, library, event } = await pageWithEvent()
  await library.load()
  await event.open(id)
  await place.load()
  await page.core.call('library.switch', { folder: '/second' })
  expect(place.switches).toBe(1)
  expect(event.event).toBeNull()
  await vi.waitFor(() => expect(place.places?.current).toBe('/second'))
  await vi.waitFor(() => expect(library.events).toEqual([]))
})

it('takes what was just typed along to the new place', async () => {
  const { id, place, event } = await pageWithEvent()
  await event.open(id)
  event.run({ type: 'profile.edit', changes: { city: '云溪市' } }, { mergeKey: 'city' })
  await place.moveTo('/moved')
  expect(place.switches).toBe(1)
  expect(place.underWay).toBeNull()
  await event.open(id)
  expect(event.event?.city).toBe('云溪市')
})

it('stays where it is, free for another try, when it cannot move', async () => {
  const { place, event, id } = await pageWithEvent()
  await event.open(id)
  await expect(place.moveTo('/library/inside')).rejects.toMatchObject({ code: 'conflict' })
  expect(place.underWay).toBeNull()
  expect(place.switches).toBe(0)
  expect(event.event).not.toBeNull()
})

it('keeps what could not be saved when the library goes, and does it again in the same event', async () => {
  const { page, place, event, id } = await pageWithEvent()
  await event.open(id)
  page.cutLine()
  event.run({ type: 'profile.edit', changes: { city: '云溪市' } })
  await event.flush()
  event.letGo()
  page.mendLine()
  await place.moveTo('/moved')
  await event.open(id)
  await event.flush()
  expect((await page.core.call('events.open', { id })).event.city).toBe('云溪市')
})
