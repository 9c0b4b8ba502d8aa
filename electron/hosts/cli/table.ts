/** Characters that take two columns of a terminal: East Asian Wide and Fullwidth, as Unicode's UAX 11 has them. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)
}

/** Rows of cells below one another, each column as wide as its widest cell. Those named in `right` stand at the right. */
export function tableText(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, columnsOf(cell))),
    [],
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat(Math.max(0, (widths[column] ?? 0) - columnsOf(cell)))
        return right.includes(column) ? `${blank}${cell}` : `${cell}${blank}`
      })
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}
