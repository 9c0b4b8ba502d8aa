import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('people are grouped evenly by one button, corrected by keys and by dragging, and what was corrected stays', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await page.getByText('分组与代表团', { exact: true }).click()
  await page.getByRole('spinbutton', { name: '组数' }).fill('5')
  await page.getByRole('spinbutton', { name: '组数' }).press('Tab')
  await page.getByRole('button', { name: '自动分组' }).click()
  await expect(workspace.undo).toHaveAccessibleName(/^撤销：分组/)
  const groups = page.getByRole('region', { name: /^第.组$/ })
  await expect(groups).toHaveCount(5)
  const sizes = (await groups.locator('.counts').allTextContents()).map((text) => parseInt(text, 10))
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)

  const first = page.getByRole('listbox', { name: '第一组' }).getByRole('option').nth(2)
  const who = (await first.getAttribute('data-person')) ?? ''
  await first.focus()
  await page.keyboard.press('Alt+ArrowRight')
  const moved = page.getByRole('listbox', { name: '第二组' }).locator(`[data-person="${who}"]`)
  await expect(moved).toBeFocused()
  await expect(moved).toHaveAccessibleName(/固定$/)

  const dragged = page.getByRole('listbox', { name: '第三组' }).getByRole('option').nth(3)
  const other = (await dragged.getAttribute('data-person')) ?? ''
  await dragged.dragTo(page.getByRole('region', { name: '第四组' }).getByRole('listbox'))
  await expect(page.getByRole('listbox', { name: '第四组' }).locator(`[data-person="${other}"]`)).toBeVisible()
  await expect(workspace.undo).toHaveAccessibleName(/换组$/)

  await page.getByRole('button', { name: '自动分组' }).click()
  await expect(moved).toBeVisible()
  await expect(page.getByRole('listbox', { name: '第四组' }).locator(`[data-person="${other}"]`)).toBeVisible()
})

test('a delegation gets its leader, and wording stands for those who are not listed', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await page.getByText('分组与代表团', { exact: true }).click()
  await page.getByText('代表团', { exact: true }).click()
  const liaison = page.getByRole('combobox', { name: '青岚市代表团的联络员' })
  await liaison.fill('雷例梅')
  await liaison.press('Enter')
  await expect(workspace.undo).toHaveAccessibleName('撤销：修改“青岚市代表团”的联络员')

  await page.getByText('名单用语', { exact: true }).click()
  await page.getByRole('button', { name: '新增一行' }).click()
  await page.keyboard.type('各设区市有关部门负责同志')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^合计 \d+ 人$/)).toBeVisible()
})
