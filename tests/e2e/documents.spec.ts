import { readFile } from 'node:fs/promises'
import { readPdf } from '../helpers/read-pdf.ts'
import { expect, test } from './fixtures.ts'
import { Paper } from './pages/paper.ts'
import { PeopleSheet } from './pages/people-sheet.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('the paper is drawn with ink, its text can be selected, and it follows what is typed', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('日程')
  const paper = new Paper(page)
  await paper.shown()
  expect(await paper.ink(1)).toBeGreaterThan(5)
  await expect(paper.drawn(1)).toContainText('云溪宾馆')

  const title = page.getByRole('textbox', { name: '环节“晚餐”的名称' }).first()
  await title.fill('欢迎晚餐')
  await title.press('Enter')
  await expect(paper.drawn(1)).toContainText('欢迎晚餐')
})

test('a change keeps the page, the place and the zoom that one is at', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  const paper = new Paper(page)
  await paper.shown()
  await paper.zoom.selectOption('1')
  // Whoever is chosen in the sheet comes into view on the paper; only then does a reader go elsewhere.
  await new PeopleSheet(page).rename('方例行', '方例新')
  await expect(paper.drawn(1)).toContainText('方例新')
  await paper.pageNumber.fill('3')
  await paper.pageNumber.press('Enter')
  await expect(paper.drawn(3)).toBeVisible()
  const before = await paper.room.evaluate((room) => room.scrollTop)
  const oldText = await paper.drawn(3).textContent()
  expect(before).toBeGreaterThan(1000)

  await workspace.undo.click()
  // Never blank meanwhile: the old page stays until the new one is there.
  await expect(paper.drawn(3)).toHaveText(oldText ?? '')
  await paper.pageNumber.fill('1')
  await paper.pageNumber.press('Enter')
  await expect(paper.drawn(1)).toContainText('方例行')
  await paper.pageNumber.fill('3')
  await paper.pageNumber.press('Enter')
  expect(await paper.room.evaluate((room) => room.scrollTop)).toBe(before)
  await expect(paper.zoom).toHaveValue('1')
})

test('only the pages in view are drawn', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  const paper = new Paper(page)
  await paper.shown()
  await expect(paper.pane.getByText(/^\/ [5-9] 页$/)).toBeVisible()
  await paper.zoom.selectOption('1')
  await expect(paper.drawn(1)).toBeVisible()
  await expect.poll(() => paper.pages.count()).toBeLessThan(4)
})

test('a character that no font has is named with its place', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  const paper = new Paper(page)
  await paper.shown()
  await new PeopleSheet(page).rename('方例行', '方𱍐')
  await expect(paper.pane.getByRole('list', { name: '打印前请看' })).toContainText(/字体里没有“𱍐（U\+31350）”/)
})

test('printing draws every page for the printer and opens the print dialog', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  const paper = new Paper(page)
  await paper.shown()
  const total = Number((await paper.pane.getByText(/^\/ \d+ 页$/).textContent())!.match(/\d+/)![0])
  await page.evaluate(() => {
    window.print = () => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.print-pages img')]
      Object.assign(window, { printed: images.map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight]) })
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await page.keyboard.press('Control+p')
  await expect.poll(() => page.evaluate(() => (window as unknown as { printed?: unknown[] }).printed?.length), { timeout: 40_000 }).toBe(total)
  const [first] = await page.evaluate(() => (window as unknown as { printed: [number, number][] }).printed)
  // A4 at 300 dots an inch.
  expect(first![0]).toBeGreaterThan(2400)
  await expect(page.locator('.print-pages')).toHaveCount(0)
})

test('the list says what is ready; choosing shows the pages; a format is saved as a file', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  const row = page.getByRole('row', { name: /参会人员名单/ })
  await expect(row).toContainText('可印')
  await row.getByRole('button', { name: '参会人员名单', exact: true }).click()
  const paper = new Paper(page)
  await expect(paper.drawn(1)).toContainText('周示宁')

  const download = page.waitForEvent('download')
  await row.getByRole('button', { name: '导出参会人员名单：PDF' }).click()
  const file = await download
  expect(file.suggestedFilename()).toContain('参会人员名单.pdf')
  expect((await readPdf(new Uint8Array(await readFile(await file.path())))).text).toContain('周示宁')
  await expect(page.getByText('参会人员名单（PDF）已交给浏览器下载。')).toBeVisible()
})

test('what is ticked is exported one after the other', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  const names: string[] = []
  page.on('download', (file) => names.push(file.suggestedFilename()))
  await page.getByRole('checkbox', { name: '全部勾选' }).check()
  await page.getByRole('combobox', { name: '格式' }).selectOption('docx')
  await page.getByRole('button', { name: /^导出勾选的 \d+ 份$/ }).click()
  await expect.poll(() => names.length).toBeGreaterThanOrEqual(3)
  expect(names.every((name) => name.endsWith('.docx'))).toBe(true)
})

test('an event without people or sessions says what its papers lack', async ({ library, workspace, page }) => {
  await library.create('空白活动（示例）')
  await workspace.goTo('文印')
  await expect(page.getByRole('row', { name: /参会人员名单/ })).toContainText('还没有人员')
  await page.getByRole('status').filter({ hasText: '付印前：' }).getByRole('button', { name: /处(须处理|提醒)/ }).first().click()
  await expect(page.getByRole('dialog').getByRole('button').first()).toBeVisible()
})
