import type { Card, CardsBlock, Text } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { bareText, emWidth, plain } from '#shared/documents/text.ts'
import { POINTS_PER_MM } from '../measure.ts'
import { wrappedText } from '../wrap-text.ts'
import type { PdfNode, PdfVector } from './pdf-nodes.ts'
import type { TextSetter } from './text-setter.ts'

const PADDING_MM = 6
/** from line to line, over the size of the type */
const LEADING = 1.34
/** a mark to cut along, outside the card's corner */
const MARK_MM = 4
const NAME_PT = 17
const CONTINUED_PT = 11
const SMALL_PT = 7.5
const GAP_PT = 3
const LEAST_LABEL_EMS = 4.4
/** 08:30—11:10 beside the text, and rather above it than half the card wide */
const MOST_LABEL_EMS = 7

/** A line of type where it stands on its card. */
type Placed = { readonly x: number; readonly y: number; readonly text: Text; readonly style: TextStyle; readonly bookmark?: string }
/** Lines that are never torn apart; a title also stays with what follows. */
type Piece = { readonly heightPt: number; readonly lines: readonly Placed[]; readonly isTitle: boolean }
type SetCard = { readonly lines: readonly Placed[]; readonly bandsAt: readonly { readonly y: number; readonly heightPt: number }[] }
type Page = { readonly textWidthPt: number; readonly textHeightPt: number }

/**
 * Cards on sheets, with marks to cut along. Every line is placed by hand: a layout engine would weigh a break after
 * each Chinese character of thousands of lines, and a card has nothing to weigh.
 */
export function pdfCards({ widthMm, heightMm, cards }: CardsBlock, style: PaperStyle, setter: TextSetter, page: Page): PdfNode[] {
  const [width, height] = [widthMm * POINTS_PER_MM, heightMm * POINTS_PER_MM]
  const columns = Math.max(1, Math.floor((page.textWidthPt + 1) / width))
  const rows = Math.max(1, Math.floor((page.textHeightPt + 1) / height))
  const set = cards.flatMap((card) => new CardSetter(card, style, width, height).cards())
  const [left, top] = [style.page.marginsMm.left * POINTS_PER_MM, style.page.marginsMm.top * POINTS_PER_MM]
  const sheets = Array.from({ length: Math.ceil(set.length / (columns * rows)) }, (_, index) => set.slice(index * columns * rows, (index + 1) * columns * rows))
  return sheets.flatMap((sheet, index): PdfNode[] => {
    const places = sheet.map((_, at) => ({ x: left + (at % columns) * width, y: top + Math.floor(at / columns) * height }))
    const vectors = [...sheet.flatMap(({ bandsAt }, at) => bandsAt.map(({ y, heightPt }) => band(places[at] ?? { x: 0, y: 0 }, y, width, heightPt))), ...cutMarks(places, width, height)]
    return [
      { canvas: vectors, absolutePosition: { x: 0, y: 0 }, ...(index === 0 ? {} : { pageBreak: 'before' as const }) },
      ...sheet.flatMap(({ lines }, at) => lines.map((line) => lineNode(line, places[at] ?? { x: 0, y: 0 }, setter))),
    ]
  })
}

class CardSetter {
  readonly #card: Card
  readonly #style: PaperStyle
  readonly #left = PADDING_MM * POINTS_PER_MM
  readonly #width: number
  readonly #height: number
  readonly #small: TextStyle
  readonly #body: TextStyle
  readonly #label: TextStyle

  constructor(card: Card, style: PaperStyle, widthPt: number, heightPt: number) {
    this.#card = card
    this.#style = style
    this.#width = widthPt - 2 * this.#left
    this.#height = heightPt
    this.#small = { ...style.note, sizePt: SMALL_PT }
    this.#body = style.body
    this.#label = { ...style.facts, face: 'hei', sizePt: style.body.sizePt - 0.5 }
  }

