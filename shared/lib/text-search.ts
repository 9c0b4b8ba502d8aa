/** Something that can be found by typing a part of it, prepared once and asked at every key. */
export type Searchable = {
  /** folded: what it is called and known by; a text that one of these begins with is probably meant so */
  readonly keys: readonly string[]
  /** folded: the keys and whatever else finds it, a line each */
  readonly text: string
}

const PLAIN = /^[\n\u0020-\u007e\u4e00-\u9fff]*$/

/** A text as it is compared: lower case, half width, Latin letters without marks (ü as v, as it is typed). */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower.normalize('NFKD').replaceAll('u\u0308', 'v').replaceAll(/\p{M}+/gu, '').normalize('NFC').toLowerCase()
}

/** @param more further texts that find it but do not name it */
export function searchable(keys: readonly string[], more: readonly string[]): Searchable {
  const foldedKeys = keys.map((key) => folded(key).replaceAll(/\s+/g, '')).filter((key) => key !== '')
  return { keys: foldedKeys, text: folded([...foldedKeys, ...keys, ...more].join('\n')) }
}

/** The parts of a typed text, all of which have to be found. */
export function typedParts(typed: string): readonly string[] {
  return folded(typed).split(/\s+/).filter((part) => part !== '')
}

export function holds({ text }: Searchable, parts: readonly string[]): boolean {
  for (const part of parts) if (!text.includes(part)) return false
  return true
}

/**
 * What a typed text finds, the best first: called exactly so, beginning so, called so in part, found by something else.
 * Among equals those of `recent`, then the given order. An empty text finds all.
 *
 * @param recent ids of what was last chosen, the latest first
 */
export function found<One extends { readonly id: string; readonly search: Searchable }>(
  all: readonly One[],
  typed: string,
  most: number,
  recent: readonly string[] = [],
): readonly One[] {
  const parts = typedParts(typed)
  const [first = ''] = parts
  const whole = parts.join('')
  const tiers: readonly [Tier<One>, Tier<One>, Tier<One>, Tier<One>] = [newTier(), newTier(), newTier(), newTier()]
  for (const one of all) {
    if (!holds(one.search, parts)) continue
    const tier = tiers[first === '' ? 0 : tierOf(one.search.keys, first, whole)]
    if (recent.includes(one.id)) tier.recent.push(one)
    else if (tier.others.length < most) tier.others.push(one)
  }
  const place = ({ id }: One): number => recent.indexOf(id)
  return tiers.flatMap(({ recent: latest, others }) => [...latest.sort((a, b) => place(a) - place(b)), ...others]).slice(0, most)
}

type Tier<One> = { readonly recent: One[]; readonly others: One[] }

function newTier<One>(): Tier<One> {
  return { recent: [], others: [] }
}

function tierOf(keys: readonly string[], first: string, whole: string): 0 | 1 | 2 | 3 {
  let tier: 1 | 2 | 3 = 3
  for (const key of keys) {
    if (key.startsWith(first)) {
      if (key === whole) return 0
      tier = 1
    } else if (tier === 3 && key.includes(first)) {
      tier = 2
    }
  }
  return tier
}
