import { expect, test } from 'vitest'
import { pagesWith } from '#renderer/ui/paper/find-pages.ts'
import type { PdfFile } from '#renderer/ui/paper/pdf-file.ts'

function fileOf(pages: readonly (readonly string[])[]) {
  let read = 0
  const file = {
    sizes: pages.map(() => ({ widthPt: 1, heightPt: 1 })),
    page: async (index: number) => ({ getTextContent: async () => ((read += 1), { items: (pages[index] ?? []).map((str) => ({ str })) }) }),
    close: async () => undefined,
  } as unknown as PdfFile
  return { file, readCount: () => read }
}

test('a text is found on its pages, over blanks and line ends', async () => {
  const { file } = fileOf([['参会名单'], ['周　示', '宁'], ['周示宁 Zhou']])
  expect(await pagesWith(file, '周示宁')).toEqual([1, 2])
  expect(await pagesWith(file, 'zhou')).toEqual([2])
  expect(await pagesWith(file, '查无此人')).toEqual([])
  expect(await pagesWith(file, '  ')).toEqual([])
})

test('the pages are read once, however often one searches', async () => {
  const { file, readCount } = fileOf([['甲'], ['乙']])
  await pagesWith(file, '甲')
  await pagesWith(file, '乙')
  expect(readCount()).toBe(2)
})
