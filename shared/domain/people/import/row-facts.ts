import { identityFacts, isIdentityNumber } from './clean-identity.ts'
import { splitPost } from './clean-posts.ts'
import type { ReadCell } from './column-texts.ts'
import type { CellDoubt, PersonFacts, StatedJourney, StatedPost } from './facts.ts'
import type { ColumnPlan } from './sheet-plan.ts'

type Known = { -readonly [Field in keyof PersonFacts]: PersonFacts[Field] }

const NO_POSTS: readonly StatedPost[] = []
const NO_NOTES: readonly string[] = []

/** Joins what the cells of a row say of one person, and finds cells that contradict one another. */
export function rowFacts(cells: readonly (ReadCell | null)[]): { readonly facts: PersonFacts; readonly doubts: ReadonlyMap<number, CellDoubt> } {
  // One object is filled, and what a single cell says is taken over as it stands: a list has thousands of rows.
  const known: Known = { name: '', posts: NO_POSTS, notes: NO_NOTES }
  let unit = ''
  let [titles, posts] = [NO_POSTS, NO_POSTS]
  for (const cell of cells) {
    if (!cell) continue
    const { column, cleaned } = cell
    const said = cleaned.facts
    if (column.meaning === 'unit') unit = said.posts?.[0]?.unit ?? ''
    else if (column.meaning === 'title') titles = together(titles, said.posts)
    else if (column.meaning === 'post') posts = together(posts, said.posts)
    else if (said.arrival) known.arrival = joined(known.arrival, said.arrival)
    else if (said.departure) known.departure = joined(known.departure, said.departure)
    else for (const field in said) if (field !== 'notes') (known as Record<string, unknown>)[field] = said[field as keyof typeof said]
    if (said.notes || cleaned.rest !== undefined) known.notes = together(known.notes, notesOf(column, together(said.notes ?? NO_NOTES, cleaned.rest === undefined ? undefined : [cleaned.rest])))
  }
  known.posts = together(listedPosts(unit, titles), posts)
  return { facts: known, doubts: contradictions(known, cells) }
}

/** Both lists; one of them itself where the other is empty. */
function together<Item>(first: readonly Item[], more: readonly Item[] | undefined): readonly Item[] {
  if (!more || more.length === 0) return first
  return first.length === 0 ? more : [...first, ...more]
}

/** Shorter ones are part of a title: 县委书记, 市委常委. */
const SHORTEST_UNIT = 5

/** Titles beside their unit: the first holds it. Where that cell is empty, the titles may name the unit themselves. */
function listedPosts(unit: string, titles: readonly StatedPost[]): readonly StatedPost[] {
  const [first] = titles
  if (!first) return unit === '' ? NO_POSTS : [{ unit, title: '' }]
  const split = unit === '' ? splitPost(first.title, []) : null
  const post = split && split.unit.length >= SHORTEST_UNIT ? split : { unit, title: first.title }
  return titles.length === 1 ? [post] : [post, ...titles.slice(1)]
}

/** Notes under the heading of their column, where that says more than “note”. */
function notesOf(column: ColumnPlan, notes: readonly string[]): readonly string[] {
  return column.header === '' || isPlainNote(column) ? notes : notes.map((note) => `${column.header}：${note}`)
}

function isPlainNote({ meaning, header }: ColumnPlan): boolean {
  return meaning === 'note' && /备注|说明|note|remark|comment/i.test(header)
}

function joined(known: StatedJourney | undefined, more: StatedJourney): StatedJourney {
  if (!known) return more
  const at = { ...known.at, ...more.at }
  return { ...known, ...more, ...(Object.keys(at).length > 0 ? { at } : {}) }
}

const NO_DOUBTS: ReadonlyMap<number, CellDoubt> = new Map()

/** An identity number says when its holder was born and of which sex; the row may say otherwise. */
function contradictions({ idNumber, birthDate, gender }: PersonFacts, cells: readonly (ReadCell | null)[]): ReadonlyMap<number, CellDoubt> {
  if (idNumber === undefined) return NO_DOUBTS
  const said = isIdentityNumber(idNumber) ? identityFacts(idNumber) : null
  const doubts = new Map<number, CellDoubt>()
  const at = cells.find((cell) => cell?.column.meaning === 'idNumber')?.cell.column
  if (!said || at === undefined) return doubts
  if (birthDate !== undefined && !said.birthDate.startsWith(birthDate)) doubts.set(at, 'id-birth')
  else if (gender !== undefined && gender !== said.gender) doubts.set(at, 'id-gender')
  return doubts
}
