import { newEntity, type NewEntity } from '#shared/domain/event/command.ts'
import type { Person } from '#shared/domain/people/person.ts'

/** A heading above the names, as it stands in most lists. */
const HEADINGS: ReadonlySet<string> = new Set(['姓名', '名字', 'name'])

/** What the list shown already says of everyone in it. */
export type Given = { readonly category?: Person['category']; readonly delegationId?: string }

/**
 * People from cells that were copied in a spreadsheet or lines of text: a person a line, in the order name, unit,
 * post, telephone. Lines without a name and a line of headings are left out.
 */
export function pastedPeople(text: string, newId: () => string, given: Given = {}): readonly NewEntity<'people'>[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [first = '', unit = '', title = '', phone = ''] = line.split('\t').map((cell) => cell.trim())
    // A name is printed without blanks inside; only Latin names keep theirs.
    const name = /\p{Script=Han}/u.test(first) ? first.replaceAll(/\s/g, '') : first
    if (name === '' || HEADINGS.has(name.toLowerCase())) return []
    return [personOf({ id: newId(), name, unit, title, phone }, given)]
  })
}

type Cells = { readonly id: string; readonly name: string; readonly unit: string; readonly title: string; readonly phone: string }

function personOf({ id, name, unit, title, phone }: Cells, given: Given): NewEntity<'people'> {
  const hasPost = unit !== '' || title !== ''
  return newEntity('people', {
    id,
    name,
    posts: hasPost ? [{ title, ...(unit === '' ? {} : { unitText: unit }) }] : [],
    ...(phone === '' ? {} : { phone }),
    ...given,
  } as { readonly id: string })
}
