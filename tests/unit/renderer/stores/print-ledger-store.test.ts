import { expect, it } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { apiKey, type Api } from '#renderer/api/client.ts'
import { useEventStore } from '#renderer/stores/event-store.ts'
import { usePrintLedgerStore } from '#renderer/stores/print-ledger-store.ts'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { eventWith } from '../../../helpers/builders.ts'

const wanted = (['programme', 'agenda', 'roster'] as const satisfies readonly DocumentId[]).map((document) => ({ document }))
const frozen = { copy: { sha256: 'a'.repeat(64), byteCount: 1 }, revision: 1, content: '0', sheets: ['1', '2'] }

/** A ledger over a core that makes a document when it is told to. */
async function desk() {
  const made: (() => Promise<void>)[] = []
  const state = () => ({ revision: 1, savedAt: '2026-10-01T00:00:00.000Z' })
  const api = {
    kind: 'browser',
    call: (name: string) => {
      if (name === 'events.open') return Promise.resolve({ event: eventWith(), ...state() })
      if (name === 'app.info') return Promise.resolve({ account: '示例员' })
      if (name === 'documents.freeze') return new Promise((resolve) => made.push(async () => { resolve(frozen); await new Promise(setImmediate) }))
      return new Promise(() => undefined)
    },
    onPush: () => undefined,
    onReconnect: () => undefined,
    keep: () => Promise.resolve(),
  } as unknown as Api
  const app = createApp({})
  app.provide(apiKey, api)
  app.use(createPinia())
  setActivePinia(app.config.globalProperties.$pinia)
  const [events, ledger] = app.runWithContext(() => [useEventStore(), usePrintLedgerStore()] as const)
  await events.open('event0000001' as EventId)
  return { events, ledger, made, settled: () => new Promise(setImmediate) }
}

it('counts what is made of a version, with the pages so far, and says what was issued', async () => {
  const { events, ledger, made, settled } = await desk()
  const issuing = ledger.issue(wanted, (id) => id)
  await settled()
  expect(ledger.issuing).toEqual({ done: 0, total: 3, document: 'programme', pages: 0 })
  await made[0]?.()
  expect(ledger.issuing).toEqual({ done: 1, total: 3, document: 'agenda', pages: 2 })
  await made[1]?.()
  await made[2]?.()
  await issuing
  expect([ledger.issuing, ledger.issued]).toEqual([null, { outcome: 'issued', number: 1, count: 3, pages: 6 }])
  expect(Object.values(events.event?.versions ?? {}).map(({ number }) => number)).toEqual([1])
})

it('issues nothing of a version that is cancelled, and waits for no document', async () => {
  const { events, ledger, made, settled } = await desk()
  const issuing = ledger.issue(wanted, (id) => id)
  await settled()
  await made[0]?.()
  ledger.cancelIssue()
  await issuing
  expect([ledger.issuing, ledger.issued]).toEqual([null, { outcome: 'cancelled' }])
  expect(events.event).toMatchObject({ versions: {}, prints: {} })
  expect(made).toHaveLength(2)
})
