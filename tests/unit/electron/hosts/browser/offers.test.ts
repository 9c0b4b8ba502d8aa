import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Offers } from '../../../../../electron/hosts/browser/offers.ts'

const MEGABYTE = 1024 * 1024

async function offer(offers: Offers, size = 1): Promise<string> {
  const saved = await offers.save('议程.pdf', new Uint8Array(size))
  if (saved.outcome !== 'unknown') throw new Error(saved.outcome)
  return saved.offerId
}

describe('offers', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('never claim that something was saved', async () => {
    expect(await new Offers().save('议程.pdf', Uint8Array.of(1))).toMatchObject({ outcome: 'unknown', fileName: '议程.pdf' })
  })

  it('have names that every system can keep', async () => {
    expect(await new Offers().save('10/12: 议程.pdf', Uint8Array.of(1))).toMatchObject({ fileName: '1012 议程.pdf' })
  })

  it('are given once', async () => {
    const offers = new Offers()
    const id = await offer(offers)
    expect(offers.take(id)?.bytes).toHaveLength(1)
    expect(offers.take(id)).toBeUndefined()
  })

  it('have ids that cannot be guessed', async () => {
    expect(Buffer.from(await offer(new Offers()), 'base64url')).toHaveLength(32)
  })

  it('wait a minute and no longer', async () => {
    const offers = new Offers()
    const [first, second] = [await offer(offers), await offer(offers)]
    vi.advanceTimersByTime(59_000)
    expect(offers.take(first)).toBeDefined()
    vi.advanceTimersByTime(2_000)
    expect(offers.take(second)).toBeUndefined()
  })

  it('are at most 32; the oldest goes first', async () => {
    const offers = new Offers()
    const ids = []
    for (let count = 0; count < 33; count += 1) ids.push(await offer(offers))
    expect(ids.map((id) => offers.take(id) !== undefined)).toEqual([false, ...Array<boolean>(32).fill(true)])
  })

  it('hold at most 256 MB together', async () => {
    const offers = new Offers()
    const [first, second, third] = [await offer(offers, 100 * MEGABYTE), await offer(offers, 100 * MEGABYTE), await offer(offers, 100 * MEGABYTE)]
    expect([first, second, third].map((id) => offers.take(id) !== undefined)).toEqual([false, true, true])
  })

  it('do not take more than they can hold, and keep what they have', async () => {
    const offers = new Offers()
    const id = await offer(offers)
    await expect(offers.save('大.pdf', new Uint8Array(257 * MEGABYTE))).rejects.toMatchObject({ code: 'too-large' })
    expect(offers.take(id)).toBeDefined()
  })
})
