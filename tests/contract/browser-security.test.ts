import { Agent, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MAX_BODY_BYTES } from '#shared/contract/codec.ts'
import { exchange, type Exchange, type Sent } from '../helpers/http-exchange.ts'
import { runningBrowserHost, type RunningHost } from '../helpers/running-browser-host.ts'

let running: RunningHost
const dispatched = vi.fn((name: string) => Promise.resolve({ ok: true as const, value: name }))

beforeAll(async () => {
  running = await runningBrowserHost({ core: { dispatch: dispatched, onPush: () => () => undefined } })
})
afterAll(() => running.stop())

/** What our own page sends, changed for the worse; undefined leaves a header out. */
function send(route: Omit<Sent, 'port' | 'headers'>, changes: Readonly<Record<string, string | string[] | undefined>> = {}): Promise<Exchange> {
  const headers: OutgoingHttpHeaders = { ...running.own, ...changes }
  for (const [name, value] of Object.entries(changes)) if (value === undefined) delete headers[name]
  return exchange({ ...route, port: running.port, headers })
}

const CALL = { path: '/api/call', method: 'POST', body: '{"name":"app.info","input":{}}' }
const ROUTES: readonly Omit<Sent, 'port' | 'headers'>[] = [
  CALL,
  { path: '/api/push' },
  { path: '/api/offer/some-offer' },
  { path: '/api/nothing-here' },
  { path: '/start/some-ticket' },
  { path: '/' },
  { path: '/assets/index-a1B2c3D4.js' },
  { path: '/nothing-here' },
]
const API_ROUTES = ROUTES.filter(({ path }) => path.startsWith('/api/'))
const routeName = ({ path, method = 'GET' }: Omit<Sent, 'port'>): string => `${method} ${path}`

describe('a request of our own page', () => {
  it.each([
    ['POST /api/call', CALL, 200],
    ['GET /api/push', { path: '/api/push' }, 200],
    ['GET /api/offer of nothing', { path: '/api/offer/some-offer' }, 404],
    ['GET /', { path: '/' }, 200],
  ] as const)('%s passes the guard', async (_name, route, status) => {
    expect((await send(route)).status).toBe(status)
  })

  it('is known by where the browser says that it comes from, when it has no origin', async () => {
    expect((await send({ path: '/api/push' }, { origin: undefined })).status).toBe(200)
  })

  it('may call the machine localhost', async () => {
    const host = `localhost:${running.port}`
    expect((await send(CALL, { host, origin: `http://${host}` })).status).toBe(200)
  })
})

/** A page that the browser takes for one of that host, so that only the name of the host is wrong. */
const pageOf = (host: string) => ({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })

/** Each names who sends it; status 401 where only the token is wrong. */
const FOREIGN: readonly (readonly [who: string, changes: () => Readonly<Record<string, string | string[] | undefined>>, status: number])[] = [
  ['a foreign name that leads here (DNS rebinding)', () => pageOf(`rebound.example:${running.port}`), 403],
  ['a name that begins like ours', () => pageOf(`localhost.example:${running.port}`), 403],
  ['our name with another port', () => pageOf('127.0.0.1:1'), 403],
  ['our name without its port', () => pageOf('127.0.0.1'), 403],
  ['another address of this machine', () => pageOf(`127.0.0.2:${running.port}`), 403],
  ['a page of another site', () => ({ origin: 'https://news.example' }), 403],
  ['a page of another port of this machine', () => ({ origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }), 403],
  ['a page without an origin, as a sandboxed frame', () => ({ origin: 'null' }), 403],
  ['our origin by another scheme', () => ({ origin: `https://127.0.0.1:${running.port}` }), 403],
  ['our other name as origin', () => ({ origin: `http://localhost:${running.port}` }), 403],
  ['a link on another site', () => ({ origin: undefined, 'sec-fetch-site': 'cross-site' }), 403],
  ['a page of this machine under another port', () => ({ origin: undefined, 'sec-fetch-site': 'same-site' }), 403],
]

const WITHOUT_TOKEN: typeof FOREIGN = [
  ['no token', () => ({ 'x-huicheng-token': undefined }), 401],
  ['an empty token', () => ({ 'x-huicheng-token': '' }), 401],
  ['half a token', () => ({ 'x-huicheng-token': running.token.slice(0, 20) }), 401],
  ['a token too long', () => ({ 'x-huicheng-token': `${running.token}A` }), 401],
  ['the token of another start', () => ({ 'x-huicheng-token': 'A'.repeat(43) }), 401],
  ['the token twice', () => ({ 'x-huicheng-token': [running.token, running.token] }), 401],
  ['the token in a cookie', () => ({ 'x-huicheng-token': undefined, cookie: `token=${running.token}` }), 401],
  ['neither origin nor a word of where from', () => ({ origin: undefined, 'sec-fetch-site': undefined }), 403],
  ['an address typed into the browser', () => ({ origin: undefined, 'sec-fetch-site': 'none' }), 403],
]

