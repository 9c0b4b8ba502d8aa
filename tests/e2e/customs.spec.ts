import { expect, test } from './fixtures.ts'

test('what one event counts with is kept for the office, and the next event begins with it', async ({ library, workspace, page }) => {
  await library.create('第一次活动（示例）')
  const field = page.getByRole('textbox', { name: '换场路上 换场地（分）' })
  await field.fill('30')
  await field.press('Enter')
  await page.getByRole('button', { name: '以后新建的活动也按这些' }).click()
  await expect(page.getByText('以后新建的活动也按这些惯例。')).toBeVisible()

  await workspace.toLibrary.click()
  await library.create('第二次活动（示例）')
  await expect(page.getByRole('textbox', { name: '换场路上 换场地（分）' })).toHaveValue('30')
})
