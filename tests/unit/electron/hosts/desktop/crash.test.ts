import { describe, expect, it, vi } from 'vitest'
import { watchPage } from '../../../../../electron/hosts/desktop/crash.ts'
import { WORDS } from '../../../../../electron/hosts/desktop/words.ts'

/** A window whose page can die; `answer` is the button that the user presses. */
function watched(answer: number) {
  const listeners = new Map<string, (...args: unknown[]) => void>()
  const on = (name: string, listener: never): void => void listeners.set(name, listener)
  const page = { on, reload: vi.fn(), forcefullyCrashRenderer: vi.fn(() => die('crashed')) }
  const showMessageBox = vi.fn(() => Promise.resolve({ response: answer, checkboxChecked: false }))
  const quit = vi.fn()
  const log = { error: vi.fn() }
  const die = (reason: string): void => listeners.get('render-process-gone')?.({}, { reason, exitCode: 1 })
  watchPage({ on, webContents: page } as unknown as Parameters<typeof watchPage>[0], {
    dialog: { showMessageBox: showMessageBox as never },
    words: () => WORDS['zh-CN'],
    log,
    quit,
  })
  return { page, showMessageBox, quit, log, die, hang: () => listeners.get('unresponsive')?.() }
}

describe('a page that dies', () => {
  it('can be opened again', async () => {
    const { page, die, log } = watched(0)
    die('crashed')
    await expect.poll(() => page.reload.mock.calls.length).toBe(1)
    expect(log.error).toHaveBeenCalledWith('the page is gone: crashed', null)
  })

  it('can be the end', async () => {
    const { quit, die } = watched(1)
    die('oom')
    await expect.poll(() => quit.mock.calls.length).toBe(1)
  })

  it('in order says nothing', () => {
    const { showMessageBox, die } = watched(0)
    die('clean-exit')
    expect(showMessageBox).not.toHaveBeenCalled()
  })
})

describe('a page that hangs', () => {
  it('may be waited for', async () => {
    const { page, hang } = watched(0)
    hang()
    await Promise.resolve()
    expect(page.forcefullyCrashRenderer).not.toHaveBeenCalled()
  })

  it('is ended and opened again, with one question only', async () => {
    const { page, showMessageBox, hang } = watched(1)
    hang()
    await expect.poll(() => page.reload.mock.calls.length).toBe(1)
    expect(page.forcefullyCrashRenderer).toHaveBeenCalledOnce()
    expect(showMessageBox).toHaveBeenCalledOnce()
  })
})
