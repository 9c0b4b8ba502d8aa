import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('the roster is put in surname-stroke order, says why, prints its claim, and goes back with one undo', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await page.getByRole('button', { name: '名单排序', exact: true }).click()
  const work = page.getByRole('region', { name: '名单排序', exact: true })
  await expect(work.getByRole('list', { name: '排序依据' })).toContainText('姓氏笔画')
  await work.getByLabel('给谁排序').selectOption('category:delegate')
  const rows = work.getByRole('region', { name: '排序结果' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('第一位')
  await expect(rows.nth(2)).toContainText(/画/)
  expect(await barriers(page, { within: '.arrange' })).toEqual([])

  await work.getByRole('button', { name: '按此排序' }).click()
  await expect(work).toHaveCount(0)
  await expect(workspace.undo).toHaveAccessibleName(/^撤销：名单排序（\d+ 人）$/)

  await page.getByRole('button', { name: '名单排序', exact: true }).click()
  await work.getByLabel('给谁排序').selectOption('category:delegate')
  await expect(work.getByText('名册现在以姓氏笔画为序')).toBeVisible()
  await expect(work.getByText('已经是这个顺序')).toBeVisible()
  await page.keyboard.press('Escape')

  await workspace.undo.click()
  await expect(workspace.undo).not.toHaveAccessibleName(/名单排序/)
})

test('a character without strokes is asked for, and the answer puts its bearer in the right place', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await page.getByRole('button', { name: '新增人员' }).click()
  await page.getByRole('textbox', { name: '姓名' }).last().fill('嫄示例')
  await workspace.saved()
  await page.getByRole('button', { name: '名单排序', exact: true }).click()
  const questions = page.getByRole('region', { name: '还要定的' })
  await expect(questions).toContainText('字典里没有“嫄”的笔画（嫄示例）')
  await questions.getByRole('textbox', { name: '“嫄”的笔画' }).fill('5311332511234')
  await page.keyboard.press('Enter')
  await expect(questions.getByText('字典里没有“嫄”')).toHaveCount(0)
})
