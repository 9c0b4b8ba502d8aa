import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FakeChannels } from '../../helpers/desktop-bridge.ts'
import { isLocked } from '../../helpers/library-lock.ts'

/** What main.ts asked Electron for, in order. */
type Played = {
  readonly asked: string[]
  readonly app: EventEmitter
  readonly channels: FakeChannels
  readonly boxes: string[]
  readonly menus: { label?: string }[][]
  readonly windows: FakeWindow[]
  readonly folder: string
}

class FakeWindow extends EventEmitter {
  static channels: FakeChannels
  static opened: FakeWindow[] = []
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (channel: string, ...args: unknown[]) => FakeWindow.channels.webContents.send(channel, ...args),
  })
  readonly loadURL = vi.fn(() => Promise.resolve())
  readonly focus = vi.fn()
  readonly restore = vi.fn()
  readonly isMinimized = (): boolean => true
  readonly isMaximized = (): boolean => false
  readonly getNormalBounds = (): object => ({ x: 0, y: 0, width: 1000, height: 700 })
  readonly show = vi.fn()

  constructor() {
    super()
    FakeWindow.opened.push(this)
  }
}

/** Electron with its parts played, and `main.ts` run in it. */
async function startMain({ isFirst = true, args = [] as string[], prepare = (_folder: string): void => undefined } = {}): Promise<Played> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huicheng-main-'))
  prepare(folder)
  const asked: string[] = []
  const note = <Value>(what: string, value: Value): Value => (asked.push(what), value)
  const channels = (FakeWindow.channels = new FakeChannels())
  FakeWindow.opened = []
  const menus: { label?: string }[][] = []
  const boxes: string[] = []
  const ready = Promise.withResolvers<undefined>()
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    enableSandbox: () => note('enableSandbox', undefined),
    requestSingleInstanceLock: () => note('requestSingleInstanceLock', isFirst),
    whenReady: () => note('whenReady', ready.promise),
    setPath: (name: string, value: string) => note(`setPath ${name} ${path.relative(folder, value)}`, undefined),
    getPath: (name: string) => path.join(folder, name),
    getLocale: () => 'zh-CN',
    quit: () => note('quit', undefined),
    exit: (code: number) => note(`exit ${code}`, undefined),
  })
  const session = { webRequest: { onBeforeRequest: vi.fn() }, on: vi.fn(), setPermissionRequestHandler: vi.fn(), setPermissionCheckHandler: vi.fn(), setDevicePermissionHandler: vi.fn() }
  vi.stubEnv('HUICHENG_PROFILE', folder)
  vi.stubEnv('HUICHENG_LIBRARY', path.join(folder, 'library'))
  const argv = process.argv
  process.argv = ['electron', folder, ...args]
  vi.resetModules()
  vi.doMock('electron', () => ({
    BrowserWindow: FakeWindow,
    Menu: { buildFromTemplate: (template: { label?: string }[]) => template, setApplicationMenu: (menu: { label?: string }[]) => void menus.push(menu) },
    app,
    dialog: { showErrorBox: (_title: string, content: string) => boxes.push(content) },
    ipcMain: channels.ipcMain,
    protocol: { registerSchemesAsPrivileged: () => note('registerSchemes', undefined), handle: () => note('protocol.handle', undefined) },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: { defaultSession: session },
    shell: { openPath: vi.fn(() => Promise.resolve('')) },
  }))
  // The page itself plays no part here, and need not have been built.
  vi.doMock('../../../electron/hosts/both/page-files.ts', () => ({ listPageFiles: () => new Map() }))
  await import('../../../electron/main.ts')
  process.argv = argv
  ready.resolve(undefined)
  return { asked, app, channels, boxes, menus, windows: FakeWindow.opened, folder }
}

async function quit({ app, asked }: Played): Promise<void> {
  const before = asked.length
  app.emit('will-quit', { preventDefault: () => undefined })
  await expect.poll(() => asked.slice(before)).toEqual(['quit'])
}

const windowOf = async ({ windows }: Played): Promise<FakeWindow> => {
  await expect.poll(() => windows.length, { timeout: 10_000 }).toBe(1)
  return windows[0]!
}

describe('the desktop program', () => {
  let played: Played
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.doUnmock('electron')
    vi.doUnmock('../../../electron/hosts/both/page-files.ts')
    rmSync(played.folder, { recursive: true, force: true })
  })

  it('puts up its walls before the app is ready', async () => {
    played = await startMain()
    expect(played.asked).toEqual(['setPath userData profile', 'enableSandbox', 'registerSchemes', 'requestSingleInstanceLock', 'whenReady'])
    await windowOf(played)
    await quit(played)
  })

  it('leaves at once when it is not the first', async () => {
    played = await startMain({ isFirst: false })
    expect(played.asked.slice(-2)).toEqual(['requestSingleInstanceLock', 'quit'])
    expect(played.asked).not.toContain('whenReady')
  })

  it('opens the page over a library that the page can reach', async () => {
    played = await startMain({ args: ['--samples', '--no-sandbox'] })
    expect((await windowOf(played)).loadURL).toHaveBeenCalledWith('app://huicheng/index.html')
    const reply = await played.channels.electron.ipcRenderer.invoke('host:call', '{"name":"library.list","input":{}}')
    const { value } = JSON.parse(String(reply)) as { value: { events: unknown[] } }
    expect(value.events).toHaveLength(3)
    await quit(played)
    expect(isLocked(path.join(played.folder, 'library'))).toBe(false)
  })

  it('has a menu from the start, and then the page’s', async () => {
    played = await startMain()
    await windowOf(played)
    expect(played.menus.at(-1)?.map(({ label }) => label)).toEqual(['文件', '编辑', '查看'])
    const action = { id: 'help.keys', label: 'Keys', section: 'help', enabled: true }
    played.channels.electron.ipcRenderer.send('host:actions', { locale: 'en', actions: [action] })
    expect(played.menus.at(-1)?.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help'])
    await quit(played)
  })

  it('comes to the front when it is started again, and takes the event file that it was started with', async () => {
    played = await startMain()
    const window = await windowOf(played)
    const file = path.join(played.folder, '坏.hcevent')
    writeFileSync(file, '[]')
    played.app.emit('second-instance', {}, ['electron', '坏.hcevent'], played.folder)
    expect(window.restore).toHaveBeenCalled()
    expect(window.focus).toHaveBeenCalled()
    await expect.poll(() => played.boxes).toEqual([expect.stringContaining('坏.hcevent')])
    await quit(played)
  })

  it('guards every page that ever comes to be', async () => {
    played = await startMain()
    await windowOf(played)
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() })
    played.app.emit('web-contents-created', {}, contents)
    expect(contents.setWindowOpenHandler).toHaveBeenCalled()
    expect(contents.eventNames()).toEqual(expect.arrayContaining(['will-navigate', 'will-attach-webview']))
    await quit(played)
  })

  it('ends when its window is closed', async () => {
    played = await startMain()
    const window = await windowOf(played)
    window.emit('closed')
    played.app.emit('window-all-closed')
    expect(played.asked.at(-1)).toBe('quit')
    await quit(played)
  })

  it('says in the user’s words why it cannot start', async () => {
    played = await startMain({ prepare: (folder) => writeFileSync(path.join(folder, 'library'), 'a file') })
    await expect.poll(() => played.asked.at(-1)).toBe('exit 1')
    expect(played.boxes).toEqual([expect.stringMatching(/^活动库“.+library”不能使用（ENOTDIR）。/)])
    expect(played.windows).toEqual([])
  })
})
