import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { ShownPicture } from '#shared/documents/paper.ts'
import type { PaperStyle } from '#shared/documents/styles.ts'
import { jpegBytes } from '../jpeg.ts'
import { POINTS_PER_MM } from '../measure.ts'
import { docxRuns } from './docx-runs.ts'
import { STYLE_IDS } from './docx-styles.ts'

const PIXELS_PER_POINT = 96 / 72

/** A picture below one another with what it shows; a colleague moves them as they like. */
export function pictureParagraphs({ url, width, height, caption = [] }: ShownPicture, mostHeightMm: number, textWidthPt: number, style: PaperStyle): Paragraph[] {
  const data = jpegBytes(url)
  if (data === null) return []
  const scale = Math.min(textWidthPt / width, (mostHeightMm * POINTS_PER_MM) / height) * PIXELS_PER_POINT
  const image = new ImageRun({ type: 'jpg', data, transformation: { width: width * scale, height: height * scale } })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: caption.length > 0, children: [image] }),
    ...(caption.length === 0 ? [] : [new Paragraph({ style: STYLE_IDS.note, alignment: AlignmentType.CENTER, children: docxRuns(caption, style.note, style) })]),
  ]
}
