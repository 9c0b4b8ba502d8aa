import type { Locator, Page } from '@playwright/test'
import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import type { LibraryPage } from './pages/library-page.ts'
import type { Workspace } from './pages/workspace.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('everybody who goes is given a seat by one button, and what was put right by hand stays', async ({ library, workspace, page }) => {
  await page.setViewportSize({ width: 1440, height: 1400 })
  const part = await openVehicles({ library, workspace, page })
  await part.getByRole('button', { name: '重新安排' }).click()
  await expect(workspace.undo).toHaveAccessibleName(/^撤销：安排乘车/)
  await expect(part.getByRole('listbox', { name: '未安排' }).getByRole('option')).toHaveCount(0)

  const first = part.getByRole('listbox', { name: '1号车' }).getByRole('option').first()
  await expect(first).toHaveAccessibleName(/1排右窗 领导按礼宾次序，从首车起；座次第 1 位/)
  const who = (await first.getAttribute('data-person')) ?? ''
  await first.focus()
  await page.keyboard.press('Alt+ArrowRight')
  const moved = part.getByRole('listbox', { name: '2号车' }).locator(`[data-person="${who}"]`)
  await expect(moved).toBeFocused()
  await expect(moved).toHaveAccessibleName(/手工安排.*固定$/)

  const dragged = part.getByRole('listbox', { name: '1号车' }).getByRole('option').nth(3)
  const other = (await dragged.getAttribute('data-person')) ?? ''
  await dragged.dragTo(part.getByRole('region', { name: '未安排' }))
  await expect(part.getByRole('listbox', { name: '未安排' }).locator(`[data-person="${other}"]`)).toBeVisible()
  await expect(workspace.undo).toHaveAccessibleName(/换车换座$/)

  await part.getByRole('button', { name: '重新安排' }).click()
  await expect(moved).toBeVisible()
  await expect(part.getByRole('listbox', { name: '未安排' }).getByRole('option')).toHaveCount(0)
})

test('a seat is given in the picture of the vehicle and stays', async ({ library, workspace, page }) => {
  const part = await openVehicles({ library, workspace, page })
  await part.getByRole('button', { name: '重新安排' }).click()
  const third = part.getByRole('listbox', { name: '2号车' }).getByRole('option').nth(2)
  const name = (await third.locator('.who').textContent()) ?? ''
  await third.focus()
  await page.keyboard.press('Enter')
  const seats = part.getByRole('group', { name: '2号车的座位' })
  await seats.getByRole('button', { name: /^5排左窗/ }).click()
  await expect(seats.getByRole('button', { name: `5排左窗，${name}` })).toBeVisible()
  await part.getByRole('button', { name: '按规则排座' }).click()
  await expect(seats.getByRole('button', { name: `5排左窗，${name}` })).toBeVisible()
})

test('the vehicles of one day go on the next, with their riders, as one step', async ({ library, workspace, page }) => {
  const part = await openVehicles({ library, workspace, page })
  await part.getByRole('button', { name: '重新安排' }).click()
  await expect(part.getByRole('listbox', { name: '未安排' }).getByRole('option')).toHaveCount(0)
  const riders = await part.getByRole('listbox', { name: '1号车' }).getByRole('option').count()
  await page.getByRole('button', { name: '新增观摩' }).click()
  await expect(part.getByText('这里是这次观摩的车辆', { exact: false })).toBeVisible()
  await part.getByRole('button', { name: '照用另一次观摩的车辆' }).click()
  await page.getByRole('menuitem', { name: '数字农业现场观摩：只用车辆' }).click()
  await expect(part.getByRole('listbox', { name: '1号车' }).getByRole('option')).toHaveCount(riders)
  await expect(part.getByRole('textbox', { name: '1号车的集合地点' })).toHaveValue('')
  await workspace.undo.click()
  await expect(part.getByRole('listbox', { name: '1号车' })).toHaveCount(0)
})

test('the convoy is typed like a document and put in order by keys', async ({ library, workspace, page }) => {
  const part = await openVehicles({ library, workspace, page })
  await part.getByRole('button', { name: '新增车辆' }).click()
  await part.getByRole('textbox', { name: '4号车的座位' }).fill('18')
  await part.getByRole('combobox', { name: '4号车的车型' }).selectOption({ label: '中巴车' })
  await part.getByRole('combobox', { name: '4号车的用途' }).selectOption({ label: '领导' })
  await part.getByRole('textbox', { name: '第 4 辆的车号' }).press('Alt+ArrowUp')
  await expect(part.getByRole('textbox', { name: '第 3 辆的车号' })).toHaveValue('4号车')
  await part.getByRole('button', { name: '重新安排' }).click()
  await expect(part.getByRole('region', { name: '4号车' })).toContainText('5 / 18 座')
})

test('an issue of a vehicle leads to its field: seats in the convoy, measures beside the route', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('观摩')
  await page.getByText('线路和乘车', { exact: true }).click()
  const seats = page.getByRole('textbox', { name: '1号车的座位' })
  await seats.fill('9')
  await seats.press('Enter')
  await page.getByRole('contentinfo').getByRole('button', { name: /须处理/ }).click()
  await page.getByRole('button', { name: /1号车.*9/ }).first().click()
  await expect(seats).toBeFocused()
  await page.getByText('路线', { exact: true }).click()
  await page.getByRole('button', { name: '云溪智慧稻田示范区的其他操作' }).click()
  await page.getByRole('menuitem', { name: '详情' }).click()
  const width = page.getByRole('textbox', { name: '限宽（米）' })
  await width.fill('2.4')
  await width.press('Enter')
  await page.getByRole('contentinfo').getByRole('button', { name: /须处理|提醒/ }).first().click()
  await page.getByRole('button', { name: /2号车.*宽/ }).first().click()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: '2号车 宽（米）' })).toBeFocused()
})

for (const theme of ['light', 'dark'] as const) {
  test(`lines and vehicles keep nobody out, ${theme}`, async ({ library, workspace, page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await library.open(SAMPLE)
    await workspace.goTo('观摩')
    await page.getByText('线路和乘车', { exact: true }).click()
    const part = page.getByRole('region', { name: '车辆与乘车' })
    await part.getByRole('button', { name: '重新安排' }).click()
    await expect(part.getByRole('listbox', { name: '未安排' }).getByRole('option')).toHaveCount(0)
    await part.getByRole('button', { name: '看座位 1号车' }).click()
    await expect(part.getByRole('group', { name: '1号车的座位' })).toBeVisible()
    expect(await barriers(page, { within: '.convoy-view', colorsAlone: theme === 'dark' })).toEqual([])
  })
}

async function openVehicles({ library, workspace, page }: { readonly library: LibraryPage; readonly workspace: Workspace; readonly page: Page }): Promise<Locator> {
  await library.open(SAMPLE)
  await workspace.goTo('观摩')
  await page.getByText('线路和乘车', { exact: true }).click()
  return page.getByRole('region', { name: '车辆与乘车' })
}
