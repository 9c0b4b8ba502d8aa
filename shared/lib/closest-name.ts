/**
 * The candidate that someone who typed `name` most likely meant, or null when none is close: at most a third of the
 * letters may differ, as in `presiderId` for `presiderIds`.
 */
export function closestName(name: string, candidates: readonly string[]): string | null {
  const lowered = name.toLowerCase()
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(lowered, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate ?? null
}

/** Letters to put in, take out, change or exchange with their neighbour to make one word of the other. */
function editDistance(from: string, to: string): number {
  // Names are short; a pasted paragraph is nobody's slip of the pen.
  if (Math.abs(from.length - to.length) > 12) return Number.POSITIVE_INFINITY
  let before: readonly number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let index = 1; index <= from.length; index += 1) {
    const next = [index]
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[index - 1] === to[column - 1]
      const isExchanged =
        index > 1 && column > 1 && from[index - 1] === to[column - 2] && from[index - 2] === to[column - 1]
      const steps = [(row[column - 1] ?? 0) + (isSame ? 0 : 1), (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1]
      next.push(Math.min(...steps, ...(isExchanged ? [(before[column - 2] ?? 0) + 1] : [])))
    }
    before = row
    row = next
  }
  return row[to.length] ?? 0
}
