import { request, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Push } from '#shared/contract/endpoints.ts'
import { eventIdSchema } from '#shared/domain/event/ids.ts'
import { exchange } from '../../../../helpers/http-exchange.ts'
import { runningBrowserHost, type RunningHost } from '../../../../helpers/running-browser-host.ts'

const PUSH: Push = { name: 'event.changed', id: eventIdSchema.parse('event0000001'), revision: 7 }

describe('the stream of pushes', () => {
  const listeners = new Set<(push: Push) => void>()
  const push = (): void => listeners.forEach((listener) => listener(PUSH))
  let running: RunningHost

  beforeEach(async () => {
    const onPush = (listener: (push: Push) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
    running = await runningBrowserHost({ core: { dispatch: () => Promise.resolve({ ok: true, value: null }), onPush } })
  })
  afterEach(() => running.stop())

  async function listen(): Promise<IncomingMessage> {
    const sent = request({ host: '127.0.0.1', port: running.port, path: '/api/push', headers: running.own, agent: false }).end()
    const [stream] = (await once(sent, 'response')) as [IncomingMessage]
    stream.setEncoding('utf8')
    return stream
  }

  async function nextLine(stream: IncomingMessage): Promise<string> {
    const [text] = (await once(stream, 'data')) as [string]
    return text
  }

  it('begins at once with an empty line', async () => {
    const stream = await listen()
    expect(await nextLine(stream)).toBe('\n')
    stream.destroy()
  })

  it('carries every push to every page, one line each', async () => {
    const streams = [await listen(), await listen()]
    for (const stream of streams) await nextLine(stream)
    const heard = streams.map(nextLine)
    push()
    for (const line of await Promise.all(heard)) expect(line).toBe(`${JSON.stringify(PUSH)}\n`)
    streams.forEach((stream) => stream.destroy())
  })

  it('ends when the host closes, and the host stops listening to the core', async () => {
    const stream = await listen()
    stream.resume()
    const ended = once(stream, 'end')
    await running.host.close()
    await ended
    expect(listeners.size).toBe(0)
  })

  it('is open for sixteen pages, and again when one has gone', async () => {
    const streams = []
    for (let count = 0; count < 16; count += 1) streams.push(await listen())
    const ask = () => exchange({ port: running.port, path: '/api/push', headers: running.own })
    expect((await ask()).status).toBe(503)
    streams[0]?.destroy()
    await expect.poll(async () => (await ask()).status).toBe(200)
    streams.forEach((stream) => stream.destroy())
  })
})
