import type { Block, Cell, Column, ColumnWidth, CoverBlock, Fact, Row, Section, TableBlock, Text } from '../paper.ts'
import { bareText, plain } from '../text.ts'

/**
 * The same sections in two languages as one: what both say alike (names, figures) stands once, everything else in the
 * first language with the second beside or below it, smaller. Sections that are built differently follow one another.
 */
export function inBothLanguages(first: readonly Section[], second: readonly Section[]): readonly Section[] {
  if (first.length !== second.length) return [...first, ...second]
  return first.map((section, index) => sectionInBoth(section, second[index] ?? section))
}

function sectionInBoth(first: Section, second: Section): Section {
  const isAlike = first.blocks.length === second.blocks.length && first.blocks.every(({ kind }, index) => second.blocks[index]?.kind === kind)
  const blocks = isAlike ? first.blocks.flatMap((block, index) => blockInBoth(block, second.blocks[index] ?? block)) : [...first.blocks, ...second.blocks]
  return { ...first, blocks, ...(first.chapter === undefined ? {} : { chapter: beside(first.chapter, second.chapter ?? '') }) }
}

function blockInBoth(first: Block, second: Block): readonly Block[] {
  if (first.kind === 'cover' && second.kind === 'cover') return [coverInBoth(first, second)]
  if (first.kind === 'contents' && second.kind === 'contents') return [{ ...first, title: textBeside(first.title, second.title) }]
  if (first.kind === 'heading' && second.kind === 'heading') return [{ ...first, text: textBeside(first.text, second.text) }]
  if (first.kind === 'facts' && second.kind === 'facts' && first.facts.length === second.facts.length) return [{ ...first, facts: factsInBoth(first.facts, second.facts) }]
  if (first.kind === 'table' && second.kind === 'table') return tableInBoth(first, second)
  if (first.kind === 'drawing' || first.kind === 'writing-lines' || first.kind === 'page-break') return [first]
  return JSON.stringify(first) === JSON.stringify(second) ? [first] : [first, second]
}

function coverInBoth(first: CoverBlock, second: CoverBlock): CoverBlock {
  return {
    ...first,
    secondTitle: second.title,
    hosts: first.hosts.map((fact, index) => ({ ...fact, label: beside(fact.label, second.hosts[index]?.label ?? '') })),
    ...(first.whenAndWhere && second.whenAndWhere ? { whenAndWhere: textBeside(first.whenAndWhere, second.whenAndWhere) } : {}),
  }
}

function factsInBoth(first: readonly Fact[], second: readonly Fact[]): readonly Fact[] {
  return first.map(({ label, lines }, index) => ({ label: beside(label, second[index]?.label ?? ''), lines: cellInBoth(lines, second[index]?.lines ?? []) }))
}

function tableInBoth(first: TableBlock, second: TableBlock): readonly TableBlock[] {
  const isAlike = first.columns.length === second.columns.length && first.groups.length === second.groups.length && first.groups.every(({ rows }, index) => rows.length === second.groups[index]?.rows.length)
  if (!isAlike) return [first, second]
  return [
    {
      ...first,
      columns: first.columns.map((column, index) => columnInBoth(column, second.columns[index] ?? column)),
      groups: first.groups.map(({ title, rows }, index) => {
        const other = second.groups[index]
        return { ...(title ? { title: textBeside(title, other?.title ?? []) } : {}), rows: rows.map((row, at) => rowInBoth(row, other?.rows[at] ?? row)) }
      }),
    },
  ]
}

/** The titles of both languages below one another; as wide as either needs. */
function columnInBoth(first: Column, second: Column): Column {
  const title = isSame(first.title, second.title) ? first.title : `${first.title}\n${second.title}`
  return { ...first, title, width: wider(first.width, second.width) }
}

function wider(first: ColumnWidth, second: ColumnWidth): ColumnWidth {
  if ('ems' in first) return 'ems' in second ? { ems: Math.max(first.ems, second.ems) } : second
  return 'ems' in second ? first : { share: Math.max(first.share, second.share), leastEms: Math.max(first.leastEms, second.leastEms) }
}

function rowInBoth(first: Row, second: Row): Row {
  return { cells: first.cells.map((cell, index) => cellInBoth(cell, second.cells[index] ?? [])) }
}

/** Each line with that of the other language below it, unless both are one. */
function cellInBoth(first: Cell, second: Cell): Cell {
  const lines = first.flatMap((line, index) => {
    const other = second[index]
    return other === undefined || isSame(bareText(line), bareText(other)) ? [line] : [line, smaller(other)]
  })
  return [...lines, ...second.slice(first.length).map(smaller)]
}

function smaller(text: Text): Text {
  return text.map((run) => (run.role === 'placeholder' ? run : { ...run, role: 'note' }))
}

function textBeside(first: Text, second: Text): Text {
  if (second.length === 0 || isSame(bareText(first), bareText(second))) return first
  const [{ role, source } = {}] = first
  return [...first, ...plain(`　${bareText(second)}`).map((run) => ({ ...run, ...(role === undefined ? {} : { role }), ...(source === undefined ? {} : { source }) }))]
}

function beside(first: string, second: string): string {
  return second === '' || isSame(first, second) ? first : `${first} ${second}`
}

/**
 * Whether the second tells a reader of the other language nothing: blanks that widen a name, marks and figures are alike,
 * and what nobody has translated has no Latin letters.
 */
function isSame(first: string, second: string): boolean {
  return !/\p{Script=Latin}/u.test(second) || first.replace(/\s/gu, '') === second.replace(/\s/gu, '')
}
