import { inject, type InjectionKey } from 'vue'
import { decode, encode } from '#shared/contract/codec.ts'
import { endpoints, pushSchema, type EndpointInput, type EndpointName, type EndpointOutput, type Push } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Call } from '#shared/contract/host.ts'
import { replySchema } from '#shared/contract/reply.ts'
import type { SaveResult } from '#shared/contract/results.ts'
import type { Transport } from './transport.ts'

/** The core as the page sees it: every endpoint of the contract as one typed call. */
export type Api = {
  readonly kind: Transport['kind']
  /** @throws AppError with the code of the core, or `unavailable` when it cannot be reached */
  readonly call: <Name extends EndpointName>(name: Name, input: EndpointInput<Name>) => Promise<EndpointOutput<Name>>
  readonly onPush: (listener: (push: Push) => void) => void
  readonly onReconnect: (listener: () => void) => void
  /** Hands over what the core could only offer; everything else is settled already. */
  readonly keep: (save: SaveResult) => Promise<void>
}

export const apiKey: InjectionKey<Api> = Symbol('api')

export function useApi(): Api {
  const api = inject(apiKey)
  if (!api) throw new Error('the page was mounted without an API client')
  return api
}

export function createApi(transport: Transport): Api {
  return {
    kind: transport.kind,
    async call(name, input) {
      const call: Call = { name, input }
      const reply = await reach(async () => replySchema.parse(decode(await answered(transport.call(encode(call)), limitOf(name)))))
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details)
      return endpoints[name].output.parse(reply.value) as EndpointOutput<typeof name>
    },
    onPush: (listener) =>
      transport.onPush((text) => {
        const push = pushSchema.safeParse(decode(text))
        if (push.success) listener(push.data)
      }),
    onReconnect: transport.onReconnect,
    keep: (save) => (save.outcome === 'unknown' ? reach(() => transport.download(save.offerId, save.fileName)) : Promise.resolve()),
  }
}

/** These wait for a person who chooses a place, or make many documents. */
const UNHURRIED: ReadonlySet<EndpointName> = new Set<EndpointName>(['app.choose-folder', 'library.move', 'library.switch', 'events.export', 'documents.export', 'documents.pack', 'news.export', 'news.wording-export'])

/** After this long without an answer the core counts as gone; a document or a whole library takes its time on a slow machine. */
function limitOf(name: EndpointName): number {
  if (UNHURRIED.has(name)) return 3_600_000
  return /^(documents|news|library)\./.test(name) ? 120_000 : 20_000
}

function answered<T>(answer: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${String(limitMs / 1000)} s`)), limitMs)
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}

/** No answer, or one that is no reply: something else than our core stands at the other end. */
async function reach<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    throw new AppError('unavailable', error instanceof Error ? error.message : 'the core cannot be reached')
  }
}
