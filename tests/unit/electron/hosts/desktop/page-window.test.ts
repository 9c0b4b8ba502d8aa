import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openPageWindow, webPreferences } from '../../../../../electron/hosts/desktop/page-window.ts'
import { readBounds, writeBounds } from '../../../../../electron/hosts/desktop/window-bounds.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 }
const BOUNDS = { x: 100, y: 50, width: 1200, height: 800, isMaximized: false }

describe('the web preferences', () => {
  it('are exactly these: nothing of Node in the page, every wall up', () => {
    expect(webPreferences('/app/preload.cjs', false)).toEqual({
      preload: '/app/preload.cjs',
      devTools: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })
})

class FakeWindow {
  static last: FakeWindow
  readonly options: BrowserWindowConstructorOptions
  readonly listeners = new Map<string, () => void>()
  readonly show = vi.fn()
  readonly maximize = vi.fn()
  readonly loadURL = vi.fn(() => Promise.resolve())
  readonly getNormalBounds = (): object => ({ x: 1, y: 2, width: 1000, height: 700 })
  readonly isMaximized = (): boolean => true

  constructor(options: BrowserWindowConstructorOptions) {
    this.options = options
    FakeWindow.last = this
  }
  on(name: string, listener: () => void): void {
    this.listeners.set(name, listener)
  }
  once(name: string, listener: () => void): void {
    this.listeners.set(name, listener)
  }
}

function open(boundsFile: string): FakeWindow {
  const Window = FakeWindow as unknown as new (options: BrowserWindowConstructorOptions) => BrowserWindow
  openPageWindow(Window, { title: '会程', preload: '/app/preload.cjs', hasDevTools: false, boundsFile, screens: [SCREEN] })
  return FakeWindow.last
}

describe('the window', () => {
  it('loads our page and appears when there is something to see', async () => {
    const window = open(path.join(await temporaryFolder(), 'window.json'))
    expect(window.loadURL).toHaveBeenCalledWith('app://huicheng/index.html')
    expect(window.options).toMatchObject({ show: false, title: '会程', webPreferences: webPreferences('/app/preload.cjs', false) })
    expect(window.show).not.toHaveBeenCalled()
    window.listeners.get('ready-to-show')?.()
    expect(window.show).toHaveBeenCalledOnce()
  })

  it('comes back where it was', async () => {
    const file = path.join(await temporaryFolder(), 'window.json')
    open(file).listeners.get('close')?.()
    const again = open(file)
    expect(again.options).toMatchObject({ x: 1, y: 2, width: 1000, height: 700 })
    again.listeners.get('ready-to-show')?.()
    expect(again.maximize).toHaveBeenCalledOnce()
  })
})

describe('the bounds of the window', () => {
  it('are kept as they were', async () => {
    const file = path.join(await temporaryFolder(), 'window.json')
    writeBounds(file, BOUNDS)
    expect(readBounds(file, [SCREEN])).toEqual(BOUNDS)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(BOUNDS)
  })

  it('are forgotten when the screen is gone', async () => {
    const file = path.join(await temporaryFolder(), 'window.json')
    writeBounds(file, { ...BOUNDS, x: 2500 })
    expect(readBounds(file, [SCREEN])).toBeNull()
    expect(readBounds(file, [SCREEN, { ...SCREEN, x: 1920 }])).not.toBeNull()
  })

  it('are forgotten when the title bar would be out of reach', async () => {
    const file = path.join(await temporaryFolder(), 'window.json')
    writeBounds(file, { ...BOUNDS, y: -40 })
    expect(readBounds(file, [SCREEN])).toBeNull()
  })

  it.each(['', '{', 'null', '[]', '{"x":1}', '{"x":"1","y":2,"width":3,"height":4,"isMaximized":true}'])('are not read from %s', async (text) => {
    const file = path.join(await temporaryFolder(), 'window.json')
    writeFileSync(file, text)
    expect(readBounds(file, [SCREEN])).toBeNull()
  })

  it('are not worth an error', async () => {
    const file = path.join(await temporaryFolder(), 'not-there', 'window.json')
    expect(() => writeBounds(file, BOUNDS)).not.toThrow()
    expect(readBounds(file, [SCREEN])).toBeNull()
  })
})
