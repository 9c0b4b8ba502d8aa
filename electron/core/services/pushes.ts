import type { Push } from '#shared/contract/endpoints.ts'

/** Tells every open page what happened. */
export class Pushes {
  readonly #listeners = new Set<(push: Push) => void>()

  send(push: Push): void {
    for (const listener of this.#listeners) listener(push)
  }

  /** @returns how to stop listening */
  listen(listener: (push: Push) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
