import { describe, expect, it, vi } from 'vitest'
import { createApi } from '#renderer/api/client.ts'
import { takeSessionToken } from '#renderer/api/session-token.ts'
import { listenToPushes } from '#renderer/api/push-stream.ts'
import type { Transport } from '#renderer/api/transport.ts'
import { AppError } from '#shared/contract/errors.ts'

const answering = (answer: () => Promise<string>): Transport => ({
  kind: 'browser',
  call: answer,
  onPush: () => undefined,
  onReconnect: () => undefined,
  download: vi.fn(() => Promise.resolve()),
})

describe('a call', () => {
  it('gives the value of the reply', async () => {
    const api = createApi(answering(() => Promise.resolve('{"ok":true,"value":{"version":"1","libraryFolder":"/l","account":"示例","savesFolders":false,"opensFiles":false}}')))
    await expect(api.call('app.info', {})).resolves.toEqual({ version: '1', libraryFolder: '/l', account: '示例', savesFolders: false, opensFiles: false })
  })

  it('throws the error of the reply with its code and details', async () => {
    const api = createApi(answering(() => Promise.resolve('{"ok":false,"error":{"code":"not-found","message":"no","details":{"subject":"x"}}}')))
    await expect(api.call('app.info', {})).rejects.toMatchObject({ code: 'not-found', details: { subject: 'x' } })
  })

  for (const [what, answer] of [
    ['nothing answers', () => Promise.reject(new TypeError('fetch failed'))],
    ['something else than our core answers', () => Promise.resolve('<html>502 Bad Gateway</html>')],
    ['the answer is no reply', () => Promise.resolve('{"hello":1}')],
  ] as const) {
    it(`is unavailable when ${what}`, async () => {
      await expect(createApi(answering(answer)).call('app.info', {})).rejects.toSatisfy((error) => error instanceof AppError && error.code === 'unavailable')
    })
  }

  it('is unavailable when no answer comes', async () => {
    vi.useFakeTimers()
    const call = createApi(answering(() => new Promise(() => undefined))).call('app.info', {})
    const outcome = expect(call).rejects.toMatchObject({ code: 'unavailable' })
    await vi.advanceTimersByTimeAsync(21_000)
    await outcome
    vi.useRealTimers()
  })

  it('does not take a value of another shape for true', async () => {
    const api = createApi(answering(() => Promise.resolve('{"ok":true,"value":{"version":1}}')))
    await expect(api.call('app.info', {})).rejects.toThrow()
  })
})

it('fetches what the core could only offer, and nothing else', async () => {
  const transport = answering(() => Promise.resolve(''))
  const api = createApi(transport)
  await api.keep({ outcome: 'saved', path: '/a' })
  await api.keep({ outcome: 'cancelled' })
  expect(transport.download).not.toHaveBeenCalled()
  await api.keep({ outcome: 'unknown', offerId: 'o1', fileName: '会议.hcevent' })
  expect(transport.download).toHaveBeenCalledWith('o1', '会议.hcevent')
})

describe('the token', () => {
  const windowAt = (hash: string) => ({
    location: { hash, pathname: '/', search: '' } as Location,
    history: { replaceState: vi.fn() } as unknown as History,
    sessionStorage,
  })

  it('leaves the address and stays for a reload', () => {
    const first = windowAt('#token=abc')
    expect(takeSessionToken(first)).toBe('abc')
    expect(first.history.replaceState).toHaveBeenCalledWith(null, '', '/')
    const reloaded = windowAt('#/events/x/people')
    expect(takeSessionToken(reloaded)).toBe('abc')
    expect(reloaded.history.replaceState).not.toHaveBeenCalled()
  })
})

describe('the push stream', () => {
  const streamOf = (...chunks: string[]) =>
    new Response(new ReadableStream({ start: (stream) => { chunks.forEach((chunk) => stream.enqueue(new TextEncoder().encode(chunk))); stream.close() } }))

  it('reads lines however they are cut, and comes back after a break', async () => {
    vi.useFakeTimers()
    const lines: string[] = []
    const reconnected = vi.fn()
    const responses = [streamOf('{"a":', '1}\n\n{"b"', ':2}\n'), new Response('', { status: 503 }), streamOf('{"c":3}\n')]
    const stop = listenToPushes({
      open: () => (responses.length > 0 ? Promise.resolve(responses.shift() as Response) : Promise.reject(new Error('gone'))),
      onLine: (line) => lines.push(line),
      onReconnect: reconnected,
    })
    await vi.advanceTimersByTimeAsync(5000)
    stop()
    expect(lines).toEqual(['{"a":1}', '{"b":2}', '{"c":3}'])
    expect(reconnected).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})