describe.each(ROUTES.map((route) => [routeName(route), route] as const))('%s', (_name, route) => {
  it.each(FOREIGN)('refuses %s', async (_who, changes, status) => {
    dispatched.mockClear()
    const answer = await send(route, changes())
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(dispatched).not.toHaveBeenCalled()
  })

  it('lets no other origin read the answer', async () => {
    const { headers } = await send(route)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['set-cookie']).toBeUndefined()
  })
})

describe.each(API_ROUTES.map((route) => [routeName(route), route] as const))('%s', (_name, route) => {
  it.each(WITHOUT_TOKEN)('refuses %s', async (_who, changes, status) => {
    dispatched.mockClear()
    expect((await send(route, changes())).status).toBe(status)
    expect(dispatched).not.toHaveBeenCalled()
  })

  it('does not take the token from the address', async () => {
    const inQuery = { ...route, path: `${route.path}?x-huicheng-token=${running.token}&token=${running.token}` }
    expect((await send(inQuery, { 'x-huicheng-token': undefined })).status).toBe(401)
  })
})

describe('the page', () => {
  it('opens for an address that the user opened', async () => {
    expect((await send({ path: '/' }, { origin: undefined, 'sec-fetch-site': 'none', 'x-huicheng-token': undefined })).status).toBe(200)
  })

  it('keeps files whose name holds their hash, and nothing else', async () => {
    expect((await send({ path: '/assets/index-a1B2c3D4.js' })).headers['cache-control']).toContain('immutable')
    expect((await send({ path: '/' })).headers['cache-control']).toBe('no-store')
    expect((await send({ path: '/logo.svg' })).headers['cache-control']).toBe('no-store')
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/....//secret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/index.html%00.js',
    '/index.html/',
    '/assets',
    '/assets/',
    'http://127.0.0.1/secret.txt',
    '*',
  ])('%s leads nowhere', async (path) => {
    const answer = await send({ path })
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).not.toContain('outside the page')
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('does not know %s', async (method) => {
    const answer = await send({ path: '/', method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })

  it('answers HEAD without a body', async () => {
    const answer = await send({ path: '/', method: 'HEAD' })
    expect([answer.status, answer.body.length]).toEqual([200, 0])
  })
})

describe('a call', () => {
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('is not made with %s', async (method) => {
    const answer = await send({ path: '/api/call', method })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST'])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=gbk', 'application/jsonp', ''])(
    'is not made as %s',
    async (contentType) => {
      dispatched.mockClear()
      expect((await send(CALL, { 'content-type': contentType })).status).toBe(415)
      expect(dispatched).not.toHaveBeenCalled()
    },
  )

  it.each(['', '{', 'null', '[]', '"text"', '{"name":1,"input":{}}', '{"name":"app.info","input":{},"more":1}', `{"name":"${'x'.repeat(101)}","input":{}}`])(
    'is not %s',
    async (body) => {
      const answer = await send({ ...CALL, body })
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body.toString())).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    },
  )

  it('is UTF-8', async () => {
    expect((await send({ ...CALL, body: Buffer.from('7b226e616d65223a22fffe227d', 'hex') })).status).toBe(400)
  })

  it('is refused when its body is over the limit, and the connection lives on', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const onOne = (body: string | Buffer): Promise<Exchange> => exchange({ ...CALL, port: running.port, headers: running.own, body, agent })
    const answer = await onOne(Buffer.alloc(MAX_BODY_BYTES + 8 * 1024 * 1024, 0x20))
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ ok: false, error: { code: 'too-large' } })
    expect((await onOne(CALL.body)).status).toBe(200)
    agent.destroy()
  })

  it('does not wait to be asked for its body', async () => {
    expect((await send(CALL, { expect: '100-continue' })).status).toBe(417)
  })
})

describe('an offer', () => {
  it('is given once, as a file to keep, under its whole name', async () => {
    const saved = await running.offers.save('座次“示例”.pdf', Buffer.from('%PDF'))
    const path = saved.outcome === 'unknown' ? `/api/offer/${saved.offerId}` : ''
    const first = await send({ path })
    expect(first.body.toString()).toBe('%PDF')
    expect(first.headers['content-type']).toBe('application/octet-stream')
    expect(first.headers['content-disposition']).toBe(
      `attachment; filename="______.pdf"; filename*=UTF-8''${encodeURIComponent('座次“示例”')}.pdf`,
    )
    expect((await send({ path })).status).toBe(404)
  })
})

