import type { SourcePath } from '../source-path.ts'

/** A piece of wording from the event with the fields that it stands in. */
export type Told = { readonly text: string; readonly sources: readonly SourcePath[] }

/** The text of a field, or null when nothing is written there, or only marks. */
export function told(text: string | undefined, ...sources: readonly SourcePath[]): Told | null {
  return text === undefined || !/[^\s\p{P}]/u.test(text) ? null : { text, sources }
}

export function isTold(fact: Told | null): fact is Told {
  return fact !== null
}
