import { assertNever } from '#shared/lib/assert-never.ts'
import { cardBlocks } from '#shared/documents/card-blocks.ts'
import type { Block, Cell, Paper, TableBlock } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'
import { cleaned } from './cleaned-text.ts'

/** Marks for Windows' editor which encoding follows. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A paper as plain text: what can be pasted into a message. Cells are parted by tabs, so it also pastes as a table. */
export function plainText(paper: Paper): string {
  const colon = paper.locale === 'en' ? ': ' : '：'
  const lines = paper.sections.flatMap(({ blocks }) => blocks.flatMap((block) => linesOf(block, colon)))
  const { classification, version } = paper.facts
  const text = [...(classification === undefined ? [] : [classification, '']), ...lines, '', version].join('\n')
  return `${BYTE_ORDER_MARK}${withLineEnds(text)}`
}

function linesOf(block: Block, colon: string): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return [
        ...(block.classification ? [bareLine(block.classification), ''] : []),
        bareLine(block.event),
        ...(block.theme ? [bareLine(block.theme)] : []),
        bareLine(block.title),
        ...(block.secondTitle ? [bareLine(block.secondTitle)] : []),
        '',
        ...block.hosts.flatMap(({ label, lines }) => lines.map((line) => `${label}${colon}${bareLine(line)}`)),
        ...(block.whenAndWhere ? [bareLine(block.whenAndWhere)] : []),
        '',
      ]
    case 'contents':
    case 'writing-lines':
      return []
    case 'title':
      return [...block.lines.map(bareLine), ...(block.subtitle ? [bareLine(block.subtitle)] : []), '']
    case 'heading':
      return ['', bareLine(block.text)]
    case 'paragraph':
      return [bareText(block.text)]
    case 'list':
      return block.items.map((item, index) => `${block.isNumbered ? `${index + 1}.` : '•'} ${bareLine(item)}`)
    case 'facts':
      return block.facts.flatMap(({ label, lines }) => lines.map((line, index) => (index === 0 ? `${label}${colon}${bareLine(line)}` : `\t${bareLine(line)}`)))
    case 'table':
      return tableLines(block)
    case 'pictures':
      return block.pictures.flatMap(({ caption = [] }) => (caption.length === 0 ? [] : [bareLine(caption)]))
    case 'drawing':
      return block.inWords.map(bareLine)
    case 'cards':
      return block.cards.flatMap((card) => [...cardBlocks(card).flatMap((one) => linesOf(one, colon)), ''])
    case 'page-break':
      return ['']
    default:
      return assertNever(block)
  }
}

function tableLines({ columns, groups }: TableBlock): readonly string[] {
  return [
    columns.map(({ title }) => title).join('\t'),
    ...groups.flatMap(({ title, rows }) => [...(title ? [bareLine(title)] : []), ...rows.map(({ cells }) => cells.map(cellLine).join('\t'))]),
  ]
}

function cellLine(cell: Cell): string {
  return cell.map(bareLine).join('；')
}

function bareLine(text: Parameters<typeof bareText>[0]): string {
  return cleaned(bareText(text)).replaceAll('\n', ' ')
}

/** The editor of Windows has shown plain \n as one long line for decades, and offices keep old PCs. */
function withLineEnds(text: string): string {
  return `${text.replace(/\n{3,}/gu, '\n\n').trim().replaceAll('\n', '\r\n')}\r\n`
}
