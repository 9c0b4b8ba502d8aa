import type { Face } from '#shared/documents/faces.ts'

/** A font file of the machine; a collection holds several, told by their PostScript names. */
export type FontFile = { readonly path: string; readonly name: string; readonly postscriptName?: string }

/** Which fonts of the machine documents are set in, beside the bundled ones. */
export type FontChoice = {
  readonly faces: Readonly<Partial<Record<Face, FontFile>>>
  /** asked last, for characters that no other has: 𠅤, 㛃 */
  readonly rare: readonly FontFile[]
}

export const bundledOnly: FontChoice = { faces: {}, rare: [] }
