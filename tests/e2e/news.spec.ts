import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('a clause lights its facts, and a fact leads to the place where it is entered', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('新闻')
  const draft = page.getByRole('article').first()
  await draft.getByRole('link', { name: /程示远/ }).first().focus()
  const facts = page.getByRole('complementary', { name: '依据的事实' })
  await expect(facts.locator('.lit').filter({ hasText: '程示远' }).first()).toBeVisible()

  await facts.getByRole('button', { name: /人员 · 程示远 · 单位职务/ }).first().click()
  await expect(page.getByRole('complementary', { name: '程示远的资料' })).toBeVisible()
})

test('kinds keep to their length, and the draft changes with its facts', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.field('城市').fill('示例新城')
  await workspace.goTo('新闻')
  const draft = page.getByRole('article').first()
  await expect(draft).toContainText('示例新城')
  await page.getByText('简讯', { exact: true }).click()
  const [length, most] = (await page.getByText(/字，限/).textContent())!.match(/\d+/g)!.map(Number)
  expect(most).toBe(300)
  expect(length).toBeLessThanOrEqual(300)
})

test('what is not known is marked and never guessed', async ({ library, workspace, page }) => {
  await library.create('空白活动（示例）')
  await workspace.goTo('新闻')
  await expect(page.getByRole('article').first()).toContainText('【待核：')
  await expect(page.getByText(/\d+ 处待核/)).toBeVisible()
})

test('the draft is saved as text with the words on the screen', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('新闻')
  const title = await page.getByRole('article').first().getByRole('heading').textContent()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出新闻稿 文本' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain(title!)
})

test('a sentence is rewritten in its place, can be undone, and is asked about when its facts change', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('新闻')
  const draft = page.getByRole('article').first()
  await draft.getByText('召开', { exact: false }).last().click()
  const field = page.getByRole('textbox', { name: '修改这一句' })
  const before = await field.textContent()
  await field.fill(`${before!.slice(0, -1)}，气氛热烈。`)
  await field.press('Enter')
  await expect(draft).toContainText('，气氛热烈。')
  await expect(page.getByRole('complementary', { name: '校对' })).not.toContainText('须决定')

  await workspace.goTo('概况')
  await workspace.field('城市').fill('示例新城')
  await workspace.goTo('新闻')
  const margin = page.getByRole('complementary', { name: '校对' })
  await expect(margin.getByRole('region', { name: '须决定' })).toContainText('示例新城')
  await expect(page.getByRole('article').first()).toContainText('，气氛热烈。')
  await margin.getByRole('button', { name: '用新句' }).first().click()
  await expect(page.getByRole('article').first()).not.toContainText('气氛热烈')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('article').first()).toContainText('，气氛热烈。')
})

test('a proof-reader marks a slip and puts it right', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('新闻')
  const draft = page.getByRole('article').first()
  await draft.getByText('召开', { exact: false }).last().click()
  const field = page.getByRole('textbox', { name: '修改这一句' })
  await field.fill(`${(await field.textContent())!.slice(0, -1)},會議简朴。`)
  await field.press('Enter')
  const lint = page.getByRole('region', { name: '校对' })
  await expect(lint).toContainText('中文里用了半角标点')
  await lint.getByRole('button', { name: '改正' }).first().click()
  await expect(draft).toContainText('，會議简朴。')
  await lint.getByRole('button', { name: '改正' }).first().click()
  await expect(draft).toContainText('，会议简朴。')
})

test('pictures get captions from the facts, and a kept version is compared with', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('新闻')
  await page.getByRole('button', { name: '加图片' }).click()
  await page.getByRole('menuitem').first().click()
  await expect(page.getByRole('textbox', { name: '第 1 张图片的说明' })).toHaveValue(/^图为.*现场。$/)
  await page.getByRole('button', { name: '留存这一稿' }).click()
  await page.getByRole('button', { name: /与“第 1 稿/ }).click()
  await expect(page.getByText('两版文字完全相同。')).toBeVisible()
  await page.getByRole('button', { name: '回到稿件' }).click()
  await workspace.goTo('概况')
  await workspace.field('城市').fill('示例新城')
  await workspace.goTo('新闻')
  await page.getByRole('button', { name: /与“第 1 稿/ }).click()
  await expect(page.locator('ins').filter({ hasText: '示例新城' }).first()).toBeVisible()
})

test('an event begins with last year’s press item, line by line', async ({ page, workspace }) => {
  await page.getByRole('link', { name: '从一篇稿子开始' }).first().click()
  await page.getByRole('textbox', { name: '稿件' }).fill(
    '8月17日,全市社區服務推进会在泽州召开。江原省民政厅副厅长钱示远出席会议并讲话，市民政局局长孙例明主持会议。与会人员实地观摩了东兴市示例社区服务中心。',
  )
  const people = page.getByRole('region', { name: '人员', exact: true })
  await expect(people).toContainText('钱示远 · 江原省民政厅副厅长')
  await page.getByRole('checkbox', { name: /孙例明/ }).uncheck()
  await page.getByRole('button', { name: /项新建活动/ }).click()
  await expect(workspace.field('城市')).toHaveValue('泽州')
  await workspace.goTo('新闻')
  const draft = page.getByRole('article').first()
  await expect(draft).toContainText('全市社区服务推进会在泽州召开')
  await expect(draft).toContainText('钱示远出席会议并讲话')
  await expect(draft).not.toContainText('孙例明')
})
