import type { FactPlace } from '#shared/contract/results.ts'
import { fingerprint } from '#shared/lib/fingerprint.ts'
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Paper } from '#shared/documents/paper.ts'
import { printedPieces, type CodeMark, type Mark, type OutlineMark, type Piece, type PieceSheets, type TextMark } from '#shared/documents/pieces/piece.ts'
import { bareText } from '#shared/documents/text.ts'
import type { FontKey, FontShelf } from '../fonts/font-shelf.ts'
import type { FontKeeping } from '../fonts/lent-font.ts'
import type { PrintableRun, Typecase } from '../fonts/typecase.ts'
import { POINTS_PER_MM } from '../measure.ts'
import { pageNumberText } from '../page-number-text.ts'
import type { PdfResult } from '../pdf/pdf-result.ts'
import { sheetPlan, type Point, type SheetPlan } from './sheet-plan.ts'
import { commonSize, fitted, LINE, type Fitted } from './text-fit.ts'

const HAIRLINE_PT = 0.4
const FOOT_PT = 6.5
const NOTHING_PT = 14
const NO_PIECE: Piece = { id: '', fingerprint: '', name: '', marks: [] }
/** The middle of a Chinese character, and nearly that of a capital, lies so far above the line. */
const MIDDLE = 0.37
/** The room that a QR code needs round itself, in its own points. */
const QUIET = 2

type Document = InstanceType<typeof PDFDocument>

/** Prints tents, badges and labels: each text measured with the font that it is set in. */
export class PiecesPrinter {
  readonly #shelf: FontShelf
  readonly #typecase: Typecase
  readonly #paper: Paper
  readonly #sheets: PieceSheets
  readonly #plan: SheetPlan
  readonly #document: Document

