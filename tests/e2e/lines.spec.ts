import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全市社区服务提升观摩活动暨工作座谈会（示例）'

test('a rotation stands beside the present way and is taken over by one step; who joins a line leaves the other', async ({ library, workspace, page }) => {
  await page.setViewportSize({ width: 1440, height: 1200 })
  await library.open(SAMPLE)
  await workspace.goTo('观摩')
  await page.getByText('线路和乘车', { exact: true }).click()
  const lines = page.getByRole('region', { name: '线路与人员' })
  await lines.getByRole('button', { name: '提出轮换方案' }).click()
  await expect(lines.getByRole('region', { name: '轮换路线' }).getByRole('status')).toContainText(/同时有|没有可行|现在的次序|采用这个方案/)

  const first = lines.getByRole('row').nth(1)
  const second = lines.getByRole('row').nth(2)
  const before = await second.locator('.count').textContent()
  const name = (await first.locator('.chip').first().textContent())?.replace(/[×✕]/g, '').trim() ?? ''
  const picker = second.getByRole('combobox')
  await picker.fill(name)
  await picker.press('Enter')
  await expect(workspace.undo).toHaveAccessibleName(/^撤销：调整线路人员/)
  await expect(second.locator('.count')).not.toHaveText(before ?? '')
  await expect(first.locator('.chip').filter({ hasText: name })).toHaveCount(0)
})
