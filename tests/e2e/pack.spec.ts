import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('everything for the event comes as one zip, with a list of it on top, and the ledger knows', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  for (const name of ['日程', '参会人员名单']) await page.getByRole('checkbox', { name: `勾选${name}`, exact: true }).check()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '整套打包（2 份）' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/全套文件 \d{4}-\d\d-\d\d\.zip$/)
  const files = unzipSync(await readFile(await file.path()))
  expect(Object.keys(files).sort()).toEqual(['00 文件目录.txt', '01 日程.pdf', '02 参会人员名单.pdf'])
  expect(Buffer.from(files['00 文件目录.txt'] ?? []).toString()).toContain('共 2 份，')
  await expect(page.getByText(/^2 份文件（\d+ 页）的压缩包已交给浏览器下载。$/)).toBeVisible()
  await expect(page.getByRole('row', { name: /参会人员名单/ })).toContainText('导出')
})

test('a whole pack says how far it is, leaves the window to work in, and ends by keys with nothing written', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  let downloads = 0
  page.on('download', () => (downloads += 1))
  await page.getByRole('button', { name: /^整套打包（\d+ 份）$/ }).press('Enter')
  const progress = page.getByRole('region', { name: '导出结果' })
  await expect(progress.getByText(/^已做 [1-9]\d* \/ \d+ 份，[1-9]\d* 页；正在做：/)).toBeVisible({ timeout: 40_000 })
  await expect(progress.getByRole('button', { name: '取消' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(progress.getByText('已取消，没有写入任何文件。')).toBeVisible()
  await expect(progress).toBeFocused()
  expect(downloads).toBe(0)
  await expect(page.getByRole('row', { name: /参会人员名单/ }).getByText(/导出$/)).toHaveCount(0)
})
