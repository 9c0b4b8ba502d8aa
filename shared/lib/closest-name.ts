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

/** Letters to put in, take out or change to make one word of the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  // Names are short; a pasted paragraph is nobody's slip of the pen.
  if (Math.abs(from.length - to.length) > 12) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (let column = 1; column <= to.length; column += 1) {
      const change = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1)
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
