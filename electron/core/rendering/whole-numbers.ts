/** Groups of figures with single blanks between them, 100 0000 0101: seven figures at least. */
const GROUPED = /(?<!\d)(?=(?: ?\d){7})\d+(?: \d+)+/g
const NO_BREAK = '\u00a0'

/** A telephone number is read and dialled as one, so no line ends within it. */
export function withWholeNumbers(text: string): string {
  return text.replace(GROUPED, (number) => number.replaceAll(' ', NO_BREAK))
}

/** The same for a press that is told what not to break: the text stays as it is for whoever searches or copies it. */
export function wholeNumberPieces(text: string): readonly { readonly text: string; readonly isWhole: boolean }[] {
  const pieces: { readonly text: string; readonly isWhole: boolean }[] = []
  let end = 0
  for (const { 0: number, index } of text.matchAll(GROUPED)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isWhole: false })
    pieces.push({ text: number, isWhole: true })
    end = index + number.length
  }
  return end === 0 ? [{ text, isWhole: false }] : end === text.length ? pieces : [...pieces, { text: text.slice(end), isWhole: false }]
}
