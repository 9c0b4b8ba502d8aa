import type { DrawingBlock, DrawnLabel, DrawnLine, DrawnPicture, DrawnShape } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { emWidth } from '#shared/documents/text.ts'
import { lineHeight } from '../measure.ts'
import { imageName, isReadable } from './pdf-images.ts'
import type { PdfNode, PdfVector } from './pdf-nodes.ts'
import type { TextSetter } from './text-setter.ts'

/** Room above the drawing on its page: a heading and a line or two. */
const SHARE_OF_PAGE = 0.8
const LARGEST_UNIT_PT = 60
const LARGEST_PT = 16
const LARGEST_NOTE_PT = 11
const SMALLEST_PT = 3
/** Smaller names cannot be read at arm's length, and are reported. */
const LEGIBLE_PT = 6.9
/** A name of four characters fills its box; only longer ones are set smaller. */
const USUAL_EMS = 4.2
/** height of a line over the size of its type: what is set as large as fits has no line below it */
const LINE_OF_TYPE = 1.15

/** Where the drawing's left upper corner lies, seen from its left lower one. */
type Origin = { readonly left: number; readonly heightPt: number }
type Page = { readonly textWidthPt: number; readonly textHeightPt: number }

/** A plan as large as the page allows: shapes as vectors, names as text that can be searched and copied. */
export function pdfDrawing(drawing: DrawingBlock, style: PaperStyle, setter: TextSetter, page: Page): PdfNode {
  const scale = Math.min(page.textWidthPt / drawing.width, (page.textHeightPt * (drawing.heightShare ?? SHARE_OF_PAGE)) / drawing.height, drawing.largestUnitPt ?? LARGEST_UNIT_PT)
  const left = (page.textWidthPt - drawing.width * scale) / 2
  const heightPt = drawing.height * scale
  const { picture } = drawing
  const grounds = picture || drawing.lines ? drawing.labels.map((label) => groundOf(label, scale, left)) : []
  // The labels take no room of their own: they are placed back from the drawing's lower edge, above what is filled.
  return {
    stack: [
      ...(picture && isReadable(picture) ? [pictureNode(picture, scale, left)] : []),
      { canvas: [...(drawing.lines ?? []).map((line) => lineOf(line, scale, left)), ...grounds, ...drawing.shapes.map((shape) => vectorOf(shape, scale, left)), floor(heightPt)] },
      ...drawing.labels.map((label) => labelNode(label, drawing.name, scale, { left, heightPt }, style, setter)),
    ],
    unbreakable: true,
    margin: [0, 0, 0, 8],
  }
}

/** It takes no room of its own. */
function pictureNode({ url, x, y, width, height, opacity }: DrawnPicture, scale: number, left: number): PdfNode {
  return { image: imageName(url), width: width * scale, height: height * scale, opacity, relativePosition: { x: left + x * scale, y: y * scale } }
}

/** White below a label, so that it can be read on any map, on the ways that it stands over, and in black and white. */
function groundOf(label: DrawnLabel, scale: number, left: number): PdfVector {
  const sizePt = sizeOf(label, scale)
  const [width, height] = [emWidth(label.text) * sizePt + 2, sizePt * 1.1]
  return { type: 'rect', x: left + label.x * scale - width / 2, y: label.y * scale - height / 2, w: width, h: height, r: 1.5, lineWidth: 0, color: '#ffffff', fillOpacity: 0.82 }
}

/** The drawing keeps its height even where nothing stands at its lower edge. */
function floor(height: number): PdfVector {
  return { type: 'line', x1: 0, y1: height, x2: 0, y2: height, lineWidth: 0 }
}

function lineOf({ x1, y1, x2, y2, look }: DrawnLine, scale: number, left: number): PdfVector {
  const ends = { x1: left + x1 * scale, y1: y1 * scale, x2: left + x2 * scale, y2: y2 * scale }
  return {
    type: 'line',
    ...ends,
    lineWidth: look === 'bold' ? 2.2 : look === 'faint' ? 0.4 : look === 'dotted' ? 1.4 : 1,
    lineColor: look === 'faint' ? '#8c8c8c' : '#000000',
    ...(look === 'dashed' ? { dash: { length: 4 } } : look === 'dotted' ? { dash: { length: 1, space: 3 } } : {}),
  }
}

function vectorOf({ form, x, y, width, height, look }: DrawnShape, scale: number, left: number): PdfVector {
  const lineColor = look === 'faint' ? '#8c8c8c' : '#000000'
  const line = { lineWidth: look === 'plain' ? 0.8 : 0.5, lineColor, ...(look === 'shaded' ? { color: '#ebebeb' } : {}) }
  // A spot on a way hides the way that leads to it.
  if (form === 'round') return { type: 'ellipse', x: left + x * scale, y: y * scale, r1: (width * scale) / 2, r2: (height * scale) / 2, color: '#ffffff', ...line }
  return {
    type: 'rect',
    x: left + (x - width / 2) * scale,
    y: (y - height / 2) * scale,
    w: width * scale,
    h: height * scale,
    r: Math.min(3, scale * 0.05),
    ...line,
    ...(look === 'faint' ? { dash: { length: 2 } } : {}),
  }
}

function labelNode({ x, y, width, height, text, role, source }: DrawnLabel, where: string | undefined, scale: number, origin: Origin, style: PaperStyle, setter: TextSetter): PdfNode {
  const widthPt = width * scale
  const sizePt = sizeOf({ width, text, role, ...(height === undefined ? {} : { height }) }, scale)
  const look = height !== undefined ? style.title : role === 'name' ? style.table.name : style.note
  const set: TextStyle = { ...look, sizePt, leading: 1 }
  if (where !== undefined && role === 'name' && sizePt < LEGIBLE_PT) setter.tooSmall(text, where)
  const inlines = setter.inlines([{ text, ...(source === undefined ? {} : { source }) }], set, text)
  return {
    columns: [{ text: inlines, fontSize: sizePt, lineHeight: 1, alignment: 'center', noWrap: true, width: widthPt }],
    relativePosition: { x: origin.left + (x - width / 2) * scale, y: y * scale - lineHeight(set) / 2 - origin.heightPt },
  }
}

/** As large as its role wants and its room allows, in points. */
function sizeOf({ width, height, text, role }: Pick<DrawnLabel, 'width' | 'height' | 'text' | 'role'>, scale: number): number {
  const widthPt = width * scale
  const usual = height !== undefined ? (height * scale) / LINE_OF_TYPE : role === 'name' ? Math.min(LARGEST_PT, widthPt / USUAL_EMS) : Math.min(LARGEST_NOTE_PT, scale * 0.4)
  return Math.max(SMALLEST_PT, Math.min(usual, widthPt / Math.max(1, emWidth(text))))
}
