import { z } from 'zod'
import type { EndpointOutput, ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import { isRouteServerAddress } from '#shared/domain/tours/route-server-address.ts'

/** An office's own machine answers in a second or not at all. */
const TIMEOUT_MS = 10_000
/** A hundred places by a hundred, with decimals, stay far below. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024

const cellsSchema = z.array(z.array(z.number().min(0).nullable()))
const replySchema = z.object({ code: z.literal('Ok'), durations: cellsSchema, distances: cellsSchema.optional() })

type Rows = EndpointOutput<'tours.travel-times'>['rows']

/**
 * The one place of the program that asks another machine: an OSRM server of the office, and only where its address is set.
 * It is sent coordinates, no names; what it answers is measured before it is believed.
 *
 * @source OSRM HTTP API, table service v1
 */
export class RouteServer {
  readonly #address: () => Promise<string>
  readonly #timeoutMs: number

  constructor(address: () => Promise<string>, timeoutMs = TIMEOUT_MS) {
    this.#address = address
    this.#timeoutMs = timeoutMs
  }

  /**
   * Minutes and km from each place to each other.
   *
   * @throws AppError 'unsupported' where no server is set, 'unavailable' when it does not answer or answers nonsense
   */
  async travelTimes({ places }: ParsedInput<'tours.travel-times'>): Promise<{ rows: Rows }> {
    const address = await this.#address()
    if (!isRouteServerAddress(address)) throw new AppError('unsupported', 'no route server is set')
    const points = places.map(({ coordinates: { latitude, longitude } }) => `${longitude},${latitude}`).join(';')
    const reply = replySchema.safeParse(await this.#ask(`${address.replace(/\/+$/, '')}/table/v1/driving/${points}?annotations=duration,distance`))
    if (!reply.success || reply.data.durations.length !== places.length) throw notUnderstood('the reply is no table of these places')
    const { durations, distances } = reply.data
    return {
      rows: places.map(({ name }, from) => ({
        from: name,
        ways: places.flatMap((to, index) => {
          const [seconds, metres] = [durations[from]?.[index], distances?.[from]?.[index]]
          if (index === from || seconds === null || seconds === undefined) return []
          return [{ to: to.name, minutes: Math.ceil(seconds / 60), ...(metres === null || metres === undefined ? {} : { distanceKm: Math.round(metres / 100) / 10 }) }]
        }),
      })),
    }
  }

  async #ask(url: string): Promise<unknown> {
    try {
      // A server that sends one elsewhere is not the one that was set.
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(this.#timeoutMs), headers: { accept: 'application/json' } })
      if (!response.ok) throw notUnderstood(`status ${response.status}`)
      return JSON.parse(await textWithin(response, MAX_REPLY_BYTES)) as unknown
    } catch (error) {
      if (error instanceof AppError) throw error
      throw notUnderstood(error instanceof Error ? error.name : 'unknown')
    }
  }
}

async function textWithin(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > most) throw notUnderstood('the reply is too long')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function notUnderstood(cause: string): AppError {
  return new AppError('unavailable', 'the route server did not answer', { subject: 'route-server', cause })
}
