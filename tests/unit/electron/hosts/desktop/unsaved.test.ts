import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdUnsaved } from '../../../../../electron/hosts/desktop/unsaved.ts'
import { WORDS } from '../../../../../electron/hosts/desktop/words.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window whose page lets itself be closed once `isSaved` says so; `answer` is the button that the user presses. */
function windowOver(isSaved: () => boolean, answer = 0) {
  let prevented = (): void => undefined
  let isGone = false
  const showMessageBox = vi.fn(() => Promise.resolve({ response: answer, checkboxChecked: false }))
  const close = vi.fn(() => {
    if (isSaved()) isGone = true
    else prevented()
  })
  const window = {
    webContents: { on: (_name: string, listener: () => void) => { prevented = listener } },
    close,
    destroy: () => { isGone = true },
    isDestroyed: () => isGone,
  }
  holdUnsaved(window as unknown as Parameters<typeof holdUnsaved>[0], { dialog: { showMessageBox: showMessageBox as never }, words: () => WORDS['zh-CN'] })
  return { close, showMessageBox, isGone: () => isGone }
}

describe('a window with unsaved steps', () => {
  it('closes by itself as soon as they are saved, without a question', async () => {
    let pending = 3
    const { close, showMessageBox, isGone } = windowOver(() => (pending -= 1) < 0)
    close()
    expect(isGone()).toBe(false)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(isGone()).toBe(true)
    expect(showMessageBox).not.toHaveBeenCalled()
  })

  it('that cannot be saved stays and asks, once, and stays when the user says so', async () => {
    const { close, showMessageBox, isGone } = windowOver(() => false)
    close()
    close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(showMessageBox).toHaveBeenCalledOnce()
    expect(showMessageBox).toHaveBeenCalledWith(expect.objectContaining({ message: '还有改动没有保存', cancelId: 0 }))
    expect(isGone()).toBe(false)
  })

  it('asks again when it is to be closed again', async () => {
    const { close, showMessageBox } = windowOver(() => false)
    close()
    await vi.advanceTimersByTimeAsync(60_000)
    close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(showMessageBox).toHaveBeenCalledTimes(2)
  })

  it('closes when the user gives them up', async () => {
    const { close, isGone } = windowOver(() => false, 1)
    close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(isGone()).toBe(true)
  })
})