  constructor(paper: Paper, sheets: PieceSheets, shelf: FontShelf, typecase: Typecase) {
    this.#shelf = shelf
    this.#typecase = typecase
    this.#paper = paper
    this.#sheets = sheets
    this.#plan = sheetPlan(sheets)
    this.#document = new PDFDocument({
      autoFirstPage: false,
      margin: 0,
      size: [sheets.sheetMm.width, sheets.sheetMm.height].map((mm) => mm * POINTS_PER_MM) as [number, number],
      pdfVersion: '1.7',
      lang: paper.locale,
      displayTitle: true,
      // Otherwise it opens a font of its own from the disk.
      font: null as unknown as string,
      info: {
        Title: [paper.facts.event, paper.facts.document].filter((part) => part !== '').join(' '),
        Creator: 'Huicheng',
        Producer: 'Huicheng',
        CreationDate: new Date(paper.madeAt),
      },
    })
  }

  async print(): Promise<PdfResult> {
    const bytes = collected(this.#document)
    const sizes = this.#sizes()
    const pieces = printedPieces(this.#sheets)
    const perSheet = this.#plan.corners.length
    const pages = Math.max(1, Math.ceil(pieces.length / perSheet))
    for (let page = 0; page < pages; page += 1) {
      this.#document.addPage()
      pieces.slice(page * perSheet, (page + 1) * perSheet).forEach((piece, place) => { this.#piece(piece, this.#plan.corners[place] ?? [0, 0], sizes) })
      if (pieces.length > 0) this.#marks()
      else this.#nothing()
      this.#foot(page + 1, pages)
    }
    this.#document.end()
    const sheets = Array.from({ length: pages }, (_, page) => fingerprint(JSON.stringify(pieces.slice(page * perSheet, (page + 1) * perSheet))))
    return { bytes: await bytes, pages, sheets, places: this.#places(pieces), warnings: this.#typecase.warnings }
  }

  #places(pieces: readonly Piece[]): readonly FactPlace[] {
    const { corners } = this.#plan
    const { width, height } = this.#sheets.pieceMm
    return pieces.flatMap(({ source }, index) => {
      const [x, y] = corners[index % corners.length] ?? [0, 0]
      const [left, top, right, bottom] = [x, y, x + width, y + height].map((mm) => mm * POINTS_PER_MM) as [number, number, number, number]
      return source === undefined ? [] : [{ page: Math.floor(index / corners.length), left, top, right, bottom, source }]
    })
  }

  /** Of all texts that are to be set in one size. */
  #sizes(): ReadonlyMap<string, number> {
    const sizes = new Map<string, number[]>()
    for (const { marks, name } of this.#sheets.pieces) {
      for (const mark of marks) {
        if (mark.kind === 'text' && mark.sizedWith !== undefined) sizes.set(mark.sizedWith, [...(sizes.get(mark.sizedWith) ?? []), this.#fit(mark, name).sizePt])
      }
    }
    return new Map([...sizes].map(([group, fitting]) => [group, commonSize(fitting)]))
  }

  #piece(piece: Piece, corner: Point, sizes: ReadonlyMap<string, number>): void {
    const document = this.#document
    document.save().translate(corner[0] * POINTS_PER_MM, corner[1] * POINTS_PER_MM)
    for (const mark of piece.marks) this.#mark(mark, piece, sizes)
    document.restore()
  }

  #mark(mark: Mark, piece: Piece, sizes: ReadonlyMap<string, number>): void {
    switch (mark.kind) {
      case 'text':
        return this.#text(mark, piece, sizes)
      case 'code':
        return this.#code(mark)
      case 'outline':
        return this.#outline(mark)
      default:
        return assertNever(mark)
    }
  }

  #text(mark: TextMark, piece: Piece, sizes: ReadonlyMap<string, number>): void {
    const own = this.#fit(mark, piece.name)
    const sizePt = Math.min(own.sizePt, sizes.get(mark.sizedWith ?? '') ?? own.sizePt)
    if (sizePt < mark.leastPt) this.#typecase.warn({ code: 'overflow', subject: mark.text, where: piece.name })
    const document = this.#document
    const { x, y, width, height } = inPoints(mark.at)
    document.save()
    if (mark.isTurned) document.rotate(180, { origin: [x + width / 2, y + height / 2] })
    document.fillColor(mark.colour ?? '#000000')
    own.lines.forEach((line, index) => {
      const middle = y + height / 2 + (index - (own.lines.length - 1) / 2) * sizePt * LINE
      const lineWidth = this.#width(line, mark, piece.name) * sizePt
      this.#line(this.#runs(line, mark, piece.name), sizePt, mark.align === 'left' ? x : x + (width - lineWidth) / 2, middle + sizePt * MIDDLE)
    })
    document.restore()
  }

  #line(runs: readonly PrintableRun[], sizePt: number, left: number, baseline: number): void {
    let x = left
    for (const { text, font } of runs) {
      this.#document.font(this.#lent(font)).fontSize(sizePt).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
      x += this.#advance(text, font) * sizePt
    }
  }

  #lent(key: FontKey): FontKey {
    this.#shelf.lend(key, this.#document as unknown as FontKeeping)
    return key
  }

  #code({ text, at }: CodeMark): void {
    const { size, data } = encode(text, { ecc: 'M', border: QUIET })
    const { x, y, width } = inPoints(at)
    const point = width / size
    const document = this.#document
    data.forEach((row, down) => {
      row.forEach((isDark, across) => {
        // A hair wider, so that no white lines show between the points.
        if (isDark) document.rect(x + across * point, y + down * point, point * 1.02, point * 1.02)
      })
    })
    document.fill('#000000')
  }

  #outline({ points, isClosed = false, fill, isDashed = false }: OutlineMark): void {
    const document = this.#document
    document.save().lineWidth(0.8)
    if (isDashed) document.dash(3, { space: 2 })
    points.forEach(([x, y], index) => {
      const [left, top] = [x * POINTS_PER_MM, y * POINTS_PER_MM]
      if (index === 0) document.moveTo(left, top)
      else document.lineTo(left, top)
    })
    if (isClosed) document.closePath()
    if (fill === undefined) document.stroke('#000000')
    else document.fill(fill)
    document.restore()
  }

  /** Where to cut, and dashed where to fold. */
  #marks(): void {
    const document = this.#document
    document.save().lineWidth(HAIRLINE_PT).strokeColor('#595959')
    for (const { from, to, isFold } of this.#plan.strokes) {
      if (isFold) document.dash(1.6, { space: 1.4 })
      else document.undash()
      document.moveTo(from[0] * POINTS_PER_MM, from[1] * POINTS_PER_MM).lineTo(to[0] * POINTS_PER_MM, to[1] * POINTS_PER_MM).stroke()
    }
    document.restore()
  }

  /** A sheet without pieces says how many there are, as the list does. */
  #nothing(): void {
    const said = this.#paper.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'paragraph')
    if (!said) return
    const { width, height } = this.#sheets.sheetMm
    this.#text({ kind: 'text', face: 'hei', text: bareText(said.text), at: { x: 20, y: height / 2 - 10, width: width - 40, height: 20 }, largestPt: NOTHING_PT, leastPt: 0 }, NO_PIECE, new Map())
  }

  /** What this is, in the offcut. */
  #foot(page: number, pages: number): void {
    if (this.#plan.footAtMm === null) return
    const { event, document, version } = this.#paper.facts
    const text = [event, document, version, pageNumberText(page, pages, this.#paper.locale)].filter((part) => part !== '').join('　')
    const runs = this.#typecase.runs(text, 'hei', false, text)
    const width = runs.reduce((sum, run) => sum + this.#advance(run.text, run.font), 0) * FOOT_PT
    this.#document.fillColor('#595959')
    this.#line(runs, FOOT_PT, (this.#sheets.sheetMm.width * POINTS_PER_MM - width) / 2, this.#plan.footAtMm * POINTS_PER_MM)
  }

  #fit(mark: TextMark, where: string): Fitted {
    return fitted(mark, (text) => this.#width(text, mark, where))
  }

  #width(text: string, mark: TextMark, where: string): number {
    return this.#runs(text, mark, where).reduce((sum, run) => sum + this.#advance(run.text, run.font), 0)
  }

  #runs(text: string, { face, isBold = false }: TextMark, where: string): readonly PrintableRun[] {
    return this.#typecase.runs(text, face, isBold, where)
  }

  #advance(text: string, key: FontKey): number {
    let ems = 0
    for (const character of text) ems += this.#shelf.advance(key, character.codePointAt(0) ?? 0)
    return ems
  }
}

function inPoints({ x, y, width, height }: TextMark['at']) {
  return { x: x * POINTS_PER_MM, y: y * POINTS_PER_MM, width: width * POINTS_PER_MM, height: height * POINTS_PER_MM }
}

function collected(document: Document): Promise<Uint8Array> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => { resolve(new Uint8Array(Buffer.concat(parts))) })
    document.on('error', reject)
  })
}
