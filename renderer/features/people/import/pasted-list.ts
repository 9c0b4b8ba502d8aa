import { isHeaderCell } from '#shared/domain/people/import/header-words.ts'

/** Whether copied cells bring a heading with them: then they are a list, and their columns can be told by it. */
export function looksLikeList(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return second !== '' && first.split('\t').filter(isHeaderCell).length >= 2
}
