import type { Paper, TableBlock } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'

const blocksOf = (paper: Paper) => paper.sections.flatMap(({ blocks }) => blocks)

export function tablesOf(paper: Paper): readonly TableBlock[] {
  return blocksOf(paper).filter((block) => block.kind === 'table')
}

/** The first table of a paper. */
export function tableOf(paper: Paper): TableBlock {
  const [table] = tablesOf(paper)
  if (!table) throw new Error('the paper has no table')
  return table
}

/** Rows of a table as records by column title; the lines of a cell are parted by ｜. */
export function rowsOf(paper: Paper, index = 0): readonly Readonly<Record<string, string>>[] {
  const table = tablesOf(paper)[index]
  if (!table) throw new Error(`the paper has no table ${index}`)
  return table.groups.flatMap(({ rows }) =>
    rows.map(({ cells }) => Object.fromEntries(table.columns.map(({ title }, column) => [title, (cells[column] ?? []).map(bareText).join('｜')]))),
  )
}

export function groupTitles(paper: Paper): readonly string[] {
  return tablesOf(paper).flatMap(({ groups }) => groups.flatMap(({ title }) => (title ? [bareText(title)] : [])))
}

export function headingsOf(paper: Paper): readonly string[] {
  return blocksOf(paper).flatMap((block) => (block.kind === 'heading' ? [bareText(block.text)] : []))
}

export function titleOf(paper: Paper): readonly string[] {
  return blocksOf(paper).flatMap((block) => (block.kind === 'title' ? block.lines.map(bareText) : []))
}

/** The facts of the n-th block of them, by label. */
export function factsOf(paper: Paper, index = 0): Readonly<Record<string, string>> {
  const facts = blocksOf(paper).filter((block) => block.kind === 'facts')[index]?.facts ?? []
  return Object.fromEntries(facts.map(({ label, lines }) => [label, lines.map(bareText).join('｜')]))
}

export function paragraphsOf(paper: Paper): readonly string[] {
  return blocksOf(paper).flatMap((block) => (block.kind === 'paragraph' ? [bareText(block.text)] : []))
}
