/** A piece of text that both versions have, or only the later one, or only the earlier one. */
type DifferencePiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** A word or a figure of another script is one unit; a Chinese character or a mark is one by itself. */
const UNITS = /[\p{Script=Latin}\p{N}.]+|\s+|./gsu

/** Beyond this the middle counts as rewritten: nobody reads a difference of thousands of small pieces. */
const MOST_CELLS = 4_000_000

/** What became of a text, as pieces in reading order; at one place what was removed stands before what was added. */
export function textDifference(before: string, after: string): readonly DifferencePiece[] {
  const [from, to] = [before.match(UNITS) ?? [], after.match(UNITS) ?? []]
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1
  let end = 0
  while (end < from.length - start && end < to.length - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1
  return merged([
    { kind: 'same', text: from.slice(0, start).join('') },
    ...middle(from.slice(start, from.length - end), to.slice(start, to.length - end)),
    { kind: 'same', text: from.slice(from.length - end).join('') },
  ])
}

function middle(from: readonly string[], to: readonly string[]): readonly DifferencePiece[] {
  if (from.length === 0 || to.length === 0 || from.length * to.length > MOST_CELLS) {
    return [{ kind: 'removed', text: from.join('') }, { kind: 'added', text: to.join('') }]
  }
  const width = to.length + 1
  // common[i, j]: the longest common subsequence of what follows i and j
  const common = new Uint16Array((from.length + 1) * width)
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = from[i] === to[j]
        ? (common[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
    }
  }
  const pieces: DifferencePiece[] = []
  let [i, j] = [0, 0]
  while (i < from.length || j < to.length) {
    if (i < from.length && from[i] === to[j]) {
      pieces.push({ kind: 'same', text: from[i] ?? '' })
      i += 1
      j += 1
    } else if (j === to.length || (i < from.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      pieces.push({ kind: 'removed', text: from[i++] ?? '' })
    } else {
      pieces.push({ kind: 'added', text: to[j++] ?? '' })
    }
  }
  return pieces
}

function merged(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const whole: { kind: DifferencePiece['kind']; text: string }[] = []
  for (const { kind, text } of pieces) {
    const last = whole.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else whole.push({ kind, text })
  }
  return whole
}
