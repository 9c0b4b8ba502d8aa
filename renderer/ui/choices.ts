import { found, searchable, type Searchable } from '#shared/lib/text-search.ts'
import { recentChoices } from './recent-choices.ts'

/** Something that can be chosen from a list by typing a part of it. */
export type Choice = {
  readonly id: string
  readonly label: string
  /** smaller, behind the label: what tells two of the same name apart */
  readonly hint?: string
  /** shown struck through: it can be chosen, but is not to be counted on */
  readonly isStruck?: boolean
  /** prepared where there are many or where more than label and hint finds it */
  readonly search?: Searchable
}

const MOST_SHOWN = 50

/** The choices that a typed text finds, the best first; those of the same worth by when they were last chosen. */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  return found(choices.map(prepared), typed, MOST_SHOWN, recentChoices())
}

type PreparedChoice = Choice & { readonly search: Searchable }

function prepared(choice: Choice): PreparedChoice {
  return isPrepared(choice) ? choice : { ...choice, search: searchable([choice.label], [choice.hint ?? '']) }
}

function isPrepared(choice: Choice): choice is PreparedChoice {
  return choice.search !== undefined
}

/** A pasted list taken apart: those whose names it holds exactly, and what is left. */
export function pastedChoices(choices: readonly Choice[], pasted: string): { readonly found: readonly Choice[]; readonly rest: readonly string[] } {
  const names = pasted.split(/[、，,;；\t\r\n]+/).map((name) => name.replaceAll(/[\s\u3000]/g, '')).filter((name) => name !== '')
  const byName = new Map(choices.map((choice) => [choice.label.replaceAll(/[\s\u3000]/g, ''), choice]))
  const chosen = names.flatMap((name) => byName.get(name) ?? [])
  return { found: chosen, rest: names.filter((name) => !byName.has(name)) }
}
