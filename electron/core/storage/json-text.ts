import { printParseErrorCode, visit } from 'jsonc-parser'
import type { Finding, Path } from '#shared/contract/event-file-findings.ts'
import { FORBIDDEN_KEYS } from '#shared/lib/forbidden-keys.ts'

/** An event is some ten levels deep; a file that goes deeper is something else, or meant to exhaust the reader. */
const MAX_DEPTH = 64
/** Events of ten thousand people have some hundred thousand values. */
const MAX_VALUES = 1_000_000

export type PlacedFinding = Finding & { readonly line?: number }

export type JsonText = {
  /** undefined when the text is not JSON; `findings` says why then */
  readonly value: unknown
  readonly findings: readonly PlacedFinding[]
  /** keys of the objects that stand in the root, in the order of the text */
  readonly keyOrder: ReadonlyMap<string, readonly string[]>
}

/** Reads JSON as strictly as `JSON.parse`, and says by line what is wrong with it, double and forbidden keys included. */
export function readJson(text: string): JsonText {
  const nothing = { value: undefined, keyOrder: new Map<string, readonly string[]>() }
  const whole = (finding: Finding) => ({ ...nothing, findings: [finding] })
  if (text.trim() === '') return whole({ path: [], code: 'empty-file' })
  if (text.includes('\u0000')) return whole({ path: [], code: 'not-text' })
  const excess = excessOf(text)
  if (excess) return { ...nothing, findings: [excess] }

  const { syntax, keys, keyOrder } = scan(text)
  if (syntax.length > 0) return { ...nothing, findings: syntax }
  try {
    return { value: JSON.parse(text), findings: keys, keyOrder }
  } catch (error) {
    return whole({ path: [], code: 'not-json', subject: error instanceof Error ? error.message : '' })
  }
}

/**
 * Where brackets go too deep or values are too many: looked for before parsing, because parsers call themselves for
 * each level and keep something for each value.
 */
function excessOf(text: string): PlacedFinding | null {
  let [depth, values, line, isInString] = [0, 0, 1, false]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x0a) line += 1
    else if (isInString && code === 0x5c)
      index += 1 // a backslash takes the next character with it
    else if (code === 0x22) isInString = !isInString
    else if (isInString) continue
    else if (code === 0x2c) values += 1
    else if (code === 0x7b || code === 0x5b) depth += 1
    else if (code === 0x7d || code === 0x5d) depth -= 1
    if (depth > MAX_DEPTH) return { path: [], code: 'too-deep', expected: String(MAX_DEPTH), line }
    if (values > MAX_VALUES) return { path: [], code: 'too-much', expected: String(MAX_VALUES), line }
  }
  return null
}

type Scan = {
  readonly syntax: readonly PlacedFinding[]
  readonly keys: readonly PlacedFinding[]
  readonly keyOrder: ReadonlyMap<string, readonly string[]>
}

function scan(text: string): Scan {
  const comments: PlacedFinding[] = []
  const errors: PlacedFinding[] = []
  const keys: PlacedFinding[] = []
  const collections = new Map<string, ReadonlySet<string>>()
  const open: Set<string>[] = []
  visit(
    text,
    {
      onObjectBegin: (_offset, _length, _line, _column, pathOf) => {
        const names = new Set<string>()
        if (open.length === 1) collections.set(String(pathOf()[0]), names)
        open.push(names)
      },
      onObjectProperty: (name, _offset, _length, line, _column, pathOf) => {
        const names = open.at(-1)
        if (FORBIDDEN_KEYS.has(name))
          keys.push({ path: [...pathOf(), name], code: 'forbidden-key', subject: name, line: line + 1 })
        else if (names?.has(name))
          keys.push({ path: [...pathOf(), name], code: 'duplicate-key', subject: name, line: line + 1 })
        names?.add(name)
      },
      onObjectEnd: () => void open.pop(),
      onError: (error, offset, length, line) => {
        const name = printParseErrorCode(error)
        if (name === 'InvalidCommentToken') comments.push({ path: [], code: 'comment', line: line + 1 })
        else errors.push({ ...syntaxFinding(name, text, offset, length), line: line + 1 })
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  )
  const keyOrder = new Map([...collections].map(([name, names]) => [name, [...names]]))
  // After the first slip a parser is lost: what it says next is seldom true. Comments it knows how to step over.
  return { syntax: [...comments, ...errors.slice(0, 1)], keys, keyOrder }
}

/** Marks that people type, or a Chinese keyboard gives, where JSON needs its own. */
const PLAIN_MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '＂': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '，': ',',
  '、': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
}

const BROKEN_TEXT: ReadonlySet<string> = new Set(['UnexpectedEndOfString', 'InvalidCharacter'])

function syntaxFinding(error: string, text: string, offset: number, length: number): Finding {
  if (BROKEN_TEXT.has(error)) return { path: [], code: 'broken-text' }
  const mark = text.charAt(offset)
  const plain = PLAIN_MARKS[mark]
  if (plain !== undefined) return { path: [], code: 'wrong-mark', subject: mark, expected: plain }
  if ((mark === '}' || mark === ']') && /,\s*$/.test(text.slice(Math.max(0, offset - 200), offset)))
    return { path: [], code: 'trailing-comma' }
  return { path: [], code: 'not-json', subject: text.slice(offset, offset + Math.min(length, 40)).trim() }
}

type Wanted = { line: number | undefined; readonly children: Map<string | number, Wanted> }

/**
 * The line of each path in a JSON text, from 1; where the last steps are not there, that of what they are missing in.
 */
export function linesOf(text: string, paths: readonly Path[]): readonly (number | undefined)[] {
  // Without anything to find, a text that was refused for its depth must not be walked after all.
  if (paths.length === 0) return []
  const root: Wanted = { line: undefined, children: new Map() }
  for (const path of paths) {
    path.reduce((node, key) => {
      const child = node.children.get(key) ?? { line: undefined, children: new Map() }
      node.children.set(key, child)
      return child
    }, root)
  }
  fillLines(text, root)
  return paths.map((path) => {
    let [node, line] = [root as Wanted | undefined, root.line]
    for (const key of path) {
      node = node?.children.get(key)
      line = node?.line ?? line
    }
    return line
  })
}

/** Walks the text once and looks only at what is wanted, so that long files stay quick. */
function fillLines(text: string, root: Wanted): void {
  const open: { readonly node: Wanted | undefined; index: number | null; key: string }[] = []
  const enter = (line: number): Wanted | undefined => {
    const parent = open.at(-1)
    const node = parent ? parent.node?.children.get(parent.index ?? parent.key) : root
    if (node) node.line ??= line + 1
    return node
  }
  visit(text, {
    onObjectBegin: (_offset, _length, line) => void open.push({ node: enter(line), index: null, key: '' }),
    onObjectEnd: () => void open.pop(),
    onArrayBegin: (_offset, _length, line) => void open.push({ node: enter(line), index: 0, key: '' }),
    onArrayEnd: () => void open.pop(),
    onObjectProperty: (name, _offset, _length, line) => {
      const parent = open.at(-1)
      if (!parent) return
      parent.key = name
      const node = parent.node?.children.get(name)
      if (node) node.line ??= line + 1
    },
    onLiteralValue: (_value, _offset, _length, line) => void enter(line),
    onSeparator: (mark) => {
      const parent = open.at(-1)
      if (mark === ',' && parent && parent.index !== null) parent.index += 1
    },
  })
}
