import type { App } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { closeOnQuit } from '../../../../../electron/hosts/desktop/close-on-quit.ts'

function quitting(close: () => Promise<void>) {
  let willQuit: (event: { preventDefault: () => void }) => void = () => undefined
  const ask = (): boolean => {
    const preventDefault = vi.fn()
    willQuit({ preventDefault })
    return preventDefault.mock.calls.length === 0
  }
  const quit = vi.fn()
  const log = { error: vi.fn() }
  closeOnQuit({ on: (_name: string, listener: typeof willQuit) => (willQuit = listener), quit } as unknown as App, close, log)
  return { ask, quit, log }
}

describe('quitting', () => {
  it('waits until everything is written, then goes through', async () => {
    const written = Promise.withResolvers<undefined>()
    const { ask, quit } = quitting(async () => void (await written.promise))
    expect(ask()).toBe(false)
    expect(quit).not.toHaveBeenCalled()
    written.resolve(undefined)
    await expect.poll(() => quit.mock.calls.length).toBe(1)
    expect(ask()).toBe(true)
  })

  it('asked twice closes once', async () => {
    const close = vi.fn(() => Promise.resolve())
    const { ask, quit } = quitting(close)
    ask()
    ask()
    await expect.poll(() => quit.mock.calls.length).toBe(1)
    expect(close).toHaveBeenCalledOnce()
  })

  it('is not held up by a library that cannot be closed', async () => {
    const { ask, quit, log } = quitting(() => Promise.reject(new Error('EIO')))
    ask()
    await expect.poll(() => quit.mock.calls.length).toBe(1)
    expect(log.error).toHaveBeenCalledOnce()
    expect(ask()).toBe(true)
  })
})
