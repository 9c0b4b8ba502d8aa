import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { chromium } from 'playwright'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { DocumentRenderer } from '#core/rendering/renderer.ts'
import { docxDocument } from '#core/rendering/docx/docx-document.ts'
import { writeEventFile } from '#shared/contract/event-file.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Paper, TableBlock } from '#shared/documents/paper.ts'
import { documents } from '#shared/documents/registry.ts'
import { bareText } from '#shared/documents/text.ts'
import { crowdedEvent } from '../helpers/crowded-event.ts'
import { fontsFolder, MADE_AT, paperOf, press, workerScript } from '../helpers/papers.ts'
import { measurement, median, type Bench } from './measurement.ts'
import { typstMarkup } from './typst-markup.ts'

const ROUNDS = 5
const PEOPLE = 500
const CROWD = 5_000
const EVERYTHING_LIMIT_MS = 1_000
const PREVIEW_LIMIT_MS = 150
const MEMORY_LIMIT_MB = 400
/** Until the fonts are read and what is run often is compiled, in each thread. */
const WARM_UP = 3
const CLI = path.resolve(import.meta.dirname, '../../dist-electron/cli.js')
/** What the system counts of a program begins with what the one that started it had, but for Linux' own count of it. */
const TELL_PEAK = "import{existsSync as is,readFileSync as read}from'node:fs';process.on('exit',()=>process.stderr.write('peak '+(is('/proc/self/status')?/VmHWM:\\s*([0-9]+)/.exec(read('/proc/self/status','utf8'))[1]:process.resourceUsage().maxRSS)))"
const CHROMIUM = '/usr/bin/chromium'

/** How long the office waits for paper, beside what else could set it. */
export const bench: Bench = async function* () {
  yield* handbook()
  yield* handbookByOffice()
  yield* preview()
  yield* everything()
  yield* longRoster()
  yield await memory()
}

/** The same handbook by Typst, compiled by a compiler that has not seen it. */
async function* handbook() {
  const markup = typstMarkup(paperOf(crowdedEvent(PEOPLE), 'handbook'))
  const folders = ['noto-serif-sc/400Regular', 'noto-serif-sc/700Bold', 'noto-sans-sc/400Regular', 'noto-sans-sc/700Bold'].map((folder) => path.join(fontsFolder, folder))
  const times = { ours: [] as number[], typst: [] as number[] }
  for (let round = 0; round < WARM_UP; round += 1) await press.print(paperOf(withName(ROUNDS + round), 'handbook'))
  for (let round = 0; round < ROUNDS; round += 1) {
    // Nothing that was found out about the last one helps.
    const paper = paperOf(withName(round), 'handbook')
    times.ours.push(await timeOf(() => press.print(paper)))
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: folders }] })
    times.typst.push(await timeOf(() => compiler.pdf({ mainFileContent: markup })))
    compiler.evictCache(0)
  }
  yield measurement(`handbook of ${PEOPLE} people, warm`, median(times.ours), 'Typst compiling it for the first time', median(times.typst), 1)
}

