import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { readPdf } from '../helpers/read-pdf.ts'
import { expect, test } from './fixtures.ts'
import { Paper } from './pages/paper.ts'
import { PeopleSheet } from './pages/people-sheet.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('the handbook is put together chapter by chapter beside its pages', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  await page.getByRole('button', { name: '会议手册', exact: true }).click()
  const paper = new Paper(page)
  await paper.shown()
  await expect(paper.drawn(1)).toContainText('召开单位')

  await page.getByText(/^章节：印 \d+ 章$/).click()
  await page.getByRole('checkbox', { name: '印“会议须知”' }).uncheck()
  await page.getByRole('button', { name: '+ 自己写一章' }).click()
  const title = page.getByRole('textbox', { name: '“补充说明”的标题' })
  await title.fill('天气提示')
  await title.press('Enter')
  const text = page.getByRole('textbox', { name: '“天气提示”的正文' })
  await text.fill('# 十月\n早晚温差大，请带外套。')
  await page.getByRole('button', { name: '项目', exact: true }).click()
  await expect(text).toHaveValue('# 十月\n- 早晚温差大，请带外套。')
  await workspace.saved()
  await paper.pageNumber.fill('2')
  await paper.pageNumber.press('Enter')
  await expect(paper.drawn(2)).toContainText('天气提示')
  await expect(paper.drawn(2)).not.toContainText('会议须知')

  await page.getByRole('button', { name: '上移 天气提示' }).click()
  await expect(workspace.undo).toHaveAccessibleName(/撤销：调整手册“天气提示”/)
  await workspace.undo.click()
  await expect(workspace.undo).not.toHaveAccessibleName(/调整手册“天气提示”.*调整手册/)
})

test('what has left the office is known, what changed since is told, and only the changed sheets are shown', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出参会人员名单：PDF' }).click()
  await download
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: '参会人员名单', exact: true }) })
  await expect(row.getByText(/\d\d:\d\d 导出/)).toBeVisible()

  await workspace.goTo('人员')
  await new PeopleSheet(page).rename('方例行', '方例新')
  await workspace.goTo('文印')
  await row.getByRole('button', { name: '参会人员名单印出后的改动' }).click()
  const since = page.getByRole('region', { name: /^参会人员名单：.*之后的改动$/ })
  await expect(since).toContainText('方例行')
  await expect(since).toContainText('方例新')
  await expect(since).toContainText(/须重印第 \d+ 页（共 1 页）/)
  await since.getByRole('button', { name: '只看要重印的页' }).click()
  const paper = new Paper(page)
  await expect(paper.drawn(1)).toContainText('方例新')
  await expect(paper.pane.getByText('/ 1 页')).toBeVisible()
})

test('documents are issued as a version, and a later edit shows as such', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  await page.getByRole('checkbox', { name: '勾选日程' }).check()
  await page.getByRole('button', { name: '印发第 1 版' }).click()
  await expect(page.getByText(/第 1 版，.*印发/)).toBeVisible()
  await expect(page.getByRole('button', { name: '印发第 2 版' })).toBeVisible()
  await page.getByRole('button', { name: '日程', exact: true }).click()
  const paper = new Paper(page)
  await expect(paper.drawn(1)).toContainText('第1版')
})

test('everything for the event comes as one zip', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: /^整套打包（\d+ 份）$/ }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
  const files = unzipSync(await readFile(await download.path()))
  const names = Object.keys(files)
  expect(names.length).toBeGreaterThan(10)
  expect(names.find((name) => name.includes('会议手册'))).toMatch(/^\d\d 会议手册\.pdf$/)
  const handbook = await readPdf(files[names.find((name) => name.includes('会议手册')) ?? ''] ?? new Uint8Array())
  expect(handbook.pages.length).toBeGreaterThan(10)
  await expect(page.getByText(/份文件（\d+ 页）的压缩包已交给浏览器下载/)).toBeVisible()
})

test('an official notice follows the margins that are set beside it', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  await page.getByRole('button', { name: '会议通知', exact: true }).click()
  const paper = new Paper(page)
  await expect(paper.drawn(1)).toContainText('— 1 —', { timeout: 40_000 })
  await page.getByText('版面：公文').click()
  const left = page.getByRole('textbox', { name: '页边距 mm 左' })
  await expect(left).toHaveValue('28')
  await left.fill('48')
  await left.press('Enter')
  await expect(page.getByRole('button', { name: '恢复原样' })).toBeEnabled()
  await expect.poll(async () => paper.drawn(1).evaluate((sheet) => Math.min(...[...sheet.querySelectorAll('.paper-text span')].map((span) => span.getBoundingClientRect().left)) - sheet.getBoundingClientRect().left)).toBeGreaterThan(40)
})
