import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name })
const style = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name: '版面' }).getByText(name, { exact: true })

/** How far the text of the first page of the specimen is from its left edge, as a share of the page. */
function indent(page: Page): Promise<number> {
  return page.getByRole('region', { name: '公文样张' }).locator('[data-page="1"]').evaluate((sheet) => {
    const box = sheet.getBoundingClientRect()
    return (Math.min(...[...sheet.querySelectorAll('.paper-text span')].map((span) => span.getBoundingClientRect().left)) - box.left) / box.width
  })
}

async function openStyles(page: Page): Promise<void> {
  await page.getByRole('link', { name: '设置' }).click()
  await expect(page.getByRole('region', { name: '公文样张' }).locator('[data-page="1"]')).toContainText('通知')
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入版面' }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a style is changed beside its specimen, which follows while one types', async ({ page }) => {
  await openStyles(page)
  const left = field(page, '页边距 mm 左')
  await expect(left).toHaveValue('28')
  await expect.poll(() => indent(page)).toBeCloseTo(28 / 210, 2)
  await left.fill('50')
  await expect.poll(() => indent(page)).toBeCloseTo(50 / 210, 2)
  await expect(left).toBeFocused()
  await left.fill('3')
  await expect(left).toHaveAttribute('aria-invalid', 'true')
  await left.press('Tab')
  await expect(left).toHaveValue('50')
  await page.getByRole('button', { name: '恢复原样' }).click()
  await expect.poll(() => indent(page)).toBeCloseTo(28 / 210, 2)
  await page.getByRole('status').filter({ hasText: '“公文”版面已恢复原样' }).getByRole('button', { name: '撤销' }).click()
  await expect(left).toHaveValue('50')
})

test('styles go to another office as a file, are looked at before they hold, and can be taken back', async ({ page }) => {
  await openStyles(page)
  await field(page, '字号 pt 标题').fill('26')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出全部版面' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('全部版面.huicheng-style.json')
  const text = await readFile(await file.path(), 'utf8')

  await page.getByRole('button', { name: '全部恢复自带' }).click()
  await expect(field(page, '字号 pt 标题')).toHaveValue('22')
  await style(page, '普通').click()
  await field(page, '字号 pt 正文').fill('11')

  await choose(page, '邻市.huicheng-style.json', text)
  const review = page.getByRole('region', { name: '“邻市.huicheng-style.json”会改 2 处' })
  await expect(review.getByRole('row', { name: '普通 正文字号 11 pt 12 pt' })).toBeVisible()
  await expect(review.getByRole('row', { name: '公文 标题字号 22 pt 26 pt' })).toBeVisible()
  await expect(field(page, '字号 pt 正文')).toHaveValue('11')

  await review.getByRole('button', { name: '采用', exact: true }).click()
  await expect(field(page, '字号 pt 正文')).toHaveValue('12')
  await expect(review).toBeHidden()
  await page.getByRole('status').filter({ hasText: '已采用“邻市.huicheng-style.json”' }).getByRole('button', { name: '撤销' }).click()
  await expect(field(page, '字号 pt 正文')).toHaveValue('11')
  await style(page, '公文').click()
  await expect(field(page, '字号 pt 标题')).toHaveValue('22')
})

test('a broken file is refused with line and field, and nothing changes', async ({ page }) => {
  await openStyles(page)
  await field(page, '字号 pt 正文').fill('16')
  await choose(page, '手改.json', '{\n  "format": "huicheng-style",\n  "version": 1,\n  "styles": { "formal": { "bodySizePt": 600 } }\n}')
  const notice = page.getByRole('alert').filter({ hasText: '没有采用“手改.json”' })
  await expect(notice).toContainText('第 4 行 styles.formal.bodySizePt')
  await expect(notice).toContainText('600 太大，应≤ 36')
  await expect(field(page, '字号 pt 正文')).toHaveValue('16')
  await choose(page, '明年.json', '{"format": "huicheng-style", "version": 9}')
  await expect(page.getByRole('alert').filter({ hasText: '没有采用“明年.json”' })).toContainText('先升级会程')
  await expect(page.getByRole('button', { name: '采用', exact: true })).toBeHidden()
})

test.describe('in a narrow window', () => {
  test.use({ contextOptions: { viewport: { width: 1000, height: 760 } } })

  test('a font that is missing here is named before the file holds', async ({ page }) => {
    await openStyles(page)
    await choose(page, '字体.json', JSON.stringify({ format: 'huicheng-style', version: 1, styles: { plain: { bodySizePt: 11 } }, fonts: { kai: 'office-kai.ttf' } }))
    await expect(page.getByText('这台电脑没有“office-kai.ttf”，楷体暂用别的字体；装上后自动用它。')).toBeVisible()
    await page.getByRole('button', { name: '采用', exact: true }).click()
    await expect(page.getByRole('combobox', { name: '楷体' })).toHaveValue('office-kai.ttf')
  })
})
