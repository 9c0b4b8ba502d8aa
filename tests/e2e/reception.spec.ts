import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('whoever is typed and entered before the readings of names have come is signed in all the same', async ({ library, workspace, page }) => {
  let letGo = (): void => undefined
  const isLetGo = new Promise<void>((resolve) => { letGo = resolve })
  await page.route(/dictionary-reading/u, async (route) => {
    await isLetGo
    await route.continue()
  })
  await library.open(SAMPLE)
  await workspace.goTo('会务')
  await page.getByRole('link', { name: '报到' }).click()
  const box = page.getByRole('textbox', { name: /^姓名、拼音首字母/ })
  await box.fill('zhoushining')
  await box.press('Enter')
  await expect(page.getByRole('article')).toHaveCount(0)
  letGo()
  await expect(page.getByRole('article', { name: '周示宁' })).toContainText('已签到')
})

test('the desk signs in by initials and by code, and by an unknown code nobody; one is taken back', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('会务')
  await page.getByRole('link', { name: '报到' }).click()
  const box = page.getByRole('textbox', { name: /^姓名、拼音首字母/ })
  const counts = page.getByRole('main').getByRole('status').filter({ hasText: '未到' })
  await expect(box).toBeFocused()
  await expect(counts).toContainText(/已到\s*0/)

  await box.fill('zhoushining')
  await expect(page.getByRole('listitem').first()).toContainText('周示宁')
  await box.press('Enter')
  await expect(page.getByRole('article', { name: '周示宁' })).toContainText('801')
  await box.fill('qsw')
  await box.press('Enter')
  await expect(page.getByRole('article', { name: '秦示文' })).toContainText('已签到')
  await expect(counts).toContainText(/已到\s*2/)

  await page.getByRole('button', { name: '编签到号' }).click()
  await box.focus()
  // As fast as a scanner, then as slow as one on a busy computer: both mean whoever carries 003.
  await page.keyboard.type('003')
  await expect(page.getByRole('listitem').first()).toContainText('苗例清')
  await page.keyboard.press('Enter')
  const third = page.getByRole('article', { name: '苗例清' })
  await expect(third).toContainText('签到号 003')
  await expect(third).toContainText('已签到')
  await expect(counts).toContainText(/已到\s*3/)
  await page.keyboard.type('003', { delay: 120 })
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^苗例清已在 .+ 签到$/)).toBeVisible()

  await page.keyboard.type('9990001')
  await page.keyboard.press('Enter')
  await expect(page.getByText('没有编号“9990001”，没有签到任何人。')).toBeVisible()
  // The next scan writes over it.
  await page.keyboard.type('004')
  await expect(box).toHaveValue('004')
  await page.keyboard.press('Escape')
  await expect(counts).toContainText(/已到\s*3/)
  expect(await barriers(page)).toEqual([])

  await third.getByRole('button', { name: '撤回签到' }).click()
  await expect(counts).toContainText(/已到\s*2/)
  await workspace.undo.click()
  await expect(counts).toContainText(/已到\s*3/)
})

test('rooms are given out, and the hotel gets its list as a workbook without a phone in it', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('会务')
  await page.getByRole('button', { name: '添加房间' }).click()
  await page.getByRole('textbox', { name: '添加房间' }).fill('云溪宾馆 901-903 大床')
  await page.getByRole('button', { name: '添加 3 间' }).click()
  await page.getByRole('button', { name: '安排未住的人' }).click()
  await expect(page.getByText(/没有房间的 \d+ 人/)).toBeVisible()
  await expect(page.getByText('已安排 1 人')).toBeVisible()
  await workspace.saved()

  await workspace.goTo('文印')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出住宿安排：Excel' }).click()
  const path = await (await download).path()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await readFile(path)).buffer as ArrayBuffer)
  const texts: string[] = []
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))))
  expect(texts).toContain('房号')
  expect(texts).toContain('901')
  expect(texts.filter((text) => /\d{3} ?\d{4} ?\d{4}|\*{4}|电话/.test(text))).toEqual([])
})

test('lodging, meals, pick-ups and the choices of a printed list have no serious barrier', async ({ library, workspace, page }) => {
  test.slow()
  await library.open(SAMPLE)
  await workspace.goTo('会务')
  for (const tab of ['住宿', '用餐', '接送']) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
    expect([tab, await barriers(page)]).toEqual([tab, []])
  }
  await workspace.goTo('文印')
  const options = page.getByRole('region', { name: '住宿安排的选项' })
  await page.getByText('住宿安排', { exact: true }).first().click()
  await expect(options).toBeVisible()
  expect(await barriers(page)).toEqual([])
})
