import type { Listed } from '../event/event-lists.ts'

type PersonFields = Partial<Listed<'people'>>
type Post = NonNullable<PersonFields['posts']>[number]

const ROW_PATTERN = /^(?<name>[^（]+)(?:（(?<remark>[^）]+)）)?$/

/**
 * People as a roster is typed: one a line, columns set apart by two blanks or more – name with its remark
 * （女，回族）, unit, titles joined by 、 (Chinese) or ; (English). A unit of the event's list is named by its id,
 * any other stands in words. Everybody's id is the name itself, or its words joined by - where it has blanks or dots.
 *
 * @throws RangeError on a line that is no row
 */
export function roster(text: string, units: readonly Listed<'units'>[], common: PersonFields = {}): readonly Listed<'people'>[] {
  const unitIds = new Map(units.map(({ id, name }) => [name, id]))
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [person = '', unit = '', titles = ''] = line.split(/\s{2,}/)
      const { name, remark = '' } = ROW_PATTERN.exec(person)?.groups ?? {}
      if (name === undefined || titles === '') throw new RangeError(`not a row of a roster: ${line}`)
      return {
        id: idOf(name),
        name,
        ...remarks(remark),
        posts: titles.split(/[、;]\s*/).map((title, index): Post => {
          if (index > 0) return { title }
          const unitId = unitIds.get(unit)
          return unitId === undefined ? { unitText: unit, title } : { unitId, title }
        }),
        ...common,
      }
    })
}

/** The same people with more known of some, by id. */
export function withFacts(people: readonly Listed<'people'>[], facts: Readonly<Record<string, PersonFields>>): readonly Listed<'people'>[] {
  const unknown = Object.keys(facts).find((id) => !people.some((person) => person.id === id))
  if (unknown !== undefined) throw new RangeError(`nobody is called ${unknown}`)
  return people.map((person) => ({ ...person, ...facts[person.id ?? ''] }))
}

/** A set of ids, as groups, lines and rooms hold their people. */
export function setOf(ids: readonly (string | undefined)[]): Record<string, true> {
  return Object.fromEntries(ids.filter((id) => id !== undefined).map((id) => [id, true]))
}

function idOf(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()
}

function remarks(remark: string): PersonFields {
  const words = remark.split('，').filter((word) => word !== '')
  const ethnicity = words.find((word) => word.endsWith('族'))
  return {
    ...(words.includes('女') ? { gender: 'female' as const } : {}),
    ...(ethnicity === undefined ? {} : { ethnicity }),
  }
}
