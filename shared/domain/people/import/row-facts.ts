import { identityFacts, isIdentityNumber } from './clean-identity.ts'
import { splitPost } from './clean-posts.ts'
import type { ReadCell } from './column-texts.ts'
import type { CellDoubt, PersonFacts, StatedJourney, StatedPost } from './facts.ts'
import type { ColumnPlan } from './sheet-plan.ts'

type Known = { -readonly [Field in keyof PersonFacts]: PersonFacts[Field] }

/** Joins what the cells of a row say of one person, and finds cells that contradict one another. */
export function rowFacts(cells: readonly ReadCell[]): { readonly facts: PersonFacts; readonly doubts: ReadonlyMap<number, CellDoubt> } {
  // One object is filled: a list of 5,000 rows would make 50,000 to throw away.
  const known: Known = { name: '', posts: [], notes: [] }
  let unit = ''
  const [titles, posts, notes]: [string[], StatedPost[], string[]] = [[], [], []]
  for (const { column, cleaned } of cells) {
    const said = cleaned.facts
    if (column.meaning === 'unit') unit = said.posts?.[0]?.unit ?? ''
    else if (column.meaning === 'title') for (const { title } of said.posts ?? []) titles.push(title)
    else if (column.meaning === 'post') posts.push(...(said.posts ?? []))
    else if (said.arrival) known.arrival = joined(known.arrival, said.arrival)
    else if (said.departure) known.departure = joined(known.departure, said.departure)
    else for (const field in said) (known as Record<string, unknown>)[field] = said[field as keyof typeof said]
    if (said.notes?.length || cleaned.rest !== undefined) notes.push(...notesOf(column, [...(said.notes ?? []), ...(cleaned.rest === undefined ? [] : [cleaned.rest])]))
  }
  known.posts = [...listedPosts(unit, titles), ...posts]
  known.notes = notes
  return { facts: known, doubts: contradictions(known, cells) }
}

/** Shorter ones are part of a title: 县委书记, 市委常委. */
const SHORTEST_UNIT = 5

/** Titles beside their unit: the first holds it. Where that cell is empty, the titles may name the unit themselves. */
function listedPosts(unit: string, titles: readonly string[]): readonly StatedPost[] {
  const [first, ...more] = titles
  if (first === undefined) return unit === '' ? [] : [{ unit, title: '' }]
  const split = unit === '' ? splitPost(first, []) : null
  const post = split && split.unit.length >= SHORTEST_UNIT ? split : { unit, title: first }
  return [post, ...more.map((title) => ({ unit: '', title }))]
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
function contradictions({ idNumber, birthDate, gender }: PersonFacts, cells: readonly ReadCell[]): ReadonlyMap<number, CellDoubt> {
  if (idNumber === undefined) return NO_DOUBTS
  const said = isIdentityNumber(idNumber) ? identityFacts(idNumber) : null
  const doubts = new Map<number, CellDoubt>()
  const at = cells.find(({ column }) => column.meaning === 'idNumber')?.cell.column
  if (!said || at === undefined) return doubts
  if (birthDate !== undefined && !said.birthDate.startsWith(birthDate)) doubts.set(at, 'id-birth')
  else if (gender !== undefined && gender !== said.gender) doubts.set(at, 'id-gender')
  return doubts
}
