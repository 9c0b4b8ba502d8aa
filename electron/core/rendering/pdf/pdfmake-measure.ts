import pdfmakeStyleStack from 'pdfmake/js/StyleContextStack.js'
import pdfmakeTextInlines from 'pdfmake/js/TextInlines.js'
import { prototypeOf } from './pdfmake-class.ts'

/**
 * How pdfmake measures the pieces of a text: of each it asks its whole stack of styles for twenty properties. Documents use
 * nine of them (`PdfText` and `PdfInline` have no others), and the stack is the same for all pieces of a text.
 */
type Font = { readonly lineHeight: (sizePt: number) => number; readonly widthOfString: (text: string, sizePt: number) => number }
type Inline = { text: string; font: unknown; fontSize?: number; width: number; height: number; leadingCut?: number; trailingCut: number } & Record<string, unknown>
type StyleStack = {
  readonly defaultStyle?: Readonly<Record<string, unknown>>
  readonly styleOverrides: readonly Readonly<Record<string, unknown>>[]
  getProperty: (this: StyleStack, name: string) => unknown
}
type TextInlines = {
  readonly pdfDocument: { readonly provideFont: (name: string, isBold: boolean, isItalic: boolean) => Font }
  measure: (this: TextInlines, inlines: Inline[], styles: StyleStack) => Inline[]
  buildInlines: (this: TextInlines, texts: unknown, styles: StyleStack) => { readonly items: readonly Inline[]; readonly minWidth: number; readonly maxWidth: number }
}

const LEADING = /^\s+/
const TRAILING = /\s+$/
/** What pdfmake sets in a piece of text that says nothing of them. */
const UNUSED = { fontFeatures: null, characterSpacing: 0, decoration: null, decorationColor: null, decorationStyle: null, decorationThickness: null, background: null, link: null, linkToPage: null, opacity: 1, sup: false, sub: false } as const

// Documents have no styles with names, so that what stands on the stack is the answer.
const styles = prototypeOf(pdfmakeStyleStack) as StyleStack
styles.getProperty = function (name) {
  for (let index = this.styleOverrides.length - 1; index >= 0; index -= 1) {
    const value = this.styleOverrides[index]?.[name]
    if (value !== undefined && value !== null) return value
  }
  return this.defaultStyle?.[name]
}

const prototype = prototypeOf(pdfmakeTextInlines) as TextInlines

prototype.measure = function (inlines, styles) {
  const usual = {
    font: styles.getProperty('font') as string,
    fontSize: (styles.getProperty('fontSize') ?? 12) as number,
    lineHeight: (styles.getProperty('lineHeight') ?? 1) as number,
    alignment: styles.getProperty('alignment') ?? 'left',
    color: styles.getProperty('color') ?? 'black',
    linkToDestination: styles.getProperty('linkToDestination') ?? null,
    noWrap: styles.getProperty('noWrap') ?? null,
    preservesLeading: styles.getProperty('preserveLeadingSpaces') === true,
    leadingIndent: (styles.getProperty('leadingIndent') ?? 0) as number,
  }
  const [first] = inlines
  if (first && usual.leadingIndent !== 0) Object.assign(first, { leadingCut: -usual.leadingIndent, leadingIndent: usual.leadingIndent })
  for (const inline of inlines) {
    const font = this.pdfDocument.provideFont((inline.font as string | undefined) ?? usual.font, false, false)
    const sizePt = inline.fontSize ?? usual.fontSize
    const widthOf = (text: string) => font.widthOfString(text, sizePt)
    Object.assign(inline, UNUSED)
    inline.font = font
    inline.fontSize = sizePt
    inline['alignment'] ??= usual.alignment
    inline['color'] ??= usual.color
    inline['linkToDestination'] ??= usual.linkToDestination
    inline['noWrap'] ??= usual.noWrap
    inline.width = widthOf(inline.text)
    inline.height = font.lineHeight(sizePt) * usual.lineHeight
    const leading = usual.preservesLeading ? '' : (LEADING.exec(inline.text)?.[0] ?? '')
    inline.leadingCut = (inline.leadingCut ?? 0) + (leading === '' ? 0 : widthOf(leading))
    const trailing = TRAILING.exec(inline.text)?.[0] ?? ''
    inline.trailingCut = trailing === '' ? 0 : widthOf(trailing)
  }
  return inlines
}

const { buildInlines } = prototype

// What stays on one line is not looked through for breaks, nor its pieces for which of them is the widest.
prototype.buildInlines = function (texts, styles) {
  const only = Array.isArray(texts) && texts.length === 1 ? (texts[0] as Readonly<Record<string, unknown>>) : {}
  const isOneLine = typeof only['text'] === 'string' && only['noWrap'] === undefined && only['_textRef'] === undefined && styles.getProperty('noWrap') === true
  if (!isOneLine) return buildInlines.call(this, texts, styles)
  const items = this.measure([{ ...only } as Inline], styles)
  const width = items.reduce((widest, { width, leadingCut = 0, trailingCut }) => Math.max(widest, width - leadingCut - trailingCut), 0)
  return { items, minWidth: width, maxWidth: width }
}
