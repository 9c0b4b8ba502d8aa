import { searchable, type Searchable } from '../../lib/text-search.ts'
import { readingOf, type NameReader } from '../people/names/reading.ts'
import { factText } from './differences.ts'
import type { EntryOf, Listing, RegisterKind } from './register.ts'

export type SearchableEntry<Kind extends RegisterKind> = {
  readonly id: string
  readonly entry: EntryOf<Kind>
  readonly label: string
  /** what tells two of the same name apart */
  readonly hint: string
  readonly search: Searchable
}

/**
 * The entries of a kind, found by name, other names, pinyin, initials and everything else that they say.
 *
 * @param read null while the dictionary is not there yet
 */
export function searchableEntries<Kind extends RegisterKind>(kind: Kind, entries: Listing[Kind], read: NameReader | null): readonly SearchableEntry<Kind>[] {
  return (entries as readonly EntryOf<Kind>[]).map((entry) => {
    const { id, seenAt, formerIds: _former, ...facts } = entry
    const { nameVariants = [], shortNames = [] } = facts as { readonly nameVariants?: readonly string[]; readonly shortNames?: readonly string[] }
    const syllables = readingOf(entry, read ?? (() => [])).map((syllable) => syllable?.letters ?? '')
    const keys = [entry.name, ...nameVariants, ...shortNames, syllables.join(''), syllables.map(([first]) => first ?? '').join('')]
    const search = searchable(keys, [...Object.values(facts).map(factText), ...seenAt.map(({ event }) => event)])
    return { id, entry, label: entry.name, hint: factText((entry as Readonly<Record<string, unknown>>)[hintFields[kind]]), search }
  })
}

const hintFields = { people: 'posts', units: 'shortNames', sites: 'division', venues: 'address' } as const
