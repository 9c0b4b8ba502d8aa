/** Lets tasks with the same key run one after the other, and others beside them. */
export class Turns<Key> {
  readonly #last = new Map<Key, Promise<unknown>>()

  async take<Value>(key: Key, task: () => Promise<Value>): Promise<Value> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(task, task)
    this.#last.set(key, turn)
    try {
      return await turn
    } finally {
      if (this.#last.get(key) === turn) this.#last.delete(key)
    }
  }

  /** Returns when nothing is under way. */
  async settle(): Promise<void> {
    while (this.#last.size > 0) await Promise.allSettled(this.#last.values())
  }
}
