import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Document, HeightRule, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IRunOptions } from 'docx'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Card, CardsBlock } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'
import { eventWith } from '../helpers/builders.ts'
import { paperOf, press } from '../helpers/papers.ts'
import { compare, type Bench } from './measurement.ts'

const PEOPLE = 500
const OFFICE_PROGRAMS = ['/usr/bin/soffice', '/usr/bin/libreoffice'] as const
const GOAL = 0.2
/** an office program that hangs must not hold up the others */
const MOST_MS = 120_000
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

/** Twentieths of a point; from line to line in 240ths of its height. */
const [TWIPS_PER_MM, LINE_TWIPS] = [56.7, 230]

const runOf = (text: string, size: number, bold: boolean): IRunOptions => ({ text, size: size * 2, bold, font: 'Noto Serif CJK SC' })

/** The same sheets for an office program: four cards to a page in cells of the same size, the same words in the same sizes of type. */
async function sheetsAsDocx({ cards, widthMm, heightMm }: CardsBlock): Promise<Uint8Array> {
  const line = (text: string, size: number, isStrong = false) => new Paragraph({ spacing: { line: LINE_TWIPS }, children: [new TextRun(runOf(text, size, isStrong))] })
  const cell = ({ event, kind, name, subtitle, facts, parts, foot }: Card) =>
    new TableCell({
      width: { size: Math.round(widthMm * TWIPS_PER_MM), type: WidthType.DXA },
      margins: { top: 200, left: 340, right: 340 },
      children: [
        line(`${event}　${kind}`, 7.5),
        line(name.text, 17, true),
        line(bareText(subtitle), 9),
        ...facts.map(({ label, lines }) => line(`${label}　${lines.map(bareText).join('；')}`, 9)),
        ...parts.flatMap(({ title, lines }) => [line(bareText(title), 9, true), ...lines.flatMap(({ time, lines: said }) => said.map((text, index) => line(`${index === 0 ? time : ''}\t${bareText(text)}`, 9)))]),
        line(bareText(foot), 7.5),
      ],
    })
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, index) => new TableRow({
    cantSplit: true,
    height: { value: Math.round(heightMm * TWIPS_PER_MM), rule: HeightRule.EXACT },
    children: cards.slice(index * 2, index * 2 + 2).map(cell),
  }))
  const margin = { top: 680, bottom: 680, left: 567, right: 567 }
  const document = new Document({ sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin } }, children: [new Table({ rows })] }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** All pocket itineraries of 500 people as one PDF, from the event on, beside an office program that makes one of the same sheets. */
export const bench: Bench = async function* () {
  const event = crowd()
  const name = `itineraries of ${PEOPLE} people, as one PDF`
  const office = OFFICE_PROGRAMS.find((program) => existsSync(program))
  if (office === undefined) {
    yield { name, peer: 'LibreOffice converting the same sheets', skipped: 'LibreOffice is not installed' }
    return
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'itineraries-'))
  const [file, made] = [path.join(folder, 'cards.docx'), path.join(folder, 'cards.pdf')]
  try {
    await writeFile(file, await sheetsAsDocx(paperOf(event, 'itineraries').sections[0]?.blocks[0] as CardsBlock))
    let pages = 0
    const ours = async () => {
      pages = (await press.print(paperOf(event, 'itineraries'))).pages
    }
    const flags = [`-env:UserInstallation=file://${path.join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
    const result = await compare(name, ours, { name: 'LibreOffice converting the same sheets', run: () => run(office, flags, { timeout: MOST_MS }) }, GOAL, 5)
    const { numPages } = await getDocument({ data: new Uint8Array(await readFile(made)) }).promise
    yield { ...result, name: `${name} (${pages} sheets)`, peer: `${result.peer} (${numPages})` }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
