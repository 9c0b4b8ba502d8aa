import { createHash } from 'node:crypto'
import type { Rendered, RenderTask } from './render-message.ts'

/** What a place on a page takes beside the bytes of its document. */
const PLACE_BYTES = 160

/** The documents made last, by what they say: a paper that says the same again is not set again. */
export class MadeDocuments {
  readonly #limitBytes: number
  readonly #made = new Map<string, Rendered>()
  #bytes = 0

  /** @param limitBytes of all documents together; those not asked for longest are let go */
  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  get(key: string): Rendered | undefined {
    const made = this.#made.get(key)
    if (!made) return undefined
    this.#made.delete(key)
    this.#made.set(key, made)
    return made
  }

  keep(key: string, made: Rendered): void {
    this.#drop(key)
    this.#made.set(key, made)
    this.#bytes += sizeOf(made)
    for (const oldest of this.#made.keys()) {
      if (this.#bytes <= this.#limitBytes) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const made = this.#made.get(key)
    if (!made) return
    this.#made.delete(key)
    this.#bytes -= sizeOf(made)
  }
}

function sizeOf({ bytes, places = [] }: Rendered): number {
  return bytes.length + places.length * PLACE_BYTES
}

/** A name for what a document says and how it looks. The time of making is no part of it, the issue is. */
export function contentKey({ paper: { sections, ...paper }, ...wishes }: RenderTask): string {
  const hash = createHash('sha256')
  const add = (part: unknown) => { hash.update(JSON.stringify(part)) }
  add({ ...paper, madeAt: '', facts: { ...paper.facts, version: '' }, ...wishes })
  // Row by row: the text of a list of thousands as one would take as much memory as the list.
  for (const { blocks, ...section } of sections) {
    add(section)
    for (const block of blocks) {
      if (block.kind !== 'table') add(block)
      else {
        const { groups, ...table } = block
        add(table)
        for (const { rows, ...group } of groups) {
          add(group)
          rows.forEach(add)
        }
      }
    }
  }
  return hash.digest('base64')
}
