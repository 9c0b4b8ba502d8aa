import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'
import { crowdedEvent } from '../helpers/crowded-event.ts'
import { measurement, median, type Bench } from './measurement.ts'
import { EVENT_NAME, launchedChromium, libraryOf, startedPreview, startedServer } from './program.ts'

const PEOPLE = 5000
const ROUNDS = 7
const PASTED_ROWS = 2000
const PASTE_LIMIT_MS = 500

/** The roster of 5,000 people as a sheet: until it stands, and until 2,000 rows that were pasted stand in it. */
export const bench: Bench = async function* () {
  const browser = await launchedChromium()
  if (!browser) {
    yield { name: 'first paint of the roster', peer: 'RevoGrid with the same rows', skipped: 'no Chromium is installed' }
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'huicheng-bench-'))
  const server = startedServer(await libraryOf(folder, PEOPLE))
  const preview = startedPreview(await barePage(folder))
  try {
    const ours = await pageAt(browser, (await server).address)
    const bare = await pageAt(browser, (await preview).address)
    await ours.getByRole('link', { name: EVENT_NAME }).click()
    await ours.getByRole('navigation').first().getByRole('link').first().waitFor()
    const times = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [oursMs, bareMs] = [await timeToSheet(ours), await timeToBareGrid(bare)]
      if (round === 0) continue // loads each side's script
      times.ours.push(oursMs)
      times.bare.push(bareMs)
    }
    yield measurement(`first paint of the roster at ${PEOPLE} people, tree, tabs and tools with it`, median(times.ours), 'RevoGrid alone with the same rows', median(times.bare), 1.5)
    const pastes: number[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const milliseconds = await timeToPaste(ours, round)
      if (round > 0) pastes.push(milliseconds)
    }
    yield measurement(`pasting ${PASTED_ROWS} × 5 cells into ${PEOPLE} people until they are seen, one step`, median(pastes), `limit of ${PASTE_LIMIT_MS} ms`, PASTE_LIMIT_MS, 1)
  } finally {
    await browser.close()
    ;(await server).stop()
    ;(await preview).stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pageAt(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  return page
}

/** From the click on the rail to the second frame after the first cells stand. */
function timeToSheet(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    const link = (place: number) => document.querySelectorAll<HTMLAnchorElement>('nav.rail a')[place]
    link(0)?.click()
    while (document.querySelector('[role=grid]')) await nextFrame()
    await nextFrame()
    const start = performance.now()
    link(1)?.click()
    while (!document.querySelector('[role=grid] [role=gridcell]')) await nextFrame()
    await nextFrame()
    return performance.now() - start
  })
}

function timeToBareGrid(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    const { show, hide } = window as unknown as { readonly show: () => void; readonly hide: () => void }
    hide()
    await nextFrame()
    const start = performance.now()
    show()
    while (!document.querySelector('.rgCell')) await nextFrame()
    await nextFrame()
    return performance.now() - start
  })
}

/** From Ctrl+V on the first cell to the second frame after the last pasted text that is in view. */
async function timeToPaste(page: Page, round: number): Promise<number> {
  const text = Array.from({ length: PASTED_ROWS }, (_, row) => [`示例${round}号${row}`, `示例${row % 40}局${round}`, `处长${round}`, round % 2 === 0 ? '嘉宾' : '专家', String(row + 1 + round)].join('\t')).join('\r\n')
  const milliseconds = await page.evaluate(async ({ cells, name }) => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    const first = document.querySelector<HTMLElement>('[role=grid] [data-row="0"] [data-column="0"]')
    first?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }))
    first?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    await nextFrame()
    const data = new DataTransfer()
    data.setData('text/plain', cells)
    const start = performance.now()
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    while (document.querySelector('[role=grid] [data-row="0"] [data-column="0"]')?.textContent !== name && performance.now() - start < 20_000) await nextFrame()
    await nextFrame()
    return performance.now() - start
  }, { cells: text, name: `示例${round}号0` })
  // One step, whatever its size.
  await page.getByRole('banner').getByRole('button', { name: `撤销：粘贴 ${PASTED_ROWS * 5} 格` }).waitFor()
  return milliseconds
}

/** The other library with nothing around it: the same people as plain rows. */
async function barePage(folder: string): Promise<string> {
  const root = join(folder, 'bare')
  mkdirSync(root)
  const fields = ['number', 'name', 'unit', 'title', 'category', 'rank', 'delegation', 'groups', 'attendance', 'phone', 'note']
  const rows = Object.values(crowdedEvent(PEOPLE).people).map(({ name, posts, category, delegationId, phone }, index) => ({
    number: index + 1, name, unit: posts[0]?.unitText, title: posts[0]?.title, category, delegation: delegationId, phone,
  }))
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>bare</title><div id="app"></div><script type="module" src="/main.js"></script>')
  writeFileSync(join(root, 'rows.json'), JSON.stringify(rows))
  writeFileSync(join(root, 'main.js'), `
    import { createApp, h } from 'vue'
    import { VGrid } from '@revolist/vue3-datagrid'
    import source from './rows.json'
    const columns = ${JSON.stringify(fields.map((prop) => ({ prop, name: prop, size: 110 })))}
    let app
    window.hide = () => app?.unmount()
    window.show = () => {
      app = createApp({ render: () => h(VGrid, { columns, source, range: true, rowSize: 28, hideAttribution: true, style: 'height: 600px' }) })
      app.mount('#app')
    }
  `)
  // The page lies outside the project, where no package is found by its name.
  const alias = { '@revolist/vue3-datagrid': fileURLToPath(import.meta.resolve('@revolist/vue3-datagrid')), vue: fileURLToPath(import.meta.resolve('vue/dist/vue.runtime.esm-bundler.js')) }
  await build({ root, logLevel: 'silent', resolve: { alias } })
  return root
}