/** The same handbook as a Word file, turned into a PDF by the office that many have. */
async function* handbookByOffice() {
  const name = `handbook of ${PEOPLE} people, built and warm`
  const peer = 'LibreOffice converting the same docx'
  if (spawnSync('soffice', ['--version']).status !== 0) {
    yield { name, peer, skipped: 'LibreOffice is not installed' }
    return
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'huicheng-office-'))
  try {
    const event = crowdedEvent(PEOPLE)
    const paper = paperOf(event, 'handbook')
    writeFileSync(path.join(folder, 'handbook.docx'), await docxDocument(paper))
    const convert = () => spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'handbook.docx')])
    // Its first start makes a profile.
    convert()
    const times = { ours: [] as number[], office: [] as number[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      times.ours.push(await timeOf(() => press.print(paperOf(event, 'handbook'))))
      times.office.push(await timeOf(convert))
    }
    yield measurement(name, median(times.ours), peer, median(times.office), 0.1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A name is typed: how long until the page beside it has it. */
async function* preview() {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const event = withName(round)
    const time = await timeOf(() => press.print(paperOf(event, 'roster')))
    if (round > 0) times.push(time)
  }
  yield measurement(`roster of ${PEOPLE} people after a name changed`, median(times), `limit of ${PREVIEW_LIMIT_MS} ms`, PREVIEW_LIMIT_MS, 1)
}

function withName(round: number): Event {
  const event = crowdedEvent(PEOPLE)
  const [first] = Object.values(event.people)
  return first ? { ...event, people: { ...event.people, [first.id]: { ...first, name: `示例${'一二三四五六七八九十'[round] ?? ''}` } } } : event
}

/** One name changes: every paper of the event that would be printed, as the office gets them. */
async function* everything() {
  const renderer = new DocumentRenderer({ fontsFolder, workerScript })
  const papers = (event: Event) => documents.filter(({ id }) => id !== 'handbook').map((entry) => entry.build(event, { madeAt: MADE_AT }))
  const times: number[] = []
  try {
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const event = withName(round)
      const time = await timeOf(() => Promise.all(papers(event).map((paper) => renderer.render(paper, 'pdf'))))
      if (round >= WARM_UP) times.push(time)
    }
  } finally {
    await renderer.close()
  }
  yield measurement(`all ${documents.length - 1} papers beside the handbook, ${PEOPLE} people`, median(times), `limit of ${EVERYTHING_LIMIT_MS} ms`, EVERYTHING_LIMIT_MS, 1)
}

/** The whole program, from the file of the event to the saved list. */
async function memory() {
  const folder = mkdtempSync(path.join(tmpdir(), 'huicheng-memory-'))
  try {
    const file = path.join(folder, 'event.hcevent')
    writeFileSync(file, writeEventFile(crowdedEvent(CROWD)))
    const peaks = Array.from({ length: ROUNDS }, () => peakMb([CLI, 'export', file, '--out', folder, '--documents', 'roster', '--formats', 'pdf']))
    return measurement(`peak memory of the program making the roster of ${CROWD} people`, median(peaks), `limit of ${MEMORY_LIMIT_MB} MB`, MEMORY_LIMIT_MB, 1, 'MB')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of all threads together, as the system counts it. */
function peakMb(command: readonly string[]): number {
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`, ...command], { encoding: 'utf8' })
  const kilobytes = /peak (\d+)/.exec(stderr)?.[1]
  if (status !== 0 || kilobytes === undefined) throw new Error(`the program ended with ${String(status)}: ${stderr}`)
  return Number(kilobytes) / 1_024
}

/** A long list by a browser that is already running. */
async function* longRoster() {
  const name = `roster of ${CROWD} people`
  const peer = 'warm Chromium printing the same table'
  if (!existsSync(CHROMIUM)) {
    yield { name, peer, skipped: `${CHROMIUM} is not there` }
    return
  }
  const paper = paperOf(crowdedEvent(CROWD), 'roster')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const markup = html(paper)
    const times = { ours: [] as number[], chromium: [] as number[] }
    for (let round = 0; round <= 3; round += 1) {
      const ours = await timeOf(() => press.print(paper))
      const theirs = await timeOf(async () => {
        await page.setContent(markup)
        await page.pdf({ format: 'A4' })
      })
      if (round > 0) {
        times.ours.push(ours)
        times.chromium.push(theirs)
      }
    }
    yield measurement(name, median(times.ours), peer, median(times.chromium), 0.6)
  } finally {
    await browser.close()
  }
}

function html(paper: Paper): string {
  const table = paper.sections.flatMap(({ blocks }) => blocks).find((block): block is TableBlock => block.kind === 'table')
  const rows = (table?.groups ?? []).flatMap(({ title, rows: ofGroup }) => [
    ...(title ? [`<tr><th colspan="9">${bareText(title)}</th></tr>`] : []),
    ...ofGroup.map(({ cells }) => `<tr>${cells.map((cell) => `<td>${cell.map(bareText).join('<br>')}</td>`).join('')}</tr>`),
  ])
  const head = (table?.columns ?? []).map(({ title }) => `<th>${title}</th>`).join('')
  return `<!doctype html><style>@page{size:A4;margin:23mm 20mm}body{font:10.5pt "Noto Serif CJK SC",serif}table{border-collapse:collapse;width:100%}td,th{border-top:.5pt solid;padding:3pt 4pt}tr{break-inside:avoid}</style><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

async function timeOf(task: () => unknown): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}
