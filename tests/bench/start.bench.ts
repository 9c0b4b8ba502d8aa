import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'
import { compare, measurement, median, type Bench } from './measurement.ts'
import { EVENT_NAME, launchedChromium, libraryOf, startedPreview, startedServer, type Server } from './program.ts'

const PEOPLE = 500
const SECTION_LIMIT_MS = 100

/** What a user waits for: the window at the start, and another section. */
export const bench: Bench = async function* () {
  const browser = await launchedChromium()
  if (!browser) {
    yield { name: 'start to a usable window', peer: 'empty Vite page', skipped: 'no Chromium is installed' }
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'huicheng-bench-'))
  try {
    const library = await libraryOf(folder, PEOPLE)
    const emptyPage = await emptyVitePage(folder)
    yield await compare(
      'start to a usable window (process and page)',
      () => onPage(browser, () => startedServer(library), (page) => page.getByRole('link', { name: EVENT_NAME }).waitFor()),
      {
        name: 'empty Vite page, served by vite preview',
        run: () => onPage(browser, () => startedPreview(emptyPage), (page) => page.getByText('empty').waitFor()),
      },
      2,
      5,
    )
    yield* switchingSections(browser, library)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* switchingSections(browser: Browser, library: string) {
  const server = await startedServer(library)
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
  try {
    await page.goto(server.address)
    await page.getByRole('link', { name: EVENT_NAME }).click()
    const rail = page.getByRole('navigation').first().getByRole('link')
    await rail.first().waitFor()
    const times: number[] = []
    for (let round = 0; round < 4; round += 1) {
      for (const step of [1, 2, 3, 4, 5, 6, 7, 0]) {
        const milliseconds = await timeToSection(page, step)
        if (round > 0) times.push(milliseconds) // the first round loads each section's script
      }
    }
    yield measurement(`switch between sections at ${PEOPLE} people`, median(times), `limit of ${SECTION_LIMIT_MS} ms`, SECTION_LIMIT_MS, 1)
    yield measurement(`slowest switch at ${PEOPLE} people`, Math.max(...times), `limit of ${SECTION_LIMIT_MS} ms`, SECTION_LIMIT_MS, 1)
  } finally {
    await page.close()
    server.stop()
  }
}

/** From the click on the rail to the second frame after the other section stands: what the eye has to wait for. */
function timeToSection(page: Page, index: number): Promise<number> {
  return page.evaluate(async (place) => {
    const work = document.querySelector('.work')
    const before = work?.firstElementChild
    const start = performance.now()
    document.querySelectorAll<HTMLAnchorElement>('nav.rail a')[place]?.click()
    const nextFrame = () => new Promise(requestAnimationFrame)
    do await nextFrame()
    while ((work?.firstElementChild === before || !work?.firstElementChild) && performance.now() - start < 5_000)
    await nextFrame()
    return performance.now() - start
  }, index)
}

async function onPage(browser: Browser, start: () => Promise<Server>, isUsable: (page: Page) => Promise<void>): Promise<void> {
  const server = await start()
  const page = await browser.newPage({ locale: 'zh-CN' })
  try {
    await page.goto(server.address)
    await isUsable(page)
  } finally {
    await page.close()
    server.stop()
  }
}

async function emptyVitePage(folder: string): Promise<string> {
  const root = join(folder, 'empty')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>empty</title><p id="app"></p><script type="module" src="/main.js"></script>')
  writeFileSync(join(root, 'main.js'), "document.querySelector('#app').textContent = 'empty'\n")
  await build({ root, logLevel: 'silent' })
  return root
}
