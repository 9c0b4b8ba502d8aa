import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('a clause lights its facts, and a fact leads to the place where it is entered', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('新闻')
  const draft = page.getByRole('article')
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
  const draft = page.getByRole('article')
  await expect(draft).toContainText('示例新城')
  await page.getByText('简讯', { exact: true }).click()
  const [length, most] = (await page.getByText(/字，限/).textContent())!.match(/\d+/g)!.map(Number)
  expect(most).toBe(300)
  expect(length).toBeLessThanOrEqual(300)
})

test('what is not known is marked and never guessed', async ({ library, workspace, page }) => {
  await library.create('空白活动（示例）')
  await workspace.goTo('新闻')
  await expect(page.getByRole('article')).toContainText('【待核：')
  await expect(page.getByText(/\d+ 处待核/)).toBeVisible()
})

test('the draft is saved as text with the words on the screen', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('新闻')
  const title = await page.getByRole('article').getByRole('heading').textContent()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出新闻稿 文本' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain(title!)
})
