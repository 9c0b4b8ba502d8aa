import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOf, type Zone } from '../../../../../electron/hosts/browser/guard.ts'
import { isSameToken, newToken } from '../../../../../electron/hosts/browser/token.ts'

const door = { port: 4321, token: newToken() }
const judge = (headers: Record<string, string>, zone: Zone = 'api'): unknown =>
  refusalOf({ headersDistinct: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])) }, zone, door)

const own = { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', 'x-huicheng-token': door.token }

describe('the guard', () => {
  it('lets our own page in', () => {
    expect(judge(own)).toBeNull()
  })

  it('lets in no host, origin or token but ours, whatever they are', () => {
    fc.assert(
      fc.property(fc.constantFrom('host', 'origin', 'x-huicheng-token'), fc.string(), (name, value) => {
        fc.pre(value !== own[name as keyof typeof own])
        expect(judge({ ...own, [name]: value })).not.toBeNull()
      }),
    )
  })

  it('knows the host by name only on the port of HTTP itself', () => {
    const atPort80 = { headersDistinct: { host: ['127.0.0.1'] } }
    expect(refusalOf(atPort80, 'page', { ...door, port: 80 })).toBeNull()
    expect(refusalOf(atPort80, 'page', door)).not.toBeNull()
  })

  it('gives the files of the page without a token, but not to other pages', () => {
    expect(judge({ host: own.host }, 'page')).toBeNull()
    expect(judge({ host: own.host, 'sec-fetch-site': 'none' }, 'page')).toBeNull()
    expect(judge({ host: own.host, 'sec-fetch-site': 'cross-site' }, 'page')).toMatchObject({ status: 403 })
  })
})

describe('the token', () => {
  it('has 256 bits and is new every time', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
    expect(newToken()).not.toBe(newToken())
  })

  it('is itself and nothing else', () => {
    expect(isSameToken(door.token, door.token)).toBe(true)
    expect(isSameToken(door.token.toLowerCase(), door.token)).toBe(false)
    expect(isSameToken('', door.token)).toBe(false)
  })
})
