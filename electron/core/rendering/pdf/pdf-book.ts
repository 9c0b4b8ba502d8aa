import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { ContentsBlock, CoverBlock, HeadingBlock, ShownPicture, Text } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { bareText, emWidth } from '#shared/documents/text.ts'
import { lineHeight, POINTS_PER_MM, sum, textWidth } from '../measure.ts'
import { imageName, isReadable } from './pdf-images.ts'
import type { PdfNode, PdfText } from './pdf-nodes.ts'
import type { TextSetter } from './text-setter.ts'
import { titleLines } from '#shared/documents/title-lines.ts'

/** A heading with the name by which its page is found. */
export type ContentsEntry = Pick<HeadingBlock, 'level' | 'text'> & { readonly id: string }

type Page = { readonly textWidthPt: number; readonly textHeightPt: number }
type SetText = (text: Text, style: TextStyle) => PdfText

/** Where the name of the event begins, and the hosts end, as shares of the text's height. */
const COVER = { event: 0.16, eventWithPictures: 0.05, titleGap: 0.075, titleGapWithPicture: 0.045, hosts: 0.97, emblem: { width: 0.16, height: 0.1 }, picture: { width: 0.86, height: 0.32 } } as const
const COVER_RULE_SHARE = 0.3
const PICTURE_GAP_PT = 14
/** a smaller one is left out: the hosts have filled the page */
const LEAST_PICTURE_SHARE = 0.06
/** of the gap: above the first rule, the title and the second rule */
const RULES_AND_TITLE = 1 + 0.55 + 0.6

const LEADER_SPACE_PT = 4
const LEADER = { lineWidth: 0.9, lineCap: 'round', dash: { length: 0.01, space: LEADER_SPACE_PT - 0.01 }, lineColor: '#595959' } as const
/** Five figures are measured before the number is known; most need two, so that the dots may reach in. */
const NUMBER_WIDTH_EMS = 3.4
const LEADER_OVERLAP_EMS = 1.2
/** Letters differ in width; a bit more than measured keeps the dots off them. */
const LATIN_ALLOWANCE = 1.07
const CHAPTERS_SPREAD = 1.8
const LEVEL_INDENT_EMS = 1.6
/** A contents list that would not stay on its page names chapters only. */
const CONTENTS_SHARE = 0.86

/** A cover: the event in lines broken by meaning, between two short rules the title; the hosts at the foot. */
export function coverNodes(cover: CoverBlock, style: PaperStyle, set: SetText, page: Page & { readonly locale: DocumentLocale }): PdfNode[] {
  const { event, title, theme, hosts } = style.cover
  const eventLines = titleLines(bareText(cover.event), page.locale, page.textWidthPt / event.sizePt).map((text) => [{ ...cover.event[0], text }])
  const top = page.textHeightPt * (cover.emblem || cover.picture ? COVER.eventWithPictures : COVER.event)
  const gap = page.textHeightPt * (cover.picture ? COVER.titleGapWithPicture : COVER.titleGap)
  const hostLines = cover.hosts.flatMap(({ label, lines }) => lines.map((line, index) => ({ label: index === 0 ? label : '', line })))
  const hostHeight = lineHeight(hosts)
  const footHeight = (hostLines.length + (cover.whenAndWhere ? 1.6 : 0)) * hostHeight
  const colon = page.locale === 'en' ? ':' : '：'
  const labelWidth = Math.max(0, ...cover.hosts.map(({ label }) => emWidth(label + colon))) * hosts.sizePt + 4
  const linesWidth = Math.min(page.textWidthPt - labelWidth, Math.max(0, ...hostLines.map(({ line }) => textWidth(line, hosts, style))) + 4)
  const emblemHeight = cover.emblem ? page.textHeightPt * COVER.emblem.height + 2 * PICTURE_GAP_PT : 0
  const wordsHeight = eventLines.length * lineHeight(event) + (cover.theme ? lineHeight(theme) + 10 : 0) + lineHeight(title) + (cover.secondTitle ? lineHeight(theme) + 6 : 0) + gap * RULES_AND_TITLE
  const freeShare = COVER.hosts - (top + emblemHeight + wordsHeight + footHeight + lineHeight(hosts) + 2 * PICTURE_GAP_PT) / page.textHeightPt
  const above: PdfNode[] = [
    ...coverPicture(cover.emblem, page, COVER.emblem),
    ...eventLines.map((line) => set(line, event)),
    ...(cover.theme ? [withMargin(set(cover.theme, theme), 10, 0)] : []),
    shortRule(page, gap),
    withMargin(set(apart(cover.title, page.locale), title), gap * 0.55, 0),
    ...(cover.secondTitle ? [withMargin(set(cover.secondTitle, { ...theme, face: title.face }), 6, 0)] : []),
    shortRule(page, gap * 0.6),
    ...coverPicture(cover.picture, page, { ...COVER.picture, height: Math.min(COVER.picture.height, freeShare) }),
  ]
  return [
    cover.classification ? set(cover.classification, { ...style.header, face: 'hei', sizePt: style.table.cell.sizePt }) : { text: '' },
    { stack: above, margin: [0, top, 0, 0] },
    {
      stack: [
        ...hostLines.map(
          ({ label, line }): PdfNode => ({
            columns: [
              { ...set([{ text: label === '' ? '' : label + colon }], { ...hosts, face: 'hei' }), width: labelWidth },
              { ...set(line, hosts), width: linesWidth },
            ],
            margin: [Math.max(0, (page.textWidthPt - labelWidth - linesWidth) / 2), 0, 0, 0],
          }),
        ),
        ...(cover.whenAndWhere ? [withMargin(set(cover.whenAndWhere, { ...hosts, isCentred: true }), hostHeight * 0.6, 0)] : []),
      ],
      absolutePosition: { x: style.page.marginsMm.left * POINTS_PER_MM, y: style.page.marginsMm.top * POINTS_PER_MM + page.textHeightPt * COVER.hosts - footHeight },
    },
  ]
}

