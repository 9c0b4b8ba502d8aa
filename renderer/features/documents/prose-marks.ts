/** What a line begins with for being something else than a paragraph. */
export const lineMarks = { heading: '# ', item: '- ', number: '1. ' } as const
export type LineMark = keyof typeof lineMarks

/** A text with what is selected of it. */
export type Selected = { readonly text: string; readonly from: number; readonly to: number }

const ANY_MARK = /^(?:#{1,6}\s*|[-•·]\s+|\d{1,3}[.．]\s*)/u

/** Makes the selected lines headings or items, or plain again where all of them are that already. */
export function withLineMark({ text, from, to }: Selected, mark: LineMark): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to)
  const lines = text.slice(start, end).split('\n')
  const isMarked = lines.every((line, index) => line.startsWith(markOf(mark, index)))
  const changed = lines.map((line, index) => (isMarked ? '' : markOf(mark, index)) + line.replace(ANY_MARK, '')).join('\n')
  return { text: text.slice(0, start) + changed + text.slice(end), from: start, to: start + changed.length }
}

function markOf(mark: LineMark, index: number): string {
  return mark === 'number' ? `${index + 1}. ` : lineMarks[mark]
}

/** Makes what is selected bold, or no longer. */
export function withBold({ text, from, to }: Selected): Selected {
  const [before, chosen, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
  if (before.endsWith('**') && after.startsWith('**')) return { text: before.slice(0, -2) + chosen + after.slice(2), from: from - 2, to: to - 2 }
  return { text: `${before}**${chosen}**${after}`, from: from + 2, to: to + 2 }
}

/** Text of a page or of Word as it is written here: headings, bold and lists are kept, all other looks are not. */
export function proseOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return linesOf(body, '').map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '').join('\n')
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'TABLE', 'TBODY', 'SECTION', 'ARTICLE', 'BODY'])
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK'])

function linesOf(element: Element, mark: string): readonly string[] {
  const lines: string[] = ['']
  const add = (text: string): void => { lines.push((lines.pop() ?? '') + text) }
  for (const node of element.childNodes) {
    if (node instanceof Text) add(node.data)
    if (!(node instanceof Element) || UNSEEN.has(node.tagName)) continue
    if (node.tagName === 'BR') lines.push('')
    else if (BLOCKS.has(node.tagName)) lines.push(...linesOf(node, markOfElement(node)), '')
    else add(inlineOf(node))
  }
  return lines.map((line) => (line.trim() === '' ? '' : mark + line.trim()))
}

function inlineOf(element: Element): string {
  const text = element.textContent ?? ''
  const isBold = element.matches('b, strong') || /font-weight:\s*(?:bold|[6-9]00)/u.test(element.getAttribute('style') ?? '')
  return isBold && text.trim() !== '' ? `**${text.trim()}**` : text
}

function markOfElement({ tagName, parentElement }: Element): string {
  if (/^H[1-6]$/u.test(tagName)) return tagName === 'H1' || tagName === 'H2' ? '# ' : '## '
  return tagName === 'LI' ? (parentElement?.tagName === 'OL' ? '1. ' : '- ') : ''
}
