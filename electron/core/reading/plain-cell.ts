const [QUOTE, LESS, AMPERSAND, RETURN] = [0x22, 0x3c, 0x26, 0x0d]
const BEGIN = '<c r="'
const FORMAT = ' s="'
const KIND = ' t="'
const VALUE = '><v>'
const END = '</v></c>'

/**
 * A cell as nearly all programs write it, `<c r="B12" s="3" t="s"><v>41</v></c>`, read in one go: a list has tens of
 * thousands. Any other form, however slightly it differs, is left to the scanner.
 */
export class PlainCell {
  /** letters and number of the place, as written */
  reference = ''
  style = '0'
  type = 'n'
  value = ''

  /** @returns where the cell ends; null where none stands in this form */
  read(text: string, start: number): number | null {
    if (!text.startsWith(BEGIN, start)) return null
    const from = start + BEGIN.length
    let at = endOf(text, from)
    this.reference = text.slice(from, at)
    at += 1
    this.style = '0'
    if (text.startsWith(FORMAT, at)) {
      const end = endOf(text, at + FORMAT.length)
      this.style = text.slice(at + FORMAT.length, end)
      at = end + 1
    }
    this.type = 'n'
    if (text.startsWith(KIND, at)) {
      const end = endOf(text, at + KIND.length)
      this.type = text.slice(at + KIND.length, end)
      at = end + 1
    }
    if (!text.startsWith(VALUE, at)) return null
    const end = endOf(text, at + VALUE.length)
    if (!text.startsWith(END, end)) return null
    this.value = text.slice(at + VALUE.length, end)
    return end + END.length
  }
}

/** Where a value ends: at its quotation mark or the next tag, or at a sign that stands for another. */
function endOf(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === QUOTE || code === LESS || code === AMPERSAND || code === RETURN) break
    at += 1
  }
  return at
}
