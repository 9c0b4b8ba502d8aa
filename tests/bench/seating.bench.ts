import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import type { Event } from '#shared/domain/event/event.ts'
import { seatPeople } from '#shared/domain/seating/seat-people.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { eventWith } from '../helpers/builders.ts'
import { manyNames } from '../helpers/many-names.ts'
import { paperOf, press } from '../helpers/papers.ts'
import { readPdf } from '../helpers/read-pdf.ts'
import { compare, measurement, median, type Bench } from './measurement.ts'
import { launchedChromium } from './program.ts'
import { servedEvent } from './served-event.ts'
import { tentsDocument } from './tents-document.ts'

const SEATS = 2_000
const TENTS = 500
const DERIVE_LIMIT_MS = 20
const PAINT_LIMIT_MS = 300
/** One of sixty a second, as exactly as the browser tells the time. */
const FRAME_LIMIT_MS = 17
const FRAMES = 90
const ROUNDS = 9

/** Seating a hall, drawing and dragging in it, and the tents beside a browser that prints the same ones. */
export const bench: Bench = async function* () {
  const { event, plan } = hall()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    const { assignments } = seatPeople(event, plan)
    if (Object.keys(assignments).length !== SEATS) throw new Error('people are missing')
    return performance.now() - start
  })
  yield measurement(`seat ${SEATS} people by the rule`, median(times), `limit of ${DERIVE_LIMIT_MS} ms`, DERIVE_LIMIT_MS, 1)
  yield* onThePage({ ...event, seatingPlans: { ...event.seatingPlans, [plan.id]: { ...plan, assignments: seatPeople(event, plan).assignments } } })
  yield* tents()
}

function hall(): { readonly event: Event; readonly plan: SeatingPlan } {
  const people = manyNames(SEATS).map((name, index) => ({ id: `p${index}`, name }))
  const event = eventWith({
    name: '示例会议',
    people,
    seatingPlans: [{ id: 'hall', title: '大会', layout: { kind: 'audience', rows: Array.from({ length: 50 }, () => SEATS / 50), aislesAfterColumns: [10, 30] }, seated: people.map(({ id }) => ({ personId: id })) }],
  } as never)
  return { event, plan: event.seatingPlans['hall'] as SeatingPlan }
}

async function* onThePage(event: Event): ReturnType<Bench> {
  const served = await servedEvent(event)
  if (!served) {
    yield { name: `draw ${SEATS} seats`, peer: `limit of ${PAINT_LIMIT_MS} ms`, skipped: 'no Chromium is installed' }
    return
  }
  const { page } = served
  try {
    await page.getByRole('link', { name: '示例会议' }).click()
    yield measurement(`first paint of ${SEATS} seats`, await firstPaint(page), `limit of ${PAINT_LIMIT_MS} ms`, PAINT_LIMIT_MS, 1)
    yield* dragging(page, `${SEATS} seats`)
    for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '放大' }).click()
    await page.locator('[data-seat].taken').first().scrollIntoViewIfNeeded()
    yield* dragging(page, `${SEATS} seats with their names`)
  } finally {
    await served.close()
  }
}

/** From the click on the rail to the second frame after the last seat stands; the first time loads its script and does not count. */
async function firstPaint(page: Page): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 6; round += 1) {
    await page.locator('nav.rail a').nth(0).click()
    await page.waitForTimeout(400)
    const time = await page.evaluate(async (seats) => {
      const start = performance.now()
      document.querySelectorAll<HTMLAnchorElement>('nav.rail a')[4]?.click()
      do await new Promise(requestAnimationFrame)
      while (document.querySelectorAll('[data-seat]').length < seats && performance.now() - start < 10_000)
      await new Promise(requestAnimationFrame)
      return performance.now() - start
    }, SEATS)
    if (round > 0) times.push(time)
  }
  return median(times)
}

async function* dragging(page: Page, over: string): ReturnType<Bench> {
  const rounds: { readonly bare: number; readonly ours: number }[] = []
  for (let round = 0; round < 5; round += 1) rounds.push({ bare: await frames(page, 'bare'), ours: await frames(page, 'ours') })
  const of = (side: 'bare' | 'ours') => median(rounds.map((round) => round[side]))
  const name = `a frame of dragging over ${over}, 95th percentile`
  yield measurement(name, of('ours'), `limit of ${FRAME_LIMIT_MS} ms`, FRAME_LIMIT_MS, 1)
  yield measurement(name, of('ours'), 'a bare element over the same page', of('bare'), 1.5)
}

