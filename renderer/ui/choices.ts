/** Something that can be chosen from a list by typing a part of it. */
export type Choice = {
  readonly id: string
  readonly label: string
  /** smaller, behind the label: what tells two of the same name apart */
  readonly hint?: string
  /** more words that find it */
  readonly search?: string
}

const MOST_SHOWN = 50

/**
 * The choices that a typed text finds: names that begin with it, then names that hold it, then those found by other
 * words; each in the given order. All parts of a text with blanks must be found.
 */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const parts = typed.toLowerCase().split(/\s+/).filter((part) => part !== '')
  const [first] = parts
  if (first === undefined) return choices.slice(0, MOST_SHOWN)
  const tiers: [Choice[], Choice[], Choice[]] = [[], [], []]
  for (const choice of choices) {
    const label = choice.label.toLowerCase()
    const all = `${label} ${choice.hint ?? ''} ${choice.search ?? ''}`.toLowerCase()
    if (!parts.every((part) => all.includes(part))) continue
    tiers[label.startsWith(first) ? 0 : label.includes(first) ? 1 : 2].push(choice)
  }
  return tiers.flat().slice(0, MOST_SHOWN)
}

/** A pasted list taken apart: those whose names it holds exactly, and what is left. */
export function pastedChoices(choices: readonly Choice[], pasted: string): { readonly found: readonly Choice[]; readonly rest: readonly string[] } {
  const names = pasted.split(/[、，,;；\t\r\n]+/).map((name) => name.replaceAll(/[\s\u3000]/g, '')).filter((name) => name !== '')
  const byName = new Map(choices.map((choice) => [choice.label.replaceAll(/[\s\u3000]/g, ''), choice]))
  const found = names.flatMap((name) => byName.get(name) ?? [])
  return { found, rest: names.filter((name) => !byName.has(name)) }
}
