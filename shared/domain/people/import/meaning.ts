/** What a column of a list can hold. `post` is unit and title in one; `arrival` and `departure` are number and time in one. */
export const meanings = [
  'name',
  'gender',
  'ethnicity',
  'unit',
  'title',
  'post',
  'phone',
  'email',
  'idNumber',
  'birthDate',
  'politicalStatus',
  'category',
  'delegation',
  'group',
  'lodging',
  'roommates',
  'arrival',
  'arrivalNumber',
  'arrivalTime',
  'departure',
  'departureNumber',
  'departureTime',
  'diet',
  'note',
  'ignore',
] as const

export type Meaning = (typeof meanings)[number]

/** Meanings that several columns of one list can have: what they hold is joined. */
export const sharedMeanings: ReadonlySet<Meaning> = new Set(['title', 'post', 'arrivalTime', 'departureTime', 'note', 'ignore'])
