/**
 * The thread that makes documents, so that laying out a long one never holds up the window or a save. It takes one
 * paper after the other and keeps its fonts.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/contract/errors.ts'
import { FontShelf } from './fonts/font-shelf.ts'
import { PdfPress } from './pdf/pdf-document.ts'
import { render } from './render.ts'
import type { RenderReply, RenderRequest } from './render-message.ts'

const { fontsFolder } = workerData as { readonly fontsFolder: string }
const press = new PdfPress(new FontShelf(fontsFolder))
let last = Promise.resolve()

parentPort?.on('message', (request: RenderRequest) => {
  last = last.then(() => answer(request))
})

async function answer({ id, paper, format }: RenderRequest): Promise<void> {
  try {
    const rendered = await render(paper, format, press)
    send({ id, outcome: 'rendered', rendered }, [rendered.bytes.buffer as ArrayBuffer])
  } catch (error) {
    if (error instanceof AppError) send({ id, outcome: 'refused', error: error.toData() })
    else if (error instanceof Error) send({ id, outcome: 'failed', message: error.message, stack: error.stack ?? '' })
    else send({ id, outcome: 'failed', message: String(error), stack: '' })
  }
}

function send(reply: RenderReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, transfer)
}
