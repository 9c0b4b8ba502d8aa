import type { Person } from '../person.ts'

/** A post in words: where no unit is stated, '' stands for it. */
export type StatedPost = { readonly unit: string; readonly title: string }

/** What somebody is in their group. */
export type GroupRole = 'convener' | 'recorder' | 'liaison'

export type StatedJourney = NonNullable<NonNullable<Person['attendance']>['arrival']>

/** What a row says of one person, cleaned; what it does not say is absent. */
export type PersonFacts = Partial<
  Pick<Person, 'gender' | 'ethnicity' | 'birthDate' | 'politicalStatus' | 'phone' | 'email' | 'idNumber' | 'category' | 'diets' | 'dietNote' | 'lodgingWish'>
> & {
  readonly name: string
  readonly posts: readonly StatedPost[]
  readonly delegation?: string
  /** names of those with whom a room is to be shared */
  readonly roommates?: readonly string[]
  readonly group?: string
  readonly groupRole?: GroupRole
  readonly arrival?: StatedJourney
  readonly departure?: StatedJourney
  readonly notes: readonly string[]
}

/** Why a cell should be looked at before it is believed. */
export const cellDoubts = [
  'error-value',
  'name-odd',
  'name-remark',
  'names-by-blank',
  'names-uneven',
  'phone-odd',
  'digits-lost',
  'email-odd',
  'id-check',
  'id-odd',
  'id-birth',
  'id-gender',
  'gender-odd',
  'ethnicity-odd',
  'date-odd',
  'date-zero-lost',
  'category-odd',
  'journey-odd',
  'lodging-odd',
  'too-long',
] as const
export type CellDoubt = (typeof cellDoubts)[number]

/** What a cell comes to. */
export type Cleaned = {
  readonly facts: Partial<PersonFacts>
  /** what is taken over, as text */
  readonly text: string
  readonly doubt?: CellDoubt
  /** what fits no field: kept in the note, under the heading of the column */
  readonly rest?: string
}
