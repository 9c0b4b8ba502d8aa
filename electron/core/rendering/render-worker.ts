/**
 * The thread that makes documents, so that laying out a long one never holds up the window or a save. It takes one
 * paper after the other and keeps its fonts.
 */
import { workerData } from 'node:worker_threads'
import { answerTasks } from '../threads/answer-tasks.ts'
import { bundledOnly, type FontChoice } from './fonts/font-choice.ts'
import { FontShelf } from './fonts/font-shelf.ts'
import { PdfPress } from './pdf/pdf-document.ts'
import type { Rendered, RenderTask } from './render-message.ts'
import { render } from './render.ts'

const { fontsFolder } = workerData as { readonly fontsFolder: string }
let press = pressWith(bundledOnly)

answerTasks(
  ({ paper, format, look, since }: RenderTask): Promise<Rendered> => {
    // Another choice of fonts is rare; the fonts of the last one would only take room.
    if (JSON.stringify(look.fonts) !== press.name) press = pressWith(look.fonts)
    return render(paper, format, press.press, { changes: look.styles[paper.styleId], since })
  },
  ({ bytes }) => [bytes.buffer as ArrayBuffer],
)

function pressWith(fonts: FontChoice): { readonly name: string; readonly press: PdfPress } {
  return { name: JSON.stringify(fonts), press: new PdfPress(new FontShelf(fontsFolder, fonts)) }
}
