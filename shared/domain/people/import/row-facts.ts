import { identityFacts, isIdentityNumber } from './clean-identity.ts'
import type { CellDoubt, Cleaned, PersonFacts, StatedJourney, StatedPost } from './facts.ts'
import type { ColumnPlan } from './sheet-plan.ts'

type ReadColumn = { readonly index: number; readonly column: ColumnPlan; readonly cleaned: Cleaned }

/** Joins what the cells of a row say of one person, and finds cells that contradict one another. */
export function rowFacts(cells: readonly ReadColumn[]): { readonly facts: PersonFacts; readonly doubts: ReadonlyMap<number, CellDoubt> } {
  let facts: PersonFacts = { name: '', posts: [], notes: [] }
  let unit = ''
  const [titles, posts, notes]: [string[], StatedPost[], string[]] = [[], [], []]
  for (const { column, cleaned } of cells) {
    const { posts: stated = [], notes: said = [], arrival, departure, ...plain } = cleaned.facts
    facts = {
      ...facts,
      ...plain,
      ...(arrival ? { arrival: joined(facts.arrival, arrival) } : {}),
      ...(departure ? { departure: joined(facts.departure, departure) } : {}),
    }
    if (column.meaning === 'unit') unit = stated[0]?.unit ?? ''
    else if (column.meaning === 'title') titles.push(...stated.map(({ title }) => title))
    else posts.push(...stated)
    const isNamed = column.header === '' || column.header === '备注'
    notes.push(...[...said, ...(cleaned.rest === undefined ? [] : [cleaned.rest])].map((note) => (isNamed || isPlainNote(column) ? note : `${column.header}：${note}`)))
  }
  const listed = titles.length > 0 || unit !== '' ? [{ unit, title: titles[0] ?? '' }, ...titles.slice(1).map((title) => ({ unit: '', title }))] : []
  return { facts: { ...facts, posts: [...listed, ...posts], notes }, doubts: contradictions(facts, cells) }
}

function isPlainNote({ meaning, header }: ColumnPlan): boolean {
  return meaning === 'note' && /备注|说明|note|remark|comment/i.test(header)
}

function joined(known: StatedJourney | undefined, more: StatedJourney): StatedJourney {
  const at = { ...known?.at, ...more.at }
  return { ...known, ...more, ...(Object.keys(at).length > 0 ? { at } : {}) }
}

/** An identity number says when its holder was born and of which sex; the row may say otherwise. */
function contradictions({ idNumber, birthDate, gender }: PersonFacts, cells: readonly ReadColumn[]): ReadonlyMap<number, CellDoubt> {
  const said = idNumber !== undefined && isIdentityNumber(idNumber) ? identityFacts(idNumber) : null
  const doubts = new Map<number, CellDoubt>()
  const at = cells.find(({ column }) => column.meaning === 'idNumber')?.index
  if (!said || at === undefined) return doubts
  if (birthDate !== undefined && !said.birthDate.startsWith(birthDate)) doubts.set(at, 'id-birth')
  else if (gender !== undefined && gender !== said.gender) doubts.set(at, 'id-gender')
  return doubts
}
