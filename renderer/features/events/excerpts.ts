/** A place in a text where what was searched for stands, with what is around it. */
export type Excerpt = { readonly at: number; readonly before: string; readonly match: string; readonly after: string }

const AROUND = 60
const MOST = 200

/** Where a text holds what is searched for, whatever its case; at most 200 places. */
export function excerptsOf(text: string, query: string): readonly Excerpt[] {
  const wanted = query.trim()
  if (wanted === '') return []
  const pattern = new RegExp(wanted.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'giu')
  const found: Excerpt[] = []
  for (const { index, 0: match } of text.matchAll(pattern)) {
    if (found.length === MOST) break
    const end = index + match.length
    found.push({ at: index, before: text.slice(Math.max(0, index - AROUND), index), match, after: text.slice(end, end + AROUND) })
  }
  return found
}