  /** One card, and further ones while there is more to say. */
  cards(): readonly SetCard[] {
    const { facts, parts } = this.#card
    const pieces = [
      ...this.#labelled(facts.map(({ label, lines }) => ({ label, lines }))),
      ...parts.flatMap(({ title, lines }) => [this.#title(title), ...this.#labelled(lines.map(({ time, lines: said }) => ({ label: time, lines: said })))]),
    ]
    const foot = wrappedText(this.#card.foot, this.#small, this.#style, this.#width)
    const bottom = this.#height - this.#left + 4 - foot.length * SMALL_PT * LEADING
    const made: SetCard[] = []
    let rest: readonly Piece[] = pieces
    do {
      const head = this.#head(made.length)
      let y = head.heightPt
      const lines = [...head.lines]
      const bandsAt: SetCard['bandsAt'][number][] = []
      let taken = 0
      while (taken < rest.length) {
        const piece = rest[taken]
        if (!piece) break
        const needed = piece.heightPt + (piece.isTitle ? (rest[taken + 1]?.heightPt ?? 0) : 0)
        if (taken > 0 && y + needed > bottom) break
        if (piece.isTitle) bandsAt.push({ y: y + GAP_PT, heightPt: piece.heightPt - GAP_PT - 1 })
        lines.push(...piece.lines.map((line) => ({ ...line, y: line.y + y })))
        y += piece.heightPt
        taken += 1
      }
      foot.forEach((text, index) => lines.push({ x: this.#left, y: bottom + 3 + index * SMALL_PT * LEADING, text, style: this.#small }))
      made.push({ lines, bandsAt })
      rest = rest.slice(taken)
    } while (rest.length > 0)
    return made
  }

  /** Of what event, whose; on further cards the name alone, small, with their number. */
  #head(before: number): Piece {
    const { event, kind, name, subtitle } = this.#card
    const kindWidth = emWidth(kind) * SMALL_PT
    const [title] = wrappedText(plain(event), this.#small, this.#style, this.#width - kindWidth - 8)
    const nameStyle: TextStyle = { face: 'hei', isBold: true, sizePt: before === 0 ? NAME_PT : CONTINUED_PT }
    const fitted = Math.min(nameStyle.sizePt, this.#width / Math.max(1, emWidth(name.text)))
    let y = this.#left - 4
    const lines: Placed[] = [
      { x: this.#left, y, text: title ?? [], style: this.#small },
      { x: this.#left + this.#width - kindWidth, y, text: plain(kind), style: this.#small },
    ]
    y += SMALL_PT * LEADING + 5
    // Its role would make it as large as a name in a table.
    const shown: Text = [{ text: before === 0 ? name.text : `${name.text} · ${before + 1}` }]
    lines.push({ x: this.#left, y, text: shown, style: { ...nameStyle, sizePt: fitted }, ...(before === 0 ? { bookmark: name.text } : {}) })
    y += nameStyle.sizePt * LEADING
    if (before === 0) {
      for (const text of wrappedText(subtitle, this.#body, this.#style, this.#width)) {
        lines.push({ x: this.#left, y, text, style: this.#body })
        y += this.#body.sizePt * LEADING
      }
    }
    return { heightPt: y + GAP_PT, lines, isTitle: false }
  }

  #title(text: Text): Piece {
    const style: TextStyle = { ...this.#label, isBold: true }
    const [line] = wrappedText(text, style, this.#style, this.#width - 4)
    return { heightPt: style.sizePt * LEADING + 2 * GAP_PT + 3, lines: [{ x: this.#left + 4, y: GAP_PT + 1.5, text: line ?? [], style }], isTitle: true }
  }

  /** Lines beside their labels, all at one edge; a label too wide stands above. */
  #labelled(rows: readonly { readonly label: string; readonly lines: readonly Text[] }[]): readonly Piece[] {
    const ems = rows.map(({ label }) => emWidth(label)).filter((width) => width <= MOST_LABEL_EMS)
    const edge = (Math.max(LEAST_LABEL_EMS, ...ems) + 0.8) * this.#label.sizePt
    return rows.map(({ label, lines }) => {
      const isAbove = emWidth(label) > MOST_LABEL_EMS
      const first = isAbove ? this.#body.sizePt * LEADING : 0
      const wrapped = lines.flatMap((line) => wrappedText(line, this.#body, this.#style, this.#width - edge))
      const placed: Placed[] = [{ x: this.#left, y: 0.5, text: plain(label), style: this.#label }]
      wrapped.forEach((text, index) => placed.push({ x: this.#left + edge, y: first + index * this.#body.sizePt * LEADING, text, style: this.#body }))
      return { heightPt: first + Math.max(1, wrapped.length) * this.#body.sizePt * LEADING + 1.5, lines: placed, isTitle: false }
    })
  }
}

type Corner = { readonly x: number; readonly y: number }

function lineNode({ x, y, text, style, bookmark }: Placed, corner: Corner, setter: TextSetter): PdfNode {
  return {
    text: setter.inlines(text, style, bareText(text).slice(0, 60)),
    fontSize: style.sizePt,
    lineHeight: 1,
    noWrap: true,
    absolutePosition: { x: corner.x + x, y: corner.y + y },
    ...(bookmark === undefined ? {} : { outline: true, outlineText: bookmark }),
  }
}

function band({ x, y }: Corner, at: number, width: number, heightPt: number): PdfVector {
  const inset = PADDING_MM * POINTS_PER_MM
  return { type: 'rect', x: x + inset, y: y + at, w: width - 2 * inset, h: heightPt, r: 0, lineWidth: 0, lineColor: '#ebebeb', color: '#ebebeb' }
}

/** Short lines at the outer edges of the sheet's cards, none across a card. */
function cutMarks(places: readonly Corner[], width: number, height: number): PdfVector[] {
  const [xs, ys] = [edges(places.map(({ x }) => x), width), edges(places.map(({ y }) => y), height)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const mark = MARK_MM * POINTS_PER_MM
  const line = (x1: number, y1: number, x2: number, y2: number): PdfVector => ({ type: 'line', x1, y1, x2, y2, lineWidth: 0.3 })
  return [
    ...xs.flatMap((x) => [line(x, top - mark - 2, x, top - 2), line(x, bottom + 2, x, bottom + 2 + mark)]),
    ...ys.flatMap((y) => [line(left - mark - 2, y, left - 2, y), line(right + 2, y, right + 2 + mark, y)]),
  ]
}

function edges(starts: readonly number[], size: number): readonly number[] {
  return [...new Set(starts.flatMap((start) => [start, start + size]).map((edge) => Math.round(edge * 100) / 100))]
}
