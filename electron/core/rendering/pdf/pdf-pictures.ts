import type { PicturesBlock } from '#shared/documents/paper.ts'
import type { PaperStyle } from '#shared/documents/styles.ts'
import { lineHeight, POINTS_PER_MM } from '../measure.ts'
import { imageName, isReadable } from './pdf-images.ts'
import type { PdfNode } from './pdf-nodes.ts'
import type { TextSetter } from './text-setter.ts'

const GAP_PT = 12
const CAPTION_GAP_PT = 3

/** Pictures in rows, each row whole on one page. */
export function pdfPictures({ columns, mostHeightMm, pictures }: PicturesBlock, style: PaperStyle, setter: TextSetter, page: { readonly textWidthPt: number }): PdfNode[] {
  const readable = pictures.filter(isReadable)
  const width = (page.textWidthPt - (columns - 1) * GAP_PT) / columns
  const mostHeight = mostHeightMm * POINTS_PER_MM
  const rows = Array.from({ length: Math.ceil(readable.length / columns) }, (_, index) => readable.slice(index * columns, (index + 1) * columns))
  return rows.map((row): PdfNode => ({
    unbreakable: true,
    stack: [{
      columns: row.map((picture): PdfNode => {
        const scale = Math.min(width / picture.width, mostHeight / picture.height)
        const caption = picture.caption ?? []
        return {
          width,
          stack: [
            { image: imageName(picture.url), width: picture.width * scale, height: picture.height * scale, alignment: 'center' },
            ...(caption.length === 0 ? [] : [{ text: setter.inlines(caption, style.note, ''), fontSize: style.note.sizePt, lineHeight: setter.lineHeight(style.note), alignment: 'center' as const, margin: [0, CAPTION_GAP_PT, 0, 0] as [number, number, number, number] }]),
          ],
        }
      }),
      columnGap: GAP_PT,
    }],
    margin: [0, 4, 0, lineHeight(style.note) * 0.6],
  }))
}
