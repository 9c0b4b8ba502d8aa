/** Groups of figures with single blanks between them, 100 0000 0101: seven figures at least. */
const GROUPED = /(?<!\d)(?=(?: ?\d){7})\d+(?: \d+)+/g
const NO_BREAK = '\u00a0'

/** A telephone number is read and dialled as one, so no line ends within it. */
export function withWholeNumbers(text: string): string {
  return text.replace(GROUPED, (number) => number.replaceAll(' ', NO_BREAK))
}

/** A name of several parts goes on over a line at neither side of its dot. */
const WHOLE = new RegExp(`${GROUPED.source}|\\p{Script=Han}·\\p{Script=Han}`, 'gu')

/** The same for a press that is told what not to break, names with a dot as well: the text stays as it is for whoever searches or copies it. */
export function wholePieces(text: string): readonly { readonly text: string; readonly isWhole: boolean }[] {
  const pieces: { readonly text: string; readonly isWhole: boolean }[] = []
  let end = 0
  for (const { 0: whole, index } of text.matchAll(WHOLE)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isWhole: false })
    pieces.push({ text: whole, isWhole: true })
    end = index + whole.length
  }
  return end === 0 ? [{ text, isWhole: false }] : end === text.length ? pieces : [...pieces, { text: text.slice(end), isWhole: false }]
}
