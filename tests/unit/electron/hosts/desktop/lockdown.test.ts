import type { Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { lockContents, lockSession } from '../../../../../electron/hosts/desktop/lockdown.ts'

type RequestListener = (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void

function lockedSession() {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    on: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  }
  lockSession(session as unknown as Session)
  return session
}

describe('the session', () => {
  it('is asked for permissions in vain', () => {
    const session = lockedSession()
    const callback = vi.fn()
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'geolocation', callback)
    expect(callback).toHaveBeenCalledWith(false)
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, 'media')).toBe(false)
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false)
  })

  it.each([
    ['app://huicheng/index.html', false],
    ['blob:app://huicheng/1b9d6bcd', false],
    ['data:image/png;base64,AA==', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['app://evil/index.html', true],
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['chrome-extension://abc/page.html', true],
    ['ftp://example.com/', true],
    ['nonsense', true],
  ])('%s is blocked: %s', (url, isBlocked) => {
    const listener = lockedSession().webRequest.onBeforeRequest.mock.calls[0]?.[0] as RequestListener
    const callback = vi.fn()
    listener({ url }, callback)
    expect(callback).toHaveBeenCalledWith({ cancel: isBlocked })
  })

  it('downloads nothing: files are saved by the core', () => {
    const event = { preventDefault: vi.fn() }
    const [name, listener] = lockedSession().on.mock.calls[0] ?? []
    listener(event)
    expect(name).toBe('will-download')
    expect(event.preventDefault).toHaveBeenCalled()
  })
})

describe('a window', () => {
  function lockedContents() {
    const listeners = new Map<string, (event: { url: string; preventDefault: () => void }) => void>()
    const setWindowOpenHandler = vi.fn()
    lockContents({ on: (name: string, listener: never) => listeners.set(name, listener), setWindowOpenHandler } as unknown as WebContents)
    const isPrevented = (name: string, url: string): boolean => {
      const preventDefault = vi.fn()
      listeners.get(name)?.({ url, preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    return { isPrevented, setWindowOpenHandler }
  }

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays at our page on %s', (name) => {
    const { isPrevented } = lockedContents()
    expect(isPrevented(name, 'https://example.com/')).toBe(true)
    expect(isPrevented(name, 'file:///etc/passwd')).toBe(true)
    expect(isPrevented(name, 'app://huicheng/index.html')).toBe(false)
  })

  it('opens no other and holds no guest', () => {
    const { isPrevented, setWindowOpenHandler } = lockedContents()
    expect(setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'app://huicheng/index.html' })).toEqual({ action: 'deny' })
    expect(isPrevented('will-attach-webview', 'app://huicheng/index.html')).toBe(true)
  })
})
