import { TextRun } from 'docx'
import type { Text } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { cleaned } from '../cleaned-text.ts'
import { runSize } from '../measure.ts'
import { withWholeNumbers } from '../whole-numbers.ts'
import { fontOf } from './docx-styles.ts'

/** The runs of a text; only what differs from the paragraph's style is written at the run. */
export function docxRuns(text: Text, base: TextStyle, style: PaperStyle): TextRun[] {
  return text.flatMap((run) => {
    const sizePt = runSize(run, base, style)
    const look = {
      ...(run.role === 'strong' ? { bold: true } : {}),
      ...(run.role === 'placeholder' ? { bold: style.placeholder.isBold, font: fontOf(style.placeholder.face) } : {}),
      ...(sizePt === base.sizePt ? {} : { size: Math.round(sizePt * 2) }),
    }
    // A tab or a line end inside a text is a mark of its own in Word.
    return withWholeNumbers(cleaned(run.text))
      .split('\n')
      .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }))
  })
}
