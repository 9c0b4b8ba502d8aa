/** A sentence of a cleaned item with its place in the text. */
export type PressSentence = { readonly text: string; readonly start: number; readonly paragraph: number; readonly isTitle: boolean }

/** Cuts an item into sentences; a first line without a full stop is its title. */
export function pressSentences(text: string): readonly PressSentence[] {
  const sentences: PressSentence[] = []
  let start = 0
  text.split('\n').forEach((line, paragraph, lines) => {
    const isTitle = paragraph < 2 && lines.length > 1 && !/[。！？；，]/u.test(line)
    for (const match of line.matchAll(/[^。！？]+[。！？]*[”’』）]*/gu)) {
      sentences.push({ text: match[0], start: start + match.index, paragraph, isTitle })
    }
    start += line.length + 1
  })
  return sentences
}

/** The members of a list: A、B和C, without the marks; a 和 inside a name of a unit does not split it. */
export function listMembers(list: string): readonly string[] {
  const parts = list.split('、').map((part) => part.trim()).filter((part) => part !== '')
  const last = parts.at(-1)
  const pair = last === undefined ? null : /^(.{2,}?)(?:和|以及|及|与)(.{2,})$/u.exec(last)
  if (!pair?.[1] || !pair[2] || last === undefined || isOneName(last, pair[1])) return parts
  return [...parts.slice(0, -1), pair[1], pair[2]]
}

/** 文化和旅游局, 人力资源和社会保障厅: the word before 和 is no unit by itself. */
function isOneName(whole: string, head: string): boolean {
  return /(?:文化|人力资源|工业|住房|自然资源|卫生|发展|民族|宣传|检验)$/u.test(head) && /(?:局|厅|部|委|委员会)$/u.test(whole)
}
