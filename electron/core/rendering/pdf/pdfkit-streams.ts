import PDFDocument from 'pdfkit'

/** How pdfkit gathers what stands on a page: every operator in a buffer of its own. Here they are gathered as one text. */
type Stream = {
  /** operators that are in no buffer yet */
  gathered?: string
  write: (this: Stream, chunk: Uint8Array | string) => void
  finalize: (this: Stream) => void
}

const document = new PDFDocument({ autoFirstPage: false, font: null as unknown as string }) as unknown as { readonly ref: () => object }
const prototype = Object.getPrototypeOf(document.ref()) as Stream
const { write, finalize } = prototype

prototype.write = function (chunk) {
  if (typeof chunk === 'string') this.gathered = `${this.gathered ?? ''}${chunk}\n`
  else {
    spill(this)
    write.call(this, chunk)
  }
}

prototype.finalize = function () {
  spill(this)
  finalize.call(this)
}

function spill(stream: Stream): void {
  if (stream.gathered === undefined) return
  write.call(stream, Buffer.from(stream.gathered, 'latin1'))
  delete stream.gathered
}
