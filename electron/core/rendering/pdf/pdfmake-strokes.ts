import pdfmakeRenderer from 'pdfmake/js/Renderer.js'
import type { LaidOutItem } from './laid-out-pages.ts'
import { prototypeOf } from './pdfmake-class.ts'

/**
 * How pdfmake writes what it has laid out: twelve operators for each Chinese character and ten for each side of a cell. Text
 * of one look that stands side by side is written as one here, lines that go on as one line, each with a state of its own.
 * What stands in the middle of its cell is written where it stands instead of moving the page below it.
 * Whatever has a link, a bookmark or an effect is left to pdfmake.
 */
type Document = {
  readonly page: { readonly fonts: Record<string, unknown> }
  readonly addContent: (operators: string) => unknown
  readonly save: () => unknown
  readonly restore: () => unknown
  readonly translate: (x: number, y: number) => unknown
}
type Position = { readonly xAdvance: number; readonly advanceWidth: number; readonly xOffset: number; readonly yOffset: number }
type DocumentFont = { readonly id: string; readonly ascender: number; readonly ref: () => unknown; readonly encode: (text: string) => readonly [readonly string[], readonly Position[]] }
type Inline = { readonly text: string; readonly x: number; readonly width: number; readonly font: DocumentFont; readonly fontSize: number; readonly color?: string | null } & Readonly<Record<string, unknown>>
type Line = { readonly inlines: readonly Inline[]; readonly getHeight: () => number; readonly getAscenderHeight: () => number } & Readonly<Record<string, unknown>>
type Vector = { readonly type: string; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly r?: number; readonly lineWidth?: number; readonly lineColor?: string; readonly color?: string } & Readonly<Record<string, unknown>>
type Item = { readonly type: string; readonly item: unknown }
type Renderer = {
  readonly pdfDocument: Document
  /** by how much what is written now is moved down: a sum for each cell that lies in another */
  shiftsPt?: number[]
  beginVerticalAlignment: (this: Renderer, mark: LaidOutItem) => void
  endVerticalAlignment: (this: Renderer) => void
  renderPages: (this: Renderer, pages: { items: readonly Item[] }[]) => void
  renderLine: (this: Renderer, line: Line, x?: number, y?: number) => void
  renderVector: (this: Renderer, vector: Vector) => void
  renderImage: (this: Renderer, image: unknown) => void
}

/** A stretch of text of one look. */
type Stretch = { text: string; readonly x: number; right: number; readonly font: DocumentFont; readonly fontSize: number; readonly colour: string }

const LINE_EFFECTS = ['id', '_outline', '_pageNodeRef'] as const
const TEXT_EFFECTS = ['link', 'linkToPage', 'linkToDestination', '_pageNodeRef', 'fontFeatures', 'characterSpacing', 'background', 'decoration', 'sup', 'sub'] as const
const VECTOR_EFFECTS = ['dash', 'lineCap', 'lineJoin', 'linearGradient', 'fillOpacity', 'strokeOpacity'] as const
const HAIR_PT = 0.01

const prototype = prototypeOf(pdfmakeRenderer) as Renderer
const { renderPages, renderLine, renderVector, renderImage } = prototype

prototype.renderPages = function (pages) {
  for (const page of pages) page.items = withWholeLines(page.items)
  renderPages.call(this, pages)
}

prototype.renderLine = function (line, x = 0, y = 0) {
  const stretches = LINE_EFFECTS.some((effect) => Boolean(line[effect])) ? null : stretchesOf(line)
  if (!stretches) return moved(this, () => { renderLine.call(this, line, x, y) })
  const baseline = y + line.getAscenderHeight() + (this.shiftsPt?.at(-1) ?? 0)
  for (const stretch of stretches) write(this.pdfDocument, stretch, x, baseline)
}

prototype.renderVector = function (vector) {
  const operators = VECTOR_EFFECTS.some((effect) => vector[effect] !== undefined) ? null : strokeOf(vector)
  moved(this, () => {
    if (operators === null) renderVector.call(this, vector)
    else this.pdfDocument.addContent(operators)
  })
}

// A picture leaves its opacity behind for what comes after.
prototype.renderImage = function (image) {
  this.pdfDocument.save()
  moved(this, () => { renderImage.call(this, image) })
  this.pdfDocument.restore()
}

prototype.beginVerticalAlignment = function ({ shiftPt = 0 }) {
  const shifts = (this.shiftsPt ??= [])
  shifts.push((shifts.at(-1) ?? 0) + shiftPt)
}

prototype.endVerticalAlignment = function () {
  this.shiftsPt?.pop()
}

