import type { ReadingRefusal } from '#shared/contract/list-file.ts'

/** Thrown where a file cannot be read as a list, with the reason that the page has a sentence for. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'
  readonly reason: ReadingRefusal

  constructor(reason: ReadingRefusal, message: string = reason) {
    super(message)
    this.reason = reason
  }
}