/**
 * The 95th percentile of the time between two frames while the mouse itself pulls a person, or a bare element, across
 * the hall: hit testing, hovering and painting count as they do for whoever holds the mouse.
 */
async function frames(page: Page, side: 'bare' | 'ours'): Promise<number> {
  const box = await page.locator('[data-seat].taken').first().boundingBox()
  if (!box) throw new Error('nobody is seated')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const recorder = await page.evaluateHandle((dragged) => {
    const element = document.body.appendChild(document.createElement('div'))
    element.style.cssText = 'position:fixed;inset:0 auto auto 0;width:60px;height:20px;background:#ccc;pointer-events:none;will-change:transform'
    if (dragged === 'bare') addEventListener('pointermove', ({ clientX, clientY }) => { element.style.transform = `translate(${clientX}px, ${clientY}px)` })
    const gaps: number[] = []
    let last = performance.now()
    let isOver = false
    requestAnimationFrame(function frame(now) {
      gaps.push(now - last)
      last = now
      if (!isOver) requestAnimationFrame(frame)
    })
    return { stop: () => { isOver = true; element.remove(); return gaps } }
  }, side)
  await page.mouse.move(x, y)
  if (side === 'ours') await page.mouse.down()
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const by = 10 + Math.abs((frame % 60) - 30) * 8
    await page.mouse.move(x + by, y + by / 2)
  }
  const gaps = await recorder.evaluate(({ stop }) => stop())
  await page.keyboard.press('Escape')
  await page.mouse.up()
  // The first frames are those of taking somebody up.
  const settled = gaps.slice(3).sort((a, b) => a - b)
  return settled[Math.floor(settled.length * 0.95)] ?? NaN
}

/** The same tents as a PDF: ours, beside LibreOffice converting a document of them and a browser printing a page of them. */
async function* tents(): ReturnType<Bench> {
  const name = `${TENTS} tents as a PDF`
  const names = manyNames(TENTS)
  const event = eventWith({ people: names.map((one, index) => ({ id: `p${index}`, name: one })) })
  const printed = async () => {
    const { pages } = await press.print(paperOf(event, 'name-tents'))
    if (pages !== TENTS) throw new Error(`${pages} sheets`)
  }
  yield* besideOffice(name, names, printed)
  const found = await launchedChromium()
  if (!found) {
    yield { name, peer: 'Chromium printing the same tents', skipped: 'no Chromium is installed' }
    return
  }
  try {
    const page = await found.newPage()
    yield await compare(
      name,
      printed,
      {
        name: 'Chromium, warm, printing the same tents as HTML',
        run: async () => {
          await page.setContent(htmlOf(names))
          return await page.pdf({ format: 'A4', printBackground: true })
        },
      },
      0.2,
    )
  } finally {
    await found.close()
  }
}

/** Converted once, as it takes a minute; a page before it starts the program and its profile, which does not count. */
async function* besideOffice(name: string, names: readonly string[], printed: () => Promise<void>): ReturnType<Bench> {
  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((program) => existsSync(program))
  const peer = 'LibreOffice converting the same tents'
  if (!office) {
    yield { name, peer, skipped: 'LibreOffice is not installed' }
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'huicheng-tents-'))
  const convert = async (some: readonly string[]): Promise<number> => {
    const file = join(folder, `tents-${some.length}.fodt`)
    writeFileSync(file, tentsDocument(some))
    const start = performance.now()
    await promisify(execFile)(office, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
    return performance.now() - start
  }
  try {
    await convert(names.slice(0, 1))
    const theirs = await convert(names)
    const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, `tents-${names.length}.pdf`))))
    if (pages.length !== names.length) throw new Error(`LibreOffice made ${pages.length} sheets`)
    const ours: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now()
      await printed()
      ours.push(performance.now() - start)
    }
    yield measurement(name, median(ours), peer, theirs, 0.2)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function htmlOf(names: readonly string[]): string {
  const side = (name: string, turn: string) => `<div style="height:100mm;display:grid;place-content:center;font:700 ${Math.min(58, 170 / name.length)}mm sans-serif;white-space:nowrap;transform:${turn}">${name}</div>`
  const sheets = names.map((name) => `<section style="height:296mm;padding-top:48mm;box-sizing:border-box;break-after:page">${side(name, 'rotate(180deg)')}${side(name, 'none')}</section>`)
  return `<!doctype html><style>@page{size:A4;margin:0}body{margin:0}</style>${sheets.join('')}`
}
