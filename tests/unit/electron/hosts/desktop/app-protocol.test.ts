import type { CustomScheme } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { registerAppScheme, serveApp } from '../../../../../electron/hosts/desktop/app-protocol.ts'
import { listPageFiles } from '../../../../../electron/hosts/both/page-files.ts'
import { writePage } from '../../../../helpers/running-browser-host.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

type Handler = (request: Request) => Response | Promise<Response>

describe('the scheme of the app', () => {
  let handle: Handler

  beforeEach(async () => {
    const folder = await temporaryFolder()
    writePage(folder)
    serveApp({ handle: (scheme, handler) => { if (scheme === 'app') handle = handler as Handler } }, listPageFiles(folder))
  })
  // Node's Request refuses some methods and addresses that Electron's can have.
  const ask = (url: string, method = 'GET') => handle({ url, method } as Request)

  it('has an origin and may fetch, and nothing that would weaken it', () => {
    const registered: CustomScheme[] = []
    registerAppScheme({ registerSchemesAsPrivileged: (schemes) => void registered.push(...schemes) })
    expect(registered).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
  })

  it('serves the page with its policy', async () => {
    const response = await ask('app://huicheng/index.html')
    expect(await response.text()).toContain('示例')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it.each([
    'app://huicheng/../secret.txt',
    'app://huicheng/assets/../../secret.txt',
    'app://huicheng/..%2fsecret.txt',
    'app://huicheng//etc/passwd',
    'app://huicheng/assets',
    'app://evil/index.html',
  ])('%s leads nowhere', async (address) => {
    const response = await ask(address)
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  it('only reads', async () => {
    expect((await ask('app://huicheng/index.html', 'POST')).status).toBe(405)
  })
})
