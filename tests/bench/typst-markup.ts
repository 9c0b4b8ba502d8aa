import type { Block, Paper, Text } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'

/** The same content for Typst: page, fonts, headings, facts and tables that repeat their heads and break between rows. */
export function typstMarkup(paper: Paper): string {
  return [
    '#set page(paper: "a4", margin: (top: 25mm, bottom: 22mm, x: 20mm), numbering: "1 / 1")',
    '#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: 10.5pt, lang: "zh")',
    '#outline(depth: 2)',
    ...paper.sections.flatMap(({ blocks }) => ['#pagebreak(weak: true)', ...blocks.map(markupOf)]),
  ].join('\n\n')
}

function markupOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => `= ${escaped(line)}`).join('\n')
    case 'heading':
      return `${'='.repeat(block.level)} ${escaped(block.text)}`
    case 'paragraph':
      return escaped(block.text)
    case 'facts':
      return block.facts.map(({ label, lines }) => `${label}： ${lines.map(escaped).join(' \\ ')}`).join(' \\\n')
    case 'table': {
      const widths = block.columns.map(({ width }) => ('ems' in width ? `${width.ems}em` : `${width.share}fr`)).join(', ')
      const cells = block.groups.flatMap(({ title, rows }) => [
        ...(title ? [`table.cell(colspan: ${block.columns.length})[${escaped(title)}]`] : []),
        ...rows.flatMap((row) => row.cells.map((cell) => `[${cell.map(escaped).join(' \\ ')}]`)),
      ])
      return `#table(columns: (${widths}),\ntable.header(${block.columns.map(({ title }) => `[${title}]`).join(', ')}),\n${cells.join(',\n')})`
    }
    case 'cover':
      return `= ${escaped(block.event)}\n\n${escaped(block.title)}`
    default:
      return ''
  }
}

function escaped(text: Text): string {
  return bareText(text).replace(/[\\#$*_`<>@[\]~=+\-/"']/gu, '\\$&')
}
