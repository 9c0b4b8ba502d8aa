import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Card, CardsBlock, Text } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'
import { eventWith } from '../helpers/builders.ts'
import { paperOf, press } from '../helpers/papers.ts'
import { compare, type Bench } from './measurement.ts'

const PEOPLE = 500
const CHROMIUM = '/usr/bin/chromium'
/** against LibreOffice; a browser is far faster than that, so beside it the time is only told */
const GOAL = { office: 0.2, browser: 1 } as const
const run = promisify(execFile)

/** Two days, two lines, twelve coaches: everybody has a room, a table, a group and a seat. */
function crowd() {
  const ids = Array.from({ length: PEOPLE }, (_, index) => `p${String(index)}`)
  const setOf = (keep: (index: number) => boolean) => Object.fromEntries(ids.flatMap((id, index) => (keep(index) ? [[id, true]] : [])))
  const days = ['2026-10-12', '2026-10-13']
  return eventWith({
    registration: { deskPhone: '0000-8800000' },
    people: ids.map((id, index) => ({ id, name: `示例${String(index)}`, posts: [{ unitText: `云溪市第${String(index % 80)}图书馆`, title: '馆长' }] })) as never,
    lodgings: ids.map((id, index) => ({ hotel: '云溪宾馆', roomNumber: String(1000 + index), guests: { [id]: true } })) as never,
    sessions: days.flatMap((date) => [
      { id: `open-${date}`, type: 'plenary', title: '全体会议', date, startsAt: '09:00', endsAt: '11:30', place: { kind: 'text', text: '会议中心二楼大会议厅' } },
      { id: `lunch-${date}`, type: 'meal', title: '午餐', date, startsAt: '12:00', endsAt: '13:00' },
      { id: `talk-${date}`, type: 'exchange', title: '经验交流', date, startsAt: '16:30', endsAt: '18:00' },
    ]) as never,
    meals: days.map((date) => ({ meal: 'lunch', date, startsAt: '12:00', tableNumbers: Object.fromEntries(ids.map((id, index) => [id, 1 + Math.floor(index / 10)])) })) as never,
    tours: [{ id: 't', title: '现场观摩', date: '2026-10-13' }],
    stops: [1, 2, 3, 4].map((number) => ({ id: `s${String(number)}`, tourId: 't', name: `示例观摩点${String(number)}`, stayMinutes: 30 })) as never,
    lines: ['a', 'b'].map((id, line) => ({ id, tourId: 't', name: `${id}线`, startsAt: '13:30', members: setOf((index) => index % 2 === line) })) as never,
    vehicles: Array.from({ length: 12 }, (_, coach) => ({
      tourId: 't',
      lineId: coach % 2 === 0 ? 'a' : 'b',
      number: `${String(coach + 1)}号车`,
      gatheringPlace: '南门',
      passengers: Object.fromEntries(ids.flatMap((id, index) => (index % 12 === coach ? [[id, { seat: `r${String(2 + Math.floor(index / 48))}s${String(1 + (Math.floor(index / 12) % 4))}` }]] : []))),
    })) as never,
  })
}

/** The same cards for a browser: same size, four on a sheet. */
function html({ cards }: CardsBlock): string {
  const text = (value: Text) => bareText(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cardOf = ({ event, name, subtitle, facts, parts, foot }: Card) =>
    `<article><small>${event}</small><h1>${name.text}</h1><p>${text(subtitle)}</p><table>${facts.map(({ label, lines }) => `<tr><th>${label}<td>${lines.map(text).join('<br>')}`).join('')}</table>${parts
      .map(({ title, lines }) => `<h2>${text(title)}</h2><table>${lines.map(({ time, lines: said }) => `<tr><th>${time}<td>${said.map(text).join('<br>')}`).join('')}</table>`)
      .join('')}<small>${text(foot)}</small></article>`
  const style = '@page{size:A4;margin:12mm 10mm}body{margin:0;display:grid;grid-template-columns:95mm 95mm;font-size:9.5pt}article{height:134mm;padding:6mm;box-sizing:border-box;break-inside:avoid;overflow:hidden}th{text-align:left;vertical-align:top;white-space:nowrap}'
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${cards.map(cardOf).join('')}`
}

/** All pocket itineraries of 500 people as one PDF, from the event on, beside another program that prints the same cards. */
export const bench: Bench = async function* () {
  const event = crowd()
  const paper = paperOf(event, 'itineraries')
  const block = paper.sections[0]?.blocks[0] as CardsBlock
  const folder = await mkdtemp(path.join(tmpdir(), 'itineraries-'))
  const page = path.join(folder, 'cards.html')
  await writeFile(page, html(block))
  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((program) => existsSync(program))
  const name = `itineraries of ${String(PEOPLE)} people, as one PDF`
  try {
    if (office === undefined && !existsSync(CHROMIUM)) {
      yield { name, peer: 'LibreOffice, Chromium', skipped: 'neither is installed' }
      return
    }
    const flags = ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
    const peer =
      office === undefined
        ? { name: 'Chromium printing the same cards (LibreOffice is not installed)', run: () => run(CHROMIUM, [...flags, `--user-data-dir=${path.join(folder, 'profile')}`, '--no-pdf-header-footer', `--print-to-pdf=${path.join(folder, 'cards.pdf')}`, `file://${page}`]) }
        : { name: 'LibreOffice converting the same cards', run: () => run(office, ['--headless', '--convert-to', 'pdf', '--outdir', folder, page]) }
    yield await compare(name, () => press.print(paperOf(event, 'itineraries')), peer, office === undefined ? GOAL.browser : GOAL.office, 5)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
