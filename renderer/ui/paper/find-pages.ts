import type { PdfFile } from './pdf-file.ts'

/** What each page says, without blanks; read once, when it is first searched. */
const texts = new WeakMap<PdfFile, Promise<readonly string[]>>()

/** The pages on which a text stands, counted from 0. Blanks do not count: 张　三 is found by 张三, and a name over two lines too. */
export async function pagesWith(file: PdfFile, wanted: string): Promise<readonly number[]> {
  const sought = condensed(wanted)
  if (sought === '') return []
  const known = texts.get(file) ?? textsOf(file)
  texts.set(file, known)
  return (await known).flatMap((text, index) => (text.includes(sought) ? [index] : []))
}

function textsOf(file: PdfFile): Promise<readonly string[]> {
  return Promise.all(
    file.sizes.map(async (_, index) => {
      const { items } = await (await file.page(index)).getTextContent()
      return condensed(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }),
  )
}

function condensed(text: string): string {
  return text.replace(/\s/gu, '').toLowerCase()
}
