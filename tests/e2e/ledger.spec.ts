import { readFile } from 'node:fs/promises'
import { readPdf } from '../helpers/read-pdf.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { Paper } from './pages/paper.ts'
import { PeopleSheet } from './pages/people-sheet.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('what was issued is shown, saved and printed again exactly as it was, whatever was edited since', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  await page.getByRole('checkbox', { name: '勾选参会人员名单' }).check()
  await page.getByRole('button', { name: '印发第 1 版' }).click()
  await expect(page.getByRole('button', { name: '印发第 2 版' })).toBeVisible({ timeout: 40_000 })
  await workspace.goTo('人员')
  await new PeopleSheet(page).rename('方例行', '方例新')
  await workspace.goTo('文印')

  await page.getByRole('button', { name: '参会人员名单的印发台账；记录发送' }).click()
  const ledger = page.getByRole('region', { name: '参会人员名单的印发台账' })
  await ledger.getByRole('button', { name: '看印发的原件' }).click()
  const paper = new Paper(page)
  await expect(paper.pane.getByText(/^第 1 版的原件，.* 印发/)).toBeVisible()
  await expect(paper.drawn(1)).toContainText('方例行')

  const download = page.waitForEvent('download')
  await ledger.getByRole('button', { name: '原件另存' }).click()
  const file = await download
  expect(file.suggestedFilename()).toContain('参会人员名单 第1版.pdf')
  const { text } = await readPdf(new Uint8Array(await readFile(await file.path())))
  expect([text.includes('方例行'), text.includes('方例新'), text.includes('第1版')]).toEqual([true, false, true])

  await paper.pane.getByRole('button', { name: '看现在的' }).click()
  await expect(paper.drawn(1)).toContainText('方例新')
})

test('who was sent a paper is recorded, and after a change it is listed who has to be told', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  await page.getByRole('button', { name: '参会人员名单的印发台账；记录发送' }).click()
  const ledger = page.getByRole('region', { name: '参会人员名单的印发台账' })
  const recipients = ledger.getByRole('combobox', { name: '发给' })
  await expect(recipients).toBeFocused()
  await recipients.fill('示例宾馆、示例电视台')
  await recipients.press('Enter')
  await ledger.getByRole('combobox', { name: '方式' }).selectOption('电子邮件')
  await ledger.getByRole('button', { name: '记下这次发送' }).click()
  await expect(ledger.getByText(/电子邮件发给示例宾馆、示例电视台$/)).toBeVisible({ timeout: 40_000 })
  await expect(workspace.undo).toHaveAccessibleName(/登记发送（2 处）/)
  await expect(page.getByText('手里的文件已有改动')).toHaveCount(0)

  await workspace.goTo('人员')
  await new PeopleSheet(page).rename('方例行', '方例新')
  await workspace.goTo('文印')
  await page.getByText('2 家手里的文件已有改动，须告知').click()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '看此后的改动：示例宾馆手里的参会人员名单' }).click()
  const since = page.getByRole('region', { name: /^参会人员名单：.*之后的改动$/ })
  await expect(since).toContainText('方例行')
  await expect(since).toContainText('方例新')
  await page.getByRole('button', { name: '已发新的：参会人员名单，示例宾馆' }).click()
  await expect(page.getByText('1 家手里的文件已有改动，须告知')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('示例电视台', { exact: true })).toBeVisible()
})

test('the pages that are shown open in a tab of their own, as the same file', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  const paper = new Paper(page)
  await paper.shown()
  await page.evaluate(() => {
    const addressOf = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => Object.assign(window, { opened: text.slice(0, 5) }))
      return addressOf(blob)
    }
  })
  const tab = page.waitForEvent('popup')
  await paper.pane.getByRole('button', { name: '新标签页' }).click()
  await expect.poll(() => page.evaluate(() => (window as unknown as { opened?: string }).opened)).toBe('%PDF-')
  expect((await tab).url()).toMatch(/^blob:/)
})

test('issuing several says how far it is, and cancelled by keys it issues nothing', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('文印')
  await page.getByRole('checkbox', { name: '全部勾选' }).check()
  await page.getByRole('button', { name: '印发第 1 版' }).press('Enter')
  const result = page.getByRole('region', { name: '印发结果' })
  await expect(result.getByText(/^已做 [1-9]\d* \/ \d+ 份，[1-9]\d* 页；正在做：/)).toBeVisible({ timeout: 40_000 })
  await expect(result.getByRole('button', { name: '取消' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(result.getByText('已取消，没有印发。')).toBeVisible()
  await expect(result).toBeFocused()
  await expect(page.getByRole('button', { name: '印发第 1 版' })).toBeEnabled()
  await expect(page.getByText(/第 1 版，.* 印发/)).toHaveCount(0)

  await page.getByRole('checkbox', { name: '全部勾选' }).uncheck()
  await page.getByRole('checkbox', { name: '勾选日程', exact: true }).check()
  await page.getByRole('button', { name: '印发第 1 版' }).click()
  await expect(result.getByText(/^第 1 版已印发：1 份，\d+ 页。$/)).toBeVisible({ timeout: 40_000 })
})
