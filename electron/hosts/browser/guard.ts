import type { IncomingMessage } from 'node:http'
import { TOKEN_HEADER } from '#shared/contract/host.ts'
import { isSameToken } from './token.ts'

export type Refusal = { readonly status: 401 | 403; readonly reason: string }

/** `page`: files of the program, which hold no secret. `api`: everything else. */
export type Zone = 'page' | 'api'

/**
 * Says why a request is not from our own page, or null when it is.
 *
 * The host is checked first and everywhere: a foreign name that leads to 127.0.0.1 makes a foreign page "same-origin"
 * for the browser, so only the name itself tells (DNS rebinding, GHSA-vg6x-rcgg-rjx6).
 *
 * @param door port and token of this start
 * @source quality §2.3
 */
export function refusalOf(
  { headersDistinct: headers }: Pick<IncomingMessage, 'headersDistinct'>,
  zone: Zone,
  door: { readonly port: number; readonly token: string },
): Refusal | null {
  const host = only(headers['host'])
  if (host === undefined || !hostsOf(door.port).includes(host)) return { status: 403, reason: 'foreign host' }

  const origin = headers['origin']
  if (origin && only(origin) !== `http://${host}`) return { status: 403, reason: 'foreign origin' }

  const site = headers['sec-fetch-site']
  const isOwnPage = site !== undefined && only(site) === 'same-origin'
  // 'none' is an address that the user opened, not a link from another page.
  if (site && !isOwnPage && !(zone === 'page' && only(site) === 'none')) return { status: 403, reason: 'foreign page' }
  if (zone === 'page') return null

  // Browsers send no Origin with a GET to their own host, but they say where the request comes from.
  if (!origin && !isOwnPage) return { status: 403, reason: 'no origin' }
  if (!isSameToken(only(headers[TOKEN_HEADER]) ?? '', door.token)) return { status: 401, reason: 'wrong token' }
  return null
}

/** As browsers write them: without the port where it is HTTP's own. */
function hostsOf(port: number): readonly string[] {
  return ['127.0.0.1', 'localhost'].map((name) => new URL(`http://${name}:${port}`).host)
}

/** The value of a header that came exactly once. */
function only(values: readonly string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined
}
