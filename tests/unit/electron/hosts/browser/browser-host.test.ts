import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { startBrowserHost } from '../../../../../electron/hosts/browser/browser-host.ts'
import { Offers } from '../../../../../electron/hosts/browser/offers.ts'
import { exchange } from '../../../../helpers/http-exchange.ts'
import { runningBrowserHost } from '../../../../helpers/running-browser-host.ts'

describe('the browser host', () => {
  it('prints an address of this machine with a token of its own', async () => {
    const [one, other] = [await runningBrowserHost(), await runningBrowserHost()]
    expect(one.host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
    expect(one.token).not.toBe(other.token)
    await Promise.all([one.stop(), other.stop()])
  })

  it('says in a sentence that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await expect(runningBrowserHost({ port })).rejects.toMatchObject({
      code: 'locked',
      message: `Port ${port} is in use: choose another with --port, or leave it out to take a free one.`,
    })
    other.close()
  })

  it('says in a sentence that the page was not built', async () => {
    const pageFolder = path.join(import.meta.dirname, 'not-there')
    const core = { dispatch: () => Promise.resolve({ ok: true, value: null } as const), onPush: () => () => undefined }
    const start = startBrowserHost({ core, offers: new Offers(), log: { error: () => undefined }, pageFolder, port: 0 })
    await expect(start).rejects.toMatchObject({ code: 'unavailable', message: `The page is not built: there is no folder ${pageFolder}.` })
  })

  it('lets a call that is under way end before it closes', async () => {
    const begun = Promise.withResolvers<undefined>()
    const core = {
      dispatch: async () => {
        begun.resolve(undefined)
        await delay(100)
        return { ok: true, value: 'done' } as const
      },
      onPush: () => () => undefined,
    }
    const running = await runningBrowserHost({ core })
    const answer = exchange({ port: running.port, path: '/api/call', method: 'POST', headers: running.own, body: '{"name":"app.info","input":{}}' })
    await begun.promise
    await running.stop()
    expect(JSON.parse((await answer).body.toString())).toEqual({ ok: true, value: 'done' })
  })

  it('closes at once although a page is open', async () => {
    const running = await runningBrowserHost()
    const address = `http://127.0.0.1:${running.port}/api/push`
    const stream = await fetch(address, { headers: running.own as Record<string, string> })
    const start = performance.now()
    await running.stop()
    expect(performance.now() - start).toBeLessThan(1000)
    await stream.text()
  })
})
