import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { RouteServer } from '#core/services/route-server.ts'
import { isRouteServerAddress } from '#shared/domain/tours/route-server-address.ts'

let server: Server | undefined
afterEach(() => new Promise<void>((resolve) => {
  server?.closeAllConnections()
  if (server) server.close(() => resolve())
  else resolve()
  server = undefined
}))

/** An OSRM server of the office, on this machine. */
async function officeServer(answer: RequestListener): Promise<string> {
  const made = createServer(answer)
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  const address = made.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

const json = (body: unknown): RequestListener => (_request, response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
const ask = (address: string, timeoutMs?: number) => new RouteServer(() => Promise.resolve(address), timeoutMs).travelTimes({ places })

const places = [
  { name: '示例宾馆', coordinates: { latitude: 30.1, longitude: 119.1 } },
  { name: '示例大棚', coordinates: { latitude: 30.2, longitude: 119.2 } },
]

describe('the route server of an office', () => {
  it('is asked for a table of all places, by their coordinates alone', async () => {
    const asked: string[] = []
    const address = await officeServer((request, response) => {
      asked.push(request.url ?? '')
      json({ code: 'Ok', durations: [[0, 1201], [1140, 0]], distances: [[0, 15_340], [15_400, 0]] })(request, response)
    })
    expect(await ask(`${address}/`)).toEqual({
      rows: [
        { from: '示例宾馆', ways: [{ to: '示例大棚', minutes: 21, distanceKm: 15.3 }] },
        { from: '示例大棚', ways: [{ to: '示例宾馆', minutes: 19, distanceKm: 15.4 }] },
      ],
    })
    expect(asked).toEqual(['/table/v1/driving/119.1,30.1;119.2,30.2?annotations=duration,distance'])
  })

  it('leaves out ways that it does not find', async () => {
    const address = await officeServer(json({ code: 'Ok', durations: [[0, null], [60, 0]] }))
    expect(await ask(address)).toEqual({ rows: [{ from: '示例宾馆', ways: [] }, { from: '示例大棚', ways: [{ to: '示例宾馆', minutes: 1 }] }] })
  })

  it('is not asked where none is set', async () => {
    await expect(ask('')).rejects.toMatchObject({ code: 'unsupported' })
  })

  it.each([
    ['answers with an error', json({ code: 'NoTable', message: 'Could not find a matching segment' })],
    ['answers another table', json({ code: 'Ok', durations: [[0]] })],
    ['answers a page', ((_request, response) => void response.end('<html>')) satisfies RequestListener],
    ['sends one elsewhere', ((_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()) satisfies RequestListener],
    ['fails', ((_request, response) => void response.writeHead(500).end()) satisfies RequestListener],
    ['never stops talking', ((_request, response) => {
      const chunk = Buffer.alloc(256 * 1024, ' ')
      const send = () => { while (!response.destroyed && response.write(chunk)); response.once('drain', send) }
      send()
    }) satisfies RequestListener],
  ])('that %s is told to be unavailable', async (_what, answer) => {
    await expect(ask(await officeServer(answer))).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('that does not answer is given up', async () => {
    await expect(ask(await officeServer(() => undefined), 200)).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('that is not there is told to be unavailable', async () => {
    await expect(ask('http://127.0.0.1:9')).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('the address of a route server', () => {
  it.each(['http://10.0.0.8:5000', 'https://routes.office.example/osrm', 'http://localhost:5000/'])('can be %s', (address) => {
    expect(isRouteServerAddress(address)).toBe(true)
  })

  it.each(['', '10.0.0.8:5000', 'ftp://10.0.0.8', 'file:///etc/hosts', 'http://name:word@10.0.0.8', 'http://10.0.0.8/?a=b', 'http://10.0.0.8/#a', 'http://10.0.0.8 /x'])(
    'cannot be “%s”',
    (address) => expect(isRouteServerAddress(address)).toBe(false),
  )
})
