import type { Page } from 'playwright'
import { crowdedProgramme } from '../helpers/crowded-programme.ts'
import { measurement, median, type Bench } from './measurement.ts'
import { servedEvent } from './served-event.ts'

const PEOPLE = 500
const ITEMS = 120
const SESSIONS = ITEMS / 3
const OPEN_LIMIT_MS = 100
const FRAMES = 90

/** Opening the programme, and dragging a block on its clock beside dragging a bare element of the same page. */
export const bench: Bench = async function* () {
  const served = await servedEvent(crowdedProgramme(PEOPLE, ITEMS))
  if (!served) {
    yield { name: 'drag a session on the clock', peer: 'a bare element of the same page', skipped: 'no Chromium is installed' }
    return
  }
  const { page } = served
  try {
    await page.getByRole('link', { name: '示例会议' }).click()
    yield measurement(`open the programme of ${SESSIONS} sessions and ${ITEMS} items`, await opening(page), `limit of ${OPEN_LIMIT_MS} ms`, OPEN_LIMIT_MS, 1)
    await page.getByText('时间轴', { exact: true }).click()
    await page.locator('[data-block]').first().waitFor()
    await page.waitForTimeout(500)
    const rounds: { readonly bare: number; readonly ours: number }[] = []
    for (let round = 0; round < 5; round += 1) rounds.push({ bare: await frames(page, 'bare'), ours: await frames(page, 'ours') })
    const of = (side: 'bare' | 'ours') => median(rounds.map((round) => round[side]))
    yield measurement(`a frame of dragging one of ${SESSIONS} blocks, 95th percentile`, of('ours'), 'a bare element of the same page', of('bare'), 1.5)
  } finally {
    await served.close()
  }
}

/** From the click on the rail to the second frame after the page stands; the first time loads its script and does not count. */
async function opening(page: Page): Promise<number> {
  const rail = page.getByRole('navigation').first().getByRole('link')
  const times: number[] = []
  for (let round = 0; round < 6; round += 1) {
    await rail.nth(0).click()
    await page.waitForTimeout(300)
    const time = await page.evaluate(async () => {
      const start = performance.now()
      document.querySelectorAll<HTMLAnchorElement>('nav.rail a')[2]?.click()
      do await new Promise(requestAnimationFrame)
      while (!document.querySelector('[data-row]') && performance.now() - start < 5000)
      await new Promise(requestAnimationFrame)
      return performance.now() - start
    })
    if (round > 0) times.push(time)
  }
  return median(times)
}

/** The 95th percentile of the time between two frames while something is pulled up and down, then given back. */
function frames(page: Page, side: 'bare' | 'ours'): Promise<number> {
  return page.evaluate(async ({ dragged, count }) => {
    const nextFrame = () => new Promise<number>(requestAnimationFrame)
    const block = document.querySelector<HTMLElement>('[data-block]:not(.locked)')
    if (!block) throw new Error('no block')
    const box = block.getBoundingClientRect()
    const at = { bubbles: true, button: 0, clientX: box.x + 20, clientY: box.y + box.height / 2 }
    if (dragged === 'ours') block.dispatchEvent(new PointerEvent('pointerdown', at))
    const gaps: number[] = []
    let last = await nextFrame()
    for (let frame = 0; frame < count; frame += 1) {
      const by = 10 + Math.abs((frame % 60) - 30) * 4
      if (dragged === 'ours') dispatchEvent(new PointerEvent('pointermove', { ...at, clientY: at.clientY + by }))
      else block.style.transform = `translateY(${by}px)`
      const now = await nextFrame()
      gaps.push(now - last)
      last = now
    }
    if (dragged === 'ours') dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    block.style.transform = ''
    return gaps.sort((a, b) => a - b)[Math.floor(count * 0.95)] ?? NaN
  }, { dragged: side, count: FRAMES })
}
