import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import { apiKey, type Api } from '#renderer/api/client.ts'
import { useDocumentsStore } from '#renderer/stores/documents-store.ts'
import { useEventStore } from '#renderer/stores/event-store.ts'
import { useExportStore } from '#renderer/stores/export-store.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { eventWith } from '../../../helpers/builders.ts'

type Asked = { readonly name: string; readonly document?: string; readonly answer: (value: unknown) => Promise<void>; readonly fail: (error: Error) => Promise<void> }

const SETTLE_MS = 300
const id = 'event0000001' as EventId
const pages = (text: string) => ({ base64: btoa(text), pages: 1, milliseconds: 5, warnings: [] })
const textOf = (bytes: Uint8Array | undefined) => (bytes ? String.fromCharCode(...bytes) : undefined)

/** Stores over a core whose papers are answered by hand, so that their order can be chosen. */
async function desk() {
  const asked: Asked[] = []
  const kept: unknown[] = []
  let revision = 1
  const state = () => ({ revision: (revision += 1), savedAt: new Date(Date.UTC(2026, 9, 1, 0, 0, revision)).toISOString() })
  const api = {
    kind: 'browser',
    call: (name: string, input: { readonly document?: string; readonly commands?: readonly unknown[] }) => {
      if (name === 'events.open') return Promise.resolve({ event: eventWith(), ...state() })
      if (name === 'events.run') return Promise.resolve({ patches: [{ path: ['city'], value: '云溪市' }], done: input.commands?.length ?? 0, ...state() })
      return new Promise((resolve, reject) => {
        const settled = async () => { await new Promise(setImmediate) }
        asked.push({
          name,
          ...(input.document === undefined ? {} : { document: input.document }),
          answer: (value) => { resolve(value); return settled() },
          fail: (error) => { reject(error); return settled() },
        })
      })
    },
    onPush: () => undefined,
    onReconnect: () => undefined,
    keep: async (save: unknown) => void kept.push(save),
  } as unknown as Api
  const app = createApp({})
  app.provide(apiKey, api)
  app.use(createPinia())
  setActivePinia(app.config.globalProperties.$pinia)
  const [events, documents, exports] = app.runWithContext(() => [useEventStore(), useDocumentsStore(), useExportStore()] as const)
  await events.open(id)
  await nextTick()
  return { asked, kept, events, documents, exports }
}

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => vi.useRealTimers())

describe('the paper', () => {
  it('is asked for when it is shown, and drawn for nobody while it is hidden', async () => {
    const { asked, documents, events } = await desk()
    expect(asked).toHaveLength(0)
    documents.show({ document: 'roster' })
    expect(asked).toMatchObject([{ name: 'documents.render', document: 'roster' }])
    await asked[0]!.answer(pages('first'))
    documents.show(null)
    events.run({ type: 'profile.edit', changes: { city: '云溪市' } })
    await events.flush()
    await vi.advanceTimersByTimeAsync(2 * SETTLE_MS)
    expect(asked).toHaveLength(1)
  })

  it('follows a save after a moment, once for a burst, and stays until the new one is there', async () => {
    const { asked, documents, events } = await desk()
    documents.show({ document: 'roster' })
    await asked[0]!.answer(pages('first'))
    for (let step = 0; step < 3; step += 1) {
      events.run({ type: 'profile.edit', changes: { city: `云溪市${String(step)}` } })
      await events.flush()
      await vi.advanceTimersByTimeAsync(SETTLE_MS / 3)
    }
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(SETTLE_MS)
    expect(asked).toHaveLength(2)
    expect(documents.isRendering).toBe(true)
    expect(textOf(documents.paper?.pdf)).toBe('first')
    await asked[1]!.answer(pages('second'))
    expect(textOf(documents.paper?.pdf)).toBe('second')
    expect(documents.isRendering).toBe(false)
  })

  it('is drawn once more after the one that is being drawn, however often it was asked for meanwhile', async () => {
    const { asked, documents } = await desk()
    documents.show({ document: 'roster' })
    for (let times = 0; times < 5; times += 1) void documents.render()
    expect(asked).toHaveLength(1)
    await asked[0]!.answer(pages('older'))
    expect(asked).toHaveLength(2)
    expect(documents.isRendering).toBe(true)
    await asked[1]!.answer(pages('newer'))
    expect(textOf(documents.paper?.pdf)).toBe('newer')
    expect(documents.isRendering).toBe(false)
    expect(asked).toHaveLength(2)
  })

  it('waits longer for the end of a burst when it takes long', async () => {
    const { asked, documents, events } = await desk()
    documents.show({ document: 'roster' })
    await asked[0]!.answer({ ...pages('first'), milliseconds: 4_000 })
    events.run({ type: 'profile.edit', changes: { city: '云溪市' } })
    await events.flush()
    await vi.advanceTimersByTimeAsync(900)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(asked).toHaveLength(2)
  })

  it('is never that of another document, and comes back at once when it was shown before', async () => {
    const { asked, documents } = await desk()
    documents.show({ document: 'roster' })
    await asked[0]!.answer(pages('roster'))
    documents.show({ document: 'programme' })
    expect(documents.paper).toBeNull()
    await asked[1]!.answer(pages('programme'))
    documents.show({ document: 'roster' })
    expect(textOf(documents.paper?.pdf)).toBe('roster')
    expect(asked).toHaveLength(2)
  })

  it('keeps the old pages when new ones cannot be made, and says why', async () => {
    const { asked, documents } = await desk()
    documents.show({ document: 'roster' })
    await asked[0]!.answer(pages('first'))
    void documents.render()
    await asked[1]!.fail(new AppError('unavailable', 'gone'))
    expect(documents.failure?.code).toBe('unavailable')
    expect(textOf(documents.paper?.pdf)).toBe('first')
    void documents.render()
    await asked[2]!.answer(pages('second'))
    expect(documents.failure).toBeNull()
  })
})

describe('exporting several', () => {
  const jobs = [{ document: 'programme', format: 'pdf' }, { document: 'agenda', format: 'pdf' }, { document: 'roster', format: 'pdf' }] as const
  const exported = (save: unknown) => ({ save, byteCount: 10, milliseconds: 1, warnings: [] })

  it('goes on after one that fails, and tells what became of each', async () => {
    const { asked, kept, exports } = await desk()
    const run = exports.run(jobs)
    await vi.waitFor(() => { expect(asked).toHaveLength(1) })
    await asked[0]!.answer(exported({ outcome: 'saved', path: '/somewhere/programme.pdf' }))
    await asked[1]!.fail(new AppError('disk-full', 'full'))
    await asked[2]!.answer(exported({ outcome: 'unknown', offerId: 'o', fileName: 'roster.pdf' }))
    await run
    expect(exports.results.map(({ outcome }) => outcome)).toEqual(['saved', 'failed', 'handed-over'])
    expect(kept).toHaveLength(2)
    expect(exports.isRunning).toBe(false)
  })

  it('ends after the one at hand when it is cancelled', async () => {
    const { asked, exports } = await desk()
    const run = exports.run(jobs)
    await vi.waitFor(() => { expect(asked).toHaveLength(1) })
    exports.cancel()
    await asked[0]!.answer(exported({ outcome: 'cancelled' }))
    await run
    expect(asked).toHaveLength(1)
    expect(exports.results).toMatchObject([{ outcome: 'cancelled', job: { document: 'programme' } }])
  })
})
