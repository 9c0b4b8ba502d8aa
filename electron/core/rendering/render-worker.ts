/**
 * The thread that makes documents, so that laying out a long one never holds up the window or a save. It takes one
 * paper after the other and keeps its fonts.
 */
import { workerData } from 'node:worker_threads'
import { answerTasks } from '../threads/answer-tasks.ts'
import { FontShelf } from './fonts/font-shelf.ts'
import { PdfPress } from './pdf/pdf-document.ts'
import type { Rendered, RenderTask } from './render-message.ts'
import { render } from './render.ts'

const { fontsFolder } = workerData as { readonly fontsFolder: string }
const press = new PdfPress(new FontShelf(fontsFolder))

answerTasks(
  ({ paper, format }: RenderTask): Promise<Rendered> => render(paper, format, press),
  ({ bytes }) => [bytes.buffer as ArrayBuffer],
)
