import { createPinia, setActivePinia } from 'pinia'
import { createApp, type App } from 'vue'
import { apiKey, createApi } from '#renderer/api/client.ts'
import type { Transport } from '#renderer/api/transport.ts'
import { decode, encode } from '#shared/contract/codec.ts'
import type { Call } from '#shared/contract/host.ts'
import { startCore, type TestCore } from './test-core.ts'

/** The stores of a page over a real core in memory, with a line to it that can be cut. */
export type TestPage = {
  readonly app: App
  readonly core: TestCore
  /** calls that reached the core, by name */
  readonly calls: readonly string[]
  cutLine: () => void
  /** the line holds again, and the page is told that it may have missed pushes */
  mendLine: () => void
  /** the core does the next call, but its answer is lost */
  loseNextAnswer: () => void
}

/** Makes the stores of this test those of one page. Several pages may share a core. */
export async function openPage(core?: TestCore): Promise<TestPage> {
  const served = core ?? (await startCore())
  const calls: string[] = []
  const reconnected: (() => void)[] = []
  let isCut = false
  let isNextAnswerLost = false
  const transport: Transport = {
    kind: 'browser',
    async call(callText) {
      const { name, input } = decode(callText) as Call
      if (isCut) throw new Error('the line is cut')
      calls.push(name)
      const reply = await served.core.dispatch(name, input)
      if (!isNextAnswerLost) return encode(reply)
      isNextAnswerLost = false
      throw new Error('the answer was lost')
    },
    onPush: (listener) => void served.core.onPush((push) => { if (!isCut) listener(encode(push)) }),
    onReconnect: (listener) => void reconnected.push(listener),
    download: async () => undefined,
  }
  const app = createApp({})
  app.provide(apiKey, createApi(transport))
  app.use(createPinia())
  setActivePinia(app.config.globalProperties.$pinia)
  return {
    app,
    core: served,
    calls,
    cutLine: () => { isCut = true },
    mendLine: () => {
      isCut = false
      reconnected.forEach((listener) => listener())
    },
    loseNextAnswer: () => { isNextAnswerLost = true },
  }
}
