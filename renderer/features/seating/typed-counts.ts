const MOST_SEATS = 500
const MOST_ROWS = 200

/** A typed number of seats; null for anything that is none. */
export function typedCount(typed: string): number | null {
  const text = typed.normalize('NFKC').trim()
  if (!/^\d{1,3}$/.test(text)) return null
  const count = Number(text)
  return count >= 1 && count <= MOST_SEATS ? count : null
}

/** Typed numbers of seats in each row: `7 9 9`, `7、9、9`, `20×30` for thirty rows of twenty; null for anything else. */
export function typedCounts(typed: string): readonly number[] | null {
  const parts = typed.normalize('NFKC').split(/[\s,、;]+/).filter((part) => part !== '')
  const counts = parts.flatMap((part) => {
    const [seats = '', times = '1', ...rest] = part.split(/[x×*]/i)
    const [one, repeat] = [typedCount(seats), typedCount(times)]
    return one === null || repeat === null || rest.length > 0 ? [null] : Array.from({ length: repeat }, () => one)
  })
  const known = counts.filter((count) => count !== null)
  return known.length === counts.length && known.length > 0 && known.length <= MOST_ROWS ? known : null
}
