import type { SourcePath } from '../../domain/news/source-path.ts'
import type { Segment } from './draft.ts'

/** Wording under construction. A segment without sources connects its neighbours and gets theirs in `settled`. */
export type Words = readonly Segment[]

export const NO_WORDS: Words = []

export function words(text: string, sources: readonly SourcePath[]): Words {
  return text === '' ? NO_WORDS : [{ text, sources }]
}

export function unknownFact(text: string, sources: readonly SourcePath[]): Words {
  return [{ text, sources, isUnknown: true }]
}

export function textOf(parts: Words): string {
  return parts.map(({ text }) => text).join('')
}

/** The fields that the words come from; those that are unknown are not among them. */
export function sourcesOf(parts: Words): readonly SourcePath[] {
  const known = new Set<SourcePath>()
  for (const { sources, isUnknown } of parts) if (!isUnknown) for (const source of sources) known.add(source)
  return [...known]
}

/** What is not empty, with a separator between, and another one before the last where given. */
export function joined(parts: readonly Words[], separator: string, lastSeparator = separator): Words {
  const told = parts.filter((part) => part.length > 0)
  return told.flatMap((part, index) => {
    if (index === 0) return part
    return [{ text: index === told.length - 1 ? lastSeparator : separator, sources: [] }, ...part]
  })
}

/**
 * Puts words into the slots of a pattern, `{who}作交流发言`. The words of the pattern itself carry the given sources,
 * else those of all that stands in the slots.
 */
export function filled(pattern: string, slots: Readonly<Record<string, Words>>, sources?: readonly SourcePath[]): Words {
  const carried = sources ?? sourcesOf(Object.values(slots).flat())
  return pattern.split(/(\{\w+\})/).flatMap((piece) => {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1]
    return slot === undefined ? words(piece, carried) : (slots[slot] ?? NO_WORDS)
  })
}

/** Final segments: connecting words take the sources on either side, pieces with the same sources become one. */
export function settled(parts: Words): readonly Segment[] {
  const after: (readonly SourcePath[])[] = []
  let following: readonly SourcePath[] = []
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    after[index] = following
    const part = parts[index]
    if (part && part.sources.length > 0 && !part.isUnknown) following = part.sources
  }
  // Where nothing at all is known, the missing field is what the words are about.
  const missing = parts.find(({ isUnknown }) => isUnknown)?.sources ?? []
  const merged: Segment[] = []
  let preceding: readonly SourcePath[] = []
  parts.forEach((segment, index) => {
    const isConnecting = segment.sources.length === 0 && !segment.isUnknown
    const around = [...new Set([...preceding, ...(after[index] ?? [])])]
    const sources = !isConnecting ? segment.sources : around.length > 0 ? around : missing
    if (!isConnecting && !segment.isUnknown) preceding = sources
    const last = merged.at(-1)
    if (last && !last.isUnknown && !segment.isUnknown && isSame(last.sources, sources)) {
      merged[merged.length - 1] = { text: last.text + segment.text, sources }
    } else merged.push({ ...segment, sources })
  })
  return merged
}

function isSame(a: readonly SourcePath[], b: readonly SourcePath[]): boolean {
  return a === b || (a.length === b.length && a.every((source, index) => source === b[index]))
}
