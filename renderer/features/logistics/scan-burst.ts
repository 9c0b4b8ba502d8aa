/** A scanner types a code far faster than a hand; keys further apart than this are typed by someone. */
const MOST_MS_BETWEEN = 45
const LEAST_LENGTH = 3

/**
 * Tells a code that a scanner typed from letters that a hand did: a burst of keys, ended by Enter. What stood in the box
 * before the burst is not part of it.
 */
export class ScanBurst {
  #text = ''
  #lastAt = -Infinity

  /** A key of one sign, at a time in milliseconds. */
  press(sign: string, at: number): void {
    this.#text = at - this.#lastAt <= MOST_MS_BETWEEN ? this.#text + sign : sign
    this.#lastAt = at
  }

  /** The code that Enter ends, or null where a hand typed; whatever was pressed is forgotten. */
  end(at: number): string | null {
    const code = at - this.#lastAt <= MOST_MS_BETWEEN && this.#text.length >= LEAST_LENGTH ? this.#text : null
    this.forget()
    return code
  }

  forget(): void {
    this.#text = ''
    this.#lastAt = -Infinity
  }
}
