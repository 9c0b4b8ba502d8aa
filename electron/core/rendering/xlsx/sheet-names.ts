/** What Excel takes for the name of a sheet. */
const MAX_NAME = 31
const FORBIDDEN = /[[\]/\\:*?']/gu
/** What is left of a rare character that was cut in two. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/

/** Names for the sheets of a workbook, each once, as close to what was wished as Excel allows. */
export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wishes.map((wish) => {
    const base = cut(wish.replace(FORBIDDEN, ' ').trim(), MAX_NAME).trim() || 'Sheet'
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`
      const name = `${cut(base, MAX_NAME - ending.length)}${ending}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(HALF_CHARACTER, '')
}
