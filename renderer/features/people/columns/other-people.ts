import type { Person } from '#shared/domain/people/person.ts'
import { problem, type Sheet } from './column.ts'

type Problem = ReturnType<typeof problem>

/** The others that names mean, in their order; a problem where a name is nobody's, or the name of several. */
export function otherPeople({ namesakes }: Sheet, person: Person, names: readonly string[]): readonly Person[] | Problem {
  const meant = names.map((name) => (namesakes.get(name) ?? []).filter(({ id }) => id !== person.id))
  if (meant.some((people) => people.length === 0)) return problem('no-person')
  return meant.some((people) => people.length > 1) ? problem('several-people') : meant.flat()
}