describe('the way in for a browser that we start', () => {
  const open = (path: string): Promise<Exchange> => exchange({ port: running.port, path, headers: { 'sec-fetch-site': 'none' } })

  it('leads to the address with the token, once', async () => {
    const { pathname } = new URL(running.host.startAddress())
    const first = await open(pathname)
    expect([first.status, first.headers.location]).toEqual([303, `/#token=${running.token}`])
    expect((await open(pathname)).status).toBe(404)
  })

  it('is closed to every ticket but the newest', async () => {
    const { pathname } = new URL(running.host.startAddress())
    running.host.startAddress()
    expect((await open(pathname)).status).toBe(404)
    expect((await open('/start/')).status).toBe(404)
  })
})

describe('a connection', () => {
  /** Writes the pieces, pausing between them, and gives what came back until the host closed. */
  async function converse(port: number, pieces: readonly string[], pauseMs = 0): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (data) => (heard += data.toString()))
    socket.on('error', () => undefined)
    const closed = new Promise((resolve) => socket.on('close', resolve))
    for (const piece of pieces) {
      if (socket.destroyed) break
      socket.write(piece)
      await delay(pauseMs)
    }
    await closed
    return heard
  }
  const head = (port: number, more = ''): string => `POST /api/call HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${more}`

  it('that sends its head too slowly is closed', async () => {
    const slow = await runningBrowserHost({ limits: { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 30 } })
    expect(await converse(slow.port, [...head(slow.port)], 20)).toMatch(/^(HTTP\/1\.1 408 |$)/)
    await slow.stop()
  })

  it('that sends its body too slowly is closed', async () => {
    const slow = await runningBrowserHost({ limits: { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 30 } })
    const own = Object.entries(slow.own).map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')
    const heard = await converse(slow.port, [head(slow.port, `${own}content-length: 1000\r\n\r\n`), ...'{'.repeat(40)], 20)
    expect(heard).toMatch(/^(HTTP\/1\.1 408 |$)/)
    await slow.stop()
  })

  it('with a head over 16 KB is closed', async () => {
    expect(await converse(running.port, [head(running.port, `x-large: ${'x'.repeat(17 * 1024)}\r\n\r\n`)])).toContain('431')
  })

  it('without a host, or with two, is refused', async () => {
    expect(await converse(running.port, ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n'])).toContain(' 400 ')
    expect(await converse(running.port, [`GET / HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`])).toMatch(/ 40[03] /)
  })

  it('that wants to become something else stays what it is', async () => {
    const upgrade = `GET /api/push HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`
    expect(await converse(running.port, [upgrade])).toContain(' 403 ')
  })

  it('comes in by the one address only', async () => {
    const refused = await new Promise((resolve) => {
      connect(running.port, '127.0.0.2').on('connect', () => resolve('connected')).on('error', ({ message }) => resolve(message))
    })
    expect(refused).not.toBe('connected')
  })
})

describe('what is written down', () => {
  it('is nothing, whoever calls: neither token nor address nor name', async () => {
    const outputs = [process.stdout, process.stderr].map((output) => vi.spyOn(output, 'write').mockReturnValue(true))
    const log = { error: vi.fn() }
    const quiet = await runningBrowserHost({ log })
    const address = { port: quiet.port, headers: quiet.own }
    await exchange({ ...address, ...CALL })
    await exchange({ ...address, ...CALL, body: '{' })
    await exchange({ ...address, path: '/api/offer/none' })
    await exchange({ port: quiet.port, ...CALL })
    await quiet.stop()
    expect([...outputs, log.error].flatMap((spy) => spy.mock.calls)).toEqual([])
  })

  it('is, of a defect, what the log port is told, and the page hears no more than that there was one', async () => {
    const log = { error: vi.fn() }
    const core = { dispatch: () => Promise.reject(new Error('/home/lin/secret.json')), onPush: () => () => undefined }
    const defective = await runningBrowserHost({ core, log })
    const answer = await exchange({ port: defective.port, headers: defective.own, ...CALL })
    await defective.stop()
    expect(answer.status).toBe(500)
    expect(JSON.parse(answer.body.toString())).toEqual({ ok: false, error: { code: 'internal', message: 'a defect of the program', details: {} } })
    expect(log.error).toHaveBeenCalledOnce()
  })
})
