/**
 * Drawing by lot so that anyone can do it again: the same seed and the same number of slips give the same order, in any
 * program that follows these steps.
 *
 * 1. The seed, a text, becomes a number by FNV-1a with 32 bits over its UTF-16 code units, low byte first.
 * 2. That number starts mulberry32, which gives one 32-bit number after another.
 * 3. Fisher and Yates: for i from n − 1 down to 1 the slip at i changes places with the one at j, 0 ≤ j ≤ i. j is the next
 *    number modulo i + 1; numbers at or above the largest multiple of i + 1 below 2³² are thrown away, so that every
 *    slip is equally likely.
 *
 * @param count 0 to 10,000
 * @returns the slips in the order drawn, as indexes from 0
 */
export function drawOrder(seed: string, count: number): readonly number[] {
  const next = mulberry32(fnv1a(seed))
  const slips = Array.from({ length: count }, (_slip, index) => index)
  for (let last = count - 1; last > 0; last -= 1) {
    const chosen = below(last + 1, next)
    const [slip = last, other = chosen] = [slips[last], slips[chosen]]
    slips[last] = other
    slips[chosen] = slip
  }
  return slips
}

const TWO_TO_32 = 2 ** 32

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  const add = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    add(unit & 0xff)
    add(unit >>> 8)
  }
  return hash >>> 0
}

/** Tommy Ettinger's mulberry32: small, well spread, and short enough to be written down beside the draw. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

function below(limit: number, next: () => number): number {
  const fair = TWO_TO_32 - (TWO_TO_32 % limit)
  for (;;) {
    const number = next()
    if (number < fair) return number % limit
  }
}
