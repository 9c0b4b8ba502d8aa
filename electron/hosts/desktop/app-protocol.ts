import { readFile } from 'node:fs/promises'
import type { Protocol } from 'electron'
import type { PageFiles } from '../both/page-files.ts'
import { STRICT_HEADERS, pageHeaders } from '../both/page-policy.ts'
import { APP_SCHEME, isOwnAddress } from './own-page.ts'

/** Makes `app:` a scheme with an origin, like https; to be called before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the page's files, and only those that were listed at the start. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, files: PageFiles): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return nothing(405)
    const page = isOwnAddress(url) ? files.get(new URL(url).pathname) : undefined
    if (!page) return nothing(404)
    return new Response(await readFile(page.file), { headers: pageHeaders(page) })
  })
}

const nothing = (status: number): Response => new Response(null, { status, headers: STRICT_HEADERS })
