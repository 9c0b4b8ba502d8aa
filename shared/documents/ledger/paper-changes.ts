import type { Block, Paper, TableBlock } from '../paper.ts'
import { bareText } from '../text.ts'

/** A line that a reader of the older paper has to strike out or add, below the heading that it stands under. */
export type ChangedLine = { readonly under: string; readonly removed?: string; readonly added?: string }

type Line = { readonly under: string; readonly text: string }

/**
 * What a reader of the one paper has to know of the other: lines that went and came, told by heading. A line that
 * moved within its heading is no change; neither is its running number.
 */
export function changedLines(before: Paper, after: Paper): readonly ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const removed = without(old, now)
  const added = without(now, old)
  const paired = new Set<Line>()
  // What changed in a line is told as one change where the line begins alike: the same name, the same time.
  const changes = removed.map((line): ChangedLine => {
    const twin = added.find((candidate) => !paired.has(candidate) && candidate.under === line.under && beginsAlike(candidate.text, line.text))
    if (!twin) return { under: line.under, removed: line.text }
    paired.add(twin)
    return { under: line.under, removed: line.text, added: twin.text }
  })
  return [...changes, ...added.filter((line) => !paired.has(line)).map(({ under, text }): ChangedLine => ({ under, added: text }))]
}

function without(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  const left = new Map<string, number>()
  for (const { under, text } of others) left.set(`${under}\n${text}`, (left.get(`${under}\n${text}`) ?? 0) + 1)
  return lines.filter(({ under, text }) => {
    const count = left.get(`${under}\n${text}`) ?? 0
    if (count > 0) left.set(`${under}\n${text}`, count - 1)
    return count === 0
  })
}

function beginsAlike(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => text.split('　')[0])
  return first !== undefined && first !== '' && first === second
}

function linesOf({ sections }: Paper): readonly Line[] {
  const lines: Line[] = []
  let under = ''
  const say = (text: string): void => {
    if (text.trim() !== '') lines.push({ under, text: text.trim() })
  }
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading') under = bareText(block.text)
    if (block.kind === 'table') sayTable(block, say, (title) => { under = title })
    else textsOf(block).forEach(say)
  }
  return lines
}

/** 领导（5人）, Leaders (5): one more or less must not make new lines of all the others. */
const COUNT = /\s*[（(]\d+[^）)]*[）)]$/u

/** Each row below the title of its own group. */
function sayTable({ columns, groups }: TableBlock, say: (text: string) => void, onGroup: (title: string) => void): void {
  const counted = columns.map(({ isCount, width, role }) => isCount === true || (role === 'figures' && 'ems' in width && width.ems <= 4))
  for (const { title, rows } of groups) {
    if (title) onGroup(bareText(title).replace(COUNT, ''))
    for (const { cells } of rows) say(cells.flatMap((cell, index) => (counted[index] === true ? [] : [cell.map(bareText).join('；')])).filter((text) => text !== '').join('　'))
  }
}

function textsOf(block: Exclude<Block, TableBlock>): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map(bareText)
    case 'heading':
    case 'paragraph':
      return [bareText(block.text)]
    case 'list':
      return block.items.map(bareText)
    case 'facts':
      return block.facts.map(({ label, lines }) => `${label}　${lines.map(bareText).join('；')}`)
    case 'drawing':
      return block.inWords.map(bareText)
    case 'pictures':
      return block.pictures.map(({ caption = [] }) => bareText(caption)).filter((text) => text !== '')
    case 'cards':
      return block.cards.map(({ name, subtitle }) => `${name.text}　${bareText(subtitle)}`)
    case 'cover':
    case 'contents':
    case 'writing-lines':
    case 'page-break':
      return []
  }
}
