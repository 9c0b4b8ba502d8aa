import { AlignmentType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { CoverBlock, Paper } from '#shared/documents/paper.ts'
import type { PaperStyle } from '#shared/documents/styles.ts'
import { emWidth, plain } from '#shared/documents/text.ts'
import { titleLines } from '#shared/documents/title-lines.ts'
import { pageMeasures, textWidth } from '../measure.ts'
import { pictureParagraphs } from './docx-pictures.ts'
import { docxRuns } from './docx-runs.ts'
import { STYLE_IDS } from './docx-styles.ts'

const TWIPS_PER_MM = 1440 / 25.4
const TWIPS_PER_POINT = 20
/** Distances on the cover as shares of the sheet's height. */
const ABOVE_EVENT = 0.14
const ABOVE_TITLE = 0.1
const ABOVE_HOSTS = 0.18
const ABOVE_DATE = 0.02
/** the picture takes the room that the words have without one */
const BESIDE_PICTURE = 0.03
const [EMBLEM_MM, PICTURE_MM] = [24, 66]

/** The cover as paragraphs in styles of their own, apart by space before them. */
export function coverParagraphs(cover: CoverBlock, { locale }: Paper, style: PaperStyle): Paragraph[] {
  const { event, title, theme, hosts } = style.cover
  const colon = locale === 'en' ? ': ' : '：'
  const before = (share: number) => ({ before: Math.round(style.page.heightMm * share * TWIPS_PER_MM) })
  const { textWidthPt } = pageMeasures(style, { orientation: 'portrait' })
  const eventLines = cover.event.map((run) => ({ ...run, text: titleLines(run.text, locale, textWidthPt / event.sizePt).join('\n') }))
  const labelPt = Math.max(0, ...cover.hosts.map(({ label }) => emWidth(label + colon) + 0.3)) * hosts.sizePt
  const linesPt = Math.max(0, ...cover.hosts.flatMap(({ lines }) => lines.map((line) => textWidth(line, hosts, style))))
  // Labels and names stand in two columns in the middle of the page, as in print.
  const hanging = Math.round(labelPt * TWIPS_PER_POINT)
  const left = Math.round(Math.max(0, (textWidthPt - labelPt - linesPt) / 2) * TWIPS_PER_POINT) + hanging
  const lines = cover.hosts.flatMap(({ label, lines: units }) => units.map((unit, index) => ({ label: index === 0 ? `${label}${colon}` : '', unit })))
  const aboveHosts = before(cover.picture ? BESIDE_PICTURE : ABOVE_HOSTS)
  const hasPictures = cover.emblem !== undefined || cover.picture !== undefined
  const pictures = (picture: CoverBlock['picture'], mostHeightMm: number, share: number) => (picture ? pictureParagraphs(picture, mostHeightMm, textWidthPt * share, style) : [])
  return [
    ...pictures(cover.emblem, EMBLEM_MM, 0.3),
    new Paragraph({ style: STYLE_IDS.note, children: docxRuns(cover.classification ?? [], style.note, style) }),
    new Paragraph({ style: STYLE_IDS.coverEvent, spacing: before(hasPictures ? BESIDE_PICTURE : ABOVE_EVENT), children: docxRuns(eventLines, event, style) }),
    ...(cover.theme ? [new Paragraph({ style: 'Subtitle', children: docxRuns(cover.theme, theme, style) })] : []),
    new Paragraph({ style: STYLE_IDS.coverTitle, spacing: before(hasPictures ? BESIDE_PICTURE : ABOVE_TITLE), children: docxRuns(cover.title, title, style) }),
    ...(cover.secondTitle ? [new Paragraph({ style: 'Subtitle', children: docxRuns(cover.secondTitle, theme, style) })] : []),
    ...pictures(cover.picture, PICTURE_MM, 0.86),
    ...lines.map(
      ({ label, unit }, index) =>
        new Paragraph({
          style: STYLE_IDS.coverHosts,
          ...(index === 0 ? { spacing: aboveHosts } : {}),
          indent: { left, hanging },
          tabStops: [{ type: TabStopType.LEFT, position: left }],
          children: [...docxRuns(plain(label), hosts, style), new TextRun({ children: [new Tab()] }), ...docxRuns(unit, hosts, style)],
        }),
    ),
    ...(cover.whenAndWhere ? [new Paragraph({ style: STYLE_IDS.coverHosts, alignment: AlignmentType.CENTER, spacing: lines.length === 0 ? aboveHosts : before(ABOVE_DATE), children: docxRuns(cover.whenAndWhere, hosts, style) })] : []),
  ]
}
