import type { SourcePath } from '../domain/news/source-path.ts'
import type { Block, Text } from './paper.ts'
import { toldBy } from './text.ts'

const HEADING = /^(?<marks>#{1,6})\s*(?<text>.+)$/u
const ITEM = /^[-•·]\s+(?<text>.+)$/u
const NUMBERED = /^\d{1,3}[.．]\s*(?<text>\D.*)$/u
const BOLD = /\*\*(?<bold>[^*]+)\*\*/u

/**
 * Text as somebody typed it: a line is a paragraph. `#` begins a heading, `##` a lower one, `-` an item of a list, `1.`
 * one that is counted; what stands between two `**` is bold.
 */
export function proseBlocks(text: string, source: SourcePath): readonly Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n').map((typed) => typed.trim()).filter((typed) => typed !== '')) {
    const block = blockOf(line, source)
    const last = blocks.at(-1)
    if (block.kind === 'list' && last?.kind === 'list' && last.isNumbered === block.isNumbered) blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] }
    else blocks.push(block)
  }
  return blocks
}

function blockOf(line: string, source: SourcePath): Block {
  const heading = HEADING.exec(line)?.groups
  if (heading) return { kind: 'heading', level: heading['marks'] === '#' ? 2 : 3, text: toldBy(source, [{ text: heading['text'] ?? '' }]) }
  const [item, numbered] = [ITEM, NUMBERED].map((form) => form.exec(line)?.groups?.['text'])
  if (item !== undefined) return { kind: 'list', isNumbered: false, items: [runsOf(item, source)] }
  if (numbered !== undefined) return { kind: 'list', isNumbered: true, items: [runsOf(numbered, source)] }
  return { kind: 'paragraph', role: 'body', text: runsOf(line, source) }
}

function runsOf(line: string, source: SourcePath): Text {
  return line.split(new RegExp(BOLD, 'u')).flatMap((text, index) => (text === '' ? [] : [index % 2 === 1 ? { text, role: 'strong', source } : { text, source }]))
}
