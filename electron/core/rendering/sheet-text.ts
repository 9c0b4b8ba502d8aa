import type { Block, Cell, Paper, Row, TableBlock } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'
import { cleaned } from './cleaned-text.ts'

/** A table with what stands before it and, after the last, what stands behind. */
export type SheetPart = {
  /** the nearest heading, '' for none */
  readonly heading: string
  readonly linesAbove: readonly string[]
  readonly table: TableBlock
  readonly linesBelow: readonly string[]
}

/** The tables of a paper in its order; a paper without one has an empty table for its lines to stand above. */
export function sheetParts(paper: Paper): readonly SheetPart[] {
  const parts: SheetPart[] = []
  let [lines, heading]: [string[], string] = [[], '']
  for (const block of paper.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'table') {
      parts.push({ heading, linesAbove: lines, table: block, linesBelow: [] })
      ;[lines, heading] = [[], '']
    } else {
      if (block.kind === 'heading') heading = lineText(block.text)
      lines.push(...linesOf(block, paper))
    }
  }
  const last = parts.at(-1)
  if (!last) return [{ heading, linesAbove: lines, table: { kind: 'table', columns: [], groups: [] }, linesBelow: [] }]
  return [...parts.slice(0, -1), { ...last, linesBelow: lines }]
}

function linesOf(block: Exclude<Block, TableBlock>, { locale }: Paper): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [...block.lines.map(lineText), ...(block.subtitle ? [lineText(block.subtitle)] : [])]
    case 'heading':
    case 'paragraph':
      return [lineText(block.text)]
    case 'facts':
      return block.facts.map(({ label, lines }) => `${label}${locale === 'en' ? ': ' : '：'}${lines.map(lineText).join(locale === 'en' ? '; ' : '；')}`)
    case 'list':
      return block.items.map(lineText)
    case 'drawing':
      return block.inWords.map(lineText)
    case 'cards':
      return block.cards.map(({ name, subtitle }) => [name.text, lineText(subtitle)].filter((part) => part !== '').join(' '))
    case 'cover':
      return [lineText(block.event), lineText(block.title)]
    case 'pictures':
    case 'contents':
    case 'writing-lines':
    case 'page-break':
      return []
  }
}

/** Text of a cell, its lines below one another; names without the blank that widens them on paper, so that they are found. */
export function cellText(cell: Cell): string {
  return cleaned(cell.map((text) => text.map((run) => (run.role === 'name' ? narrowed(run.text) : run.text)).join('')).join('\n'))
}

export function rowTexts({ columns }: TableBlock, { cells }: Row): readonly string[] {
  return columns.map((_, index) => cellText(cells[index] ?? []))
}

function lineText(text: Parameters<typeof bareText>[0]): string {
  return cleaned(bareText(text))
}

function narrowed(name: string): string {
  return name.replace(/^(\p{Script=Han})\u3000(\p{Script=Han})$/u, '$1$2')
}
