import { strFromU8, unzipSync } from 'fflate'

/** A Word file taken apart: its parts as XML, and what a reader sees of them. */
export type ReadDocx = {
  readonly document: string
  readonly styles: string
  readonly settings: string
  readonly footers: readonly string[]
  readonly headers: readonly string[]
  readonly names: readonly string[]
  /** text of each paragraph, tables included */
  readonly paragraphs: readonly string[]
  /** tables → rows → cells */
  readonly tables: readonly (readonly (readonly string[])[])[]
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  for (const [name, xml] of Object.entries(parts)) if (/\.(xml|rels)$/u.test(name)) requireWellFormed(name, xml)
  const document = parts['word/document.xml'] ?? ''
  const matching = (pattern: RegExp) => Object.entries(parts).flatMap(([name, xml]) => (pattern.test(name) ? [xml] : []))
  return {
    document,
    styles: parts['word/styles.xml'] ?? '',
    settings: parts['word/settings.xml'] ?? '',
    footers: matching(/^word\/footer\d+\.xml$/u),
    headers: matching(/^word\/header\d+\.xml$/u),
    names: Object.keys(parts),
    paragraphs: elements(document, 'w:p').map(textOf),
    tables: elements(document, 'w:tbl').map((table) => elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map(textOf))),
  }
}

export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gsu')) ?? []
}

export function textOf(xml: string): string {
  const texts = xml.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:tab\/>/gu) ?? []
  return texts.map((text) => (text === '<w:tab/>' ? '\t' : unescaped(text.replace(/<[^>]*>/gu, '')))).join('')
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
}

/** Word refuses a file with one wrong tag or one control character; a small stack finds both. */
function requireWellFormed(name: string, xml: string): void {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(xml)) throw new Error(`${name} holds a control character`)
  const open: string[] = []
  for (const [, slash, tag, attributes, selfClosing] of xml.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/gu)) {
    if (attributes === undefined || tag === undefined) continue
    if (slash === '/') {
      if (open.pop() !== tag) throw new Error(`${name}: </${tag}> closes nothing`)
    } else if (selfClosing === '') open.push(tag)
  }
  if (open.length > 0) throw new Error(`${name}: ${open.join(' ')} stay open`)
  const rest = xml.replace(/<\?[^>]*\?>|<\/?[A-Za-z_][\w:.-]*(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/gu, '')
  if (rest.includes('<')) throw new Error(`${name}: a tag is not closed`)
}
