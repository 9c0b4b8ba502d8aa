import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('the desk signs in by initials and by scanner, says what an unknown code is, and takes one back', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('会务')
  await page.getByRole('link', { name: '报到' }).click()
  const box = page.getByRole('textbox', { name: /^姓名、拼音首字母/ })
  await expect(box).toBeFocused()
  const here = page.getByRole('main').getByRole('status').filter({ hasText: '未到' })
  await expect(here).toContainText(/已到\s*0/)

  await box.pressSequentially('zhoushining', { delay: 70 })
  await expect(page.getByRole('listitem').first()).toContainText('周示宁')
  await page.waitForTimeout(80)
  await box.press('Enter')
  await expect(page.getByRole('article', { name: '周示宁' })).toContainText('801')

  await box.pressSequentially('mlq', { delay: 70 })
  await page.waitForTimeout(80)
  await box.press('Enter')
  await expect(page.getByRole('article', { name: '苗例清' })).toBeVisible()

  await page.getByRole('button', { name: '编签到号' }).click()
  await box.focus()
  await page.keyboard.type('003')
  await page.keyboard.press('Enter')
  await expect(here).toContainText(/已到\s*3|已到\s*2/)

  await page.keyboard.type('9990001')
  await page.keyboard.press('Enter')
  await expect(page.getByText('没有编号“9990001”，没有签到任何人。')).toBeVisible()

  await box.fill('')
  const before = Number(/已到\s*(\d+)/.exec((await here.textContent()) ?? '')?.[1])
  await page.getByRole('button', { name: '撤回签到' }).click()
  await expect(here).toContainText(new RegExp(`已到\\s*${before - 1}`))
  await workspace.undo.click()
  await expect(here).toContainText(new RegExp(`已到\\s*${before}`))
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
