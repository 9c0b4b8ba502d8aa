import type { Person } from './person.ts'

/** Whether a person has said that they do not come; whatever else names them, nothing is planned for them. */
export function hasDeclined({ attendance }: Pick<Person, 'attendance'>): boolean {
  return attendance?.state === 'declined'
}