/** As large as its share of the page allows, in the middle. */
function coverPicture(picture: ShownPicture | undefined, { textWidthPt, textHeightPt }: Page, share: { readonly width: number; readonly height: number }): PdfNode[] {
  if (!picture || !isReadable(picture) || share.height < LEAST_PICTURE_SHARE) return []
  const scale = Math.min((textWidthPt * share.width) / picture.width, (textHeightPt * share.height) / picture.height)
  return [{ image: imageName(picture.url), width: picture.width * scale, height: picture.height * scale, alignment: 'center', margin: [0, PICTURE_GAP_PT, 0, PICTURE_GAP_PT] }]
}

/** Headings with dots that lead to their pages; each line is a link. Chapters alone stand further apart. */
export function contentsNodes({ title }: ContentsBlock, entries: readonly ContentsEntry[], style: PaperStyle, setter: TextSetter, page: Page): PdfNode[] {
  const heading = style.headings[1]
  const styleOf = ({ level }: ContentsEntry) => (level === 1 ? style.contents[1] : style.contents[2])
  const heightOf = (shown: readonly ContentsEntry[]) => sum(shown.map((entry) => lineHeight(styleOf(entry)) + (styleOf(entry).spaceBeforePt ?? 0)))
  const upToTwo = entries.filter(({ level }) => level <= 2)
  const isDeep = heightOf(upToTwo) <= page.textHeightPt * CONTENTS_SHARE
  const shown = isDeep ? upToTwo : entries.filter(({ level }) => level === 1)
  const spread = isDeep ? 1 : CHAPTERS_SPREAD
  return [
    { text: setter.inlines(title, heading, bareText(title)), fontSize: heading.sizePt, alignment: 'center', margin: [0, 0, 0, 12] },
    ...shown.map((entry) => contentsLine(entry, { ...styleOf(entry), spaceBeforePt: (styleOf(entry).spaceBeforePt ?? 0) * spread }, style, setter, page)),
  ]
}

function contentsLine({ id, level, text }: ContentsEntry, base: TextStyle, style: PaperStyle, setter: TextSetter, { textWidthPt }: Page): PdfNode {
  const indent = level === 1 ? 0 : LEVEL_INDENT_EMS * base.sizePt
  const numberWidth = NUMBER_WIDTH_EMS * base.sizePt
  const most = textWidthPt - indent - numberWidth - 20
  const titleWidth = Math.min(textWidth(text, base, style) * LATIN_ALLOWANCE, most)
  // The dots of all lines stand below one another.
  const from = Math.ceil((indent + titleWidth + 4) / LEADER_SPACE_PT) * LEADER_SPACE_PT - indent - titleWidth
  const leaderWidth = textWidthPt - indent - titleWidth - numberWidth
  const y = lineHeight(base) * 0.62
  const [figures] = setter.inlines([{ text: '0' }], { ...base, face: style.table.figures.face, isBold: false }, '')
  return {
    columns: [
      { text: setter.inlines(text, base, bareText(text)), fontSize: base.sizePt, width: titleWidth, linkToDestination: id, ...(titleWidth < most ? { noWrap: true } : {}) },
      { canvas: [{ type: 'line', x1: from, y1: y, x2: Math.max(from, leaderWidth + LEADER_OVERLAP_EMS * base.sizePt), y2: y, ...LEADER }], width: leaderWidth },
      { pageReference: id, ...(figures?.font === undefined ? {} : { font: figures.font }), fontSize: base.sizePt, alignment: 'right', width: numberWidth },
    ],
    margin: [indent, base.spaceBeforePt ?? 0, 0, 0],
  }
}

/** Lines down to the end of the page, for whoever listens with a pen. */
export function writingLines({ writingLineMm, table, headings }: PaperStyle, { textWidthPt, textHeightPt }: Page): PdfNode {
  const distance = writingLineMm * POINTS_PER_MM
  const opening = headings[1]
  const usable = textHeightPt - lineHeight(opening) - (opening.spaceAfterPt ?? 0) - 12
  const count = Math.floor(usable / distance)
  return {
    canvas: Array.from({ length: count }, (_, index) => ({
      type: 'line' as const,
      x1: 0,
      y1: (index + 1) * distance,
      x2: textWidthPt,
      y2: (index + 1) * distance,
      lineWidth: table.lineWidthPt,
      lineColor: '#8c8c8c',
    })),
  }
}

function shortRule({ textWidthPt }: Page, spaceAbovePt: number): PdfNode {
  const length = textWidthPt * COVER_RULE_SHARE
  const x1 = (textWidthPt - length) / 2
  return { canvas: [{ type: 'line', x1, y1: 0, x2: x1 + length, y2: 0, lineWidth: 1 }], margin: [0, spaceAbovePt, 0, 0] }
}

/** The letters of a Chinese title stand apart. Each is a piece of its own to pdfmake, so that a blank has to part them. */
function apart(text: Text, locale: DocumentLocale): Text {
  return locale === 'en' ? text : text.map((run) => ({ ...run, text: [...run.text].join(' ') }))
}

function withMargin<Node extends PdfText>(node: Node, abovePt: number, belowPt: number): Node {
  const [left = 0, , right = 0] = node.margin ?? []
  return { ...node, margin: [left, abovePt, right, belowPt] }
}