/** Draws what pdfmake draws itself where it has to stand. */
function moved({ pdfDocument, shiftsPt = [] }: Renderer, draw: () => void): void {
  const shift = shiftsPt.at(-1) ?? 0
  if (shift === 0) return draw()
  pdfDocument.save()
  pdfDocument.translate(0, shift)
  draw()
  pdfDocument.restore()
}

function stretchesOf({ inlines }: Line): readonly Stretch[] | null {
  const stretches: Stretch[] = []
  for (const inline of inlines) {
    const colour = fillColour(inline.color ?? 'black')
    if (colour === null || inline['opacity'] !== 1 || TEXT_EFFECTS.some((effect) => Boolean(inline[effect]))) return null
    const { text, x, width, font, fontSize } = inline
    const last = stretches.at(-1)
    if (last && last.font === font && last.fontSize === fontSize && last.colour === colour && Math.abs(last.right - x) < HAIR_PT) {
      last.text += text
      last.right = x + width
    } else if (text !== '') stretches.push({ text, x, right: x + width, font, fontSize, colour })
  }
  return stretches
}

function write(document: Document, { text, x, font, fontSize, colour }: Stretch, left: number, baseline: number): void {
  const { page } = document
  page.fonts[font.id] ??= font.ref()
  const [glyphs, positions] = font.encode(text.replaceAll('\n', ''))
  if (glyphs.length === 0) return
  // The page is upside down for pdfmake, which counts from the top; so are its letters.
  document.addContent(`q ${colour} BT 1 0 0 -1 ${number(left + x)} ${number(baseline)} Tm /${font.id} ${number(fontSize)} Tf [${shown(glyphs, positions)}] TJ ET Q`)
}

/** Glyphs with what they are set closer or further apart than they are wide, in thousandths of the type. */
function shown(glyphs: readonly string[], positions: readonly Position[]): string {
  let [written, hex] = ['', '']
  glyphs.forEach((glyph, index) => {
    hex += glyph
    const { xAdvance = 0, advanceWidth = 0 } = positions[index] ?? {}
    if (Math.abs(xAdvance - advanceWidth) < HAIR_PT) return
    written += `<${hex}>${number(advanceWidth - xAdvance)}`
    hex = ''
  })
  return hex === '' ? written : `${written}<${hex}>`
}

function strokeOf({ type, x1, y1, x2, y2, x, y, w, h, r, lineWidth, lineColor, color }: Vector): string | null {
  const stroke = color === undefined ? fillColour(lineColor ?? 'black') : null
  if (type === 'line' && stroke !== null) return `q ${number(lineWidth || 1)} w ${stroke.toUpperCase()} ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S Q`
  const fill = color !== undefined && lineColor === undefined ? fillColour(color) : null
  if (type === 'rect' && fill !== null && !r) return `q ${fill} ${number(x)} ${number(y)} ${number(w)} ${number(h)} re f Q`
  return null
}

/** Table borders come cell by cell. */
function withWholeLines(items: readonly Item[]): readonly Item[] {
  const whole: Item[] = []
  for (const one of items) {
    const last = whole.at(-1)
    const joined = last?.type === 'vector' && one.type === 'vector' ? joinedLine(last.item as Vector, one.item as Vector) : null
    if (joined) whole[whole.length - 1] = { ...one, item: joined }
    else whole.push(one)
  }
  return whole
}

function joinedLine(first: Vector, second: Vector): Vector | null {
  const isStraight = first.type === 'line' && second.type === 'line' && first.y1 === first.y2 && second.y1 === second.y2 && first.y1 === second.y1
  const isOne = isStraight && Math.abs(first.x2 - second.x1) < HAIR_PT && first.lineWidth === second.lineWidth && first.lineColor === second.lineColor
  return isOne && VECTOR_EFFECTS.every((effect) => first[effect] === undefined && second[effect] === undefined) ? { ...first, x2: second.x2 } : null
}

/** As an operator for what is filled; null for what is no plain colour. */
function fillColour(colour: unknown): string | null {
  if (colour === 'black' || colour === '#000000') return '0 g'
  const [, ...parts] = (typeof colour === 'string' && /^#(..)(..)(..)$/.exec(colour)) || []
  if (parts.length === 0) return null
  const [red = 0, green = 0, blue = 0] = parts.map((part) => number(Number.parseInt(part, 16) / 255))
  return red === green && green === blue ? `${red} g` : `${red} ${green} ${blue} rg`
}

function number(value: number): string {
  return String(Math.round(value * 1_000) / 1_000)
}
