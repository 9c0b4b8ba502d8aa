import { test as base, _electron, type BrowserContext, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { installedElectron } from '../../build/electron.mjs'
import { LibraryPage } from './pages/library-page.ts'
import { Workspace } from './pages/workspace.ts'

export { expect } from '@playwright/test'

type Host = 'browser' | 'desktop'

/** The real program on a library of its own, thrown away after the test. */
export type Program = {
  readonly page: Page
  readonly libraryFolder: string
  /** the same library in one more window; the desktop has only one */
  readonly openWindow: () => Promise<Page>
  /** ends the program and starts it again on the same library, to which something may happen in between */
  readonly restart: (meanwhile?: () => void) => Promise<Page>
}

type Options = {
  /** where the page runs; set by the projects of build/config/playwright.config.ts */
  host: Host
  /** whether the library begins with the three samples */
  withSamples: boolean
  /** whether the library is the one that the program opens by itself; else it is named by a flag, for that run alone */
  isUsualLibrary: boolean
}

type Fixtures = { program: Program; page: Page; library: LibraryPage; workspace: Workspace }

type Running = {
  readonly page: Page
  readonly openWindow: () => Promise<Page>
  readonly closeWindows: () => Promise<unknown>
  readonly stop: () => Promise<void>
}

const ROOT = path.resolve(import.meta.dirname, '../..')

export const test = base.extend<Fixtures & Options>({
  host: ['browser', { option: true }],
  withSamples: [false, { option: true }],
  isUsualLibrary: [false, { option: true }],

  program: async ({ host, withSamples, isUsualLibrary, context }, use, info) => {
    await context.clearPermissions()
    // What the program knows of its user is thrown away too; Windows and Linux each have a name for where that is.
    const userFolder = info.outputPath('user')
    const env = { ...process.env, XDG_DATA_HOME: userFolder, APPDATA: userFolder }
    const libraryFolder = isUsualLibrary ? path.join(userFolder, process.platform === 'win32' ? 'Huicheng' : 'huicheng', 'library') : info.outputPath('library')
    mkdirSync(libraryFolder, { recursive: true })
    const start = (flags: readonly string[]): Promise<Running> => {
      const args = [...(isUsualLibrary ? [] : ['--library', libraryFolder]), ...flags]
      return host === 'desktop' ? startDesktop(args, { ...env, HUICHENG_PROFILE: info.outputPath('profile') }) : startInBrowser(args, env, context)
    }
    let running = await start(withSamples ? ['--samples'] : [])
    await use({
      get page() {
        return running.page
      },
      libraryFolder,
      openWindow: () => running.openWindow(),
      restart: async (meanwhile) => {
        await running.closeWindows()
        await running.stop()
        meanwhile?.()
        running = await start([])
        return running.page
      },
    })
    await running.stop()
  },

  page: async ({ program }, use) => use(program.page),
  library: async ({ page }, use) => use(new LibraryPage(page)),
  workspace: async ({ page }, use) => use(new Workspace(page)),
})

async function startInBrowser(args: readonly string[], env: NodeJS.ProcessEnv, context: BrowserContext): Promise<Running> {
  const server = spawn(process.execPath, [path.join(ROOT, 'dist-electron/serve.js'), '--port', '0', '--no-open', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
  const address = await firstLine(server)
  const openAt = async (page: Page): Promise<Page> => {
    await page.goto(address)
    return page
  }
  return {
    // The window of the test before, emptied: a new one costs more than many a test.
    page: await openAt(context.pages()[0] ?? (await context.newPage())),
    openWindow: async () => openAt(await context.newPage()),
    closeWindows: () => Promise.all(context.pages().map((page) => page.close())),
    stop: async () => {
      server.kill('SIGTERM')
      if (server.exitCode === null) await once(server, 'exit')
    },
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output')
  for await (const line of createInterface({ input: server.stdout })) return line
  throw new Error('the server ended without an address; was it built? (npm run build)')
}

async function startDesktop(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> {
  const executablePath = installedElectron()
  if (executablePath === null) throw new Error('host desktop, but Electron’s binary is not installed')
  const app = await _electron.launch({ executablePath, args: [ROOT, ...args], env: env as Record<string, string> })
  return {
    page: await app.firstWindow(),
    openWindow: () => Promise.reject(new Error('the desktop has one window')),
    closeWindows: () => Promise.resolve(),
    stop: () => app.close(),
  }
}
