import { defineConfig } from '@playwright/test'
import path from 'node:path'
import { browserForTests, needsNoSandbox } from '../browsers.mjs'
import { installedElectron } from '../electron.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const browser = await browserForTests({ mayInstall: false, say: () => undefined })

/** What a spec may ask for; `tests/e2e/fixtures.ts` declares the same option. */
type HostOption = { host: 'browser' | 'desktop' }

export default defineConfig<HostOption>({
  testDir: path.join(root, 'tests/e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: path.join(root, 'test-results'),
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Nets against what hangs, wide enough for a busy machine: other stages run beside this one. Nothing is measured by them.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace of every spec costs a third of the time; `--trace on` gives one of what failed.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Cleared between two tests, of which each has a host of its own at an address of its own: half a test's time.
    reuseContext: true,
    video: 'off',
    launchOptions: {
      ...(browser ? { executablePath: browser.path } : {}),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(needsNoSandbox() ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    // A skipped host is named by build/test.mjs; here it is simply not there.
    ...(installedElectron() ? [{ name: 'desktop', use: { host: 'desktop' as const } }] : []),
  ],
})
