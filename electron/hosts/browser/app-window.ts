import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type AppWindow = {
  /** resolves when the last window is closed, with whether it had been shown at all */
  readonly closed: Promise<'closed' | 'failed'>
  readonly close: () => Promise<void>
}

/** No first-run pages, no chatter with the maker's servers, no extensions that could read the page. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,AutofillServerCommunication',
  '--password-store=basic',
  '--use-mock-keychain',
]
/** A browser that ends within this time, and not in order, never had a window. */
const SHOWN_AFTER_MS = 5_000

/**
 * Opens an address as a window of its own in an installed browser of the Chromium family. A fresh profile keeps the
 * page apart from the user's browsing and makes the browser's process end with the window.
 */
export function openAppWindow(browser: string, address: string): AppWindow {
  const profile = mkdtempSync(path.join(tmpdir(), 'huicheng-window-'))
  const startedAt = performance.now()
  const child = spawn(browser, [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1440,900', ...QUIET, ...sandboxFlags()], {
    stdio: 'ignore',
  })
  const ended = exitCode(child)
  const closed = ended.then(async (code) => {
    // Helpers of the browser write for a moment after it ended.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined)
    return code !== 0 && performance.now() - startedAt < SHOWN_AFTER_MS ? 'failed' : 'closed'
  })
  return {
    closed,
    close: async () => {
      child.kill()
      await closed
    },
  }
}

/** Opens an address in the browser that the system prefers, without waiting for it. */
export function openInUsualBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...args] = usualBrowser(platform, address)
  spawn(command, args, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref()
}

function usualBrowser(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return platform === 'darwin' ? ['open', address] : ['xdg-open', address]
}

/** Chromium refuses to start as root with its sandbox on. */
function sandboxFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1))
    child.once('exit', (code) => resolve(code))
  })
}
