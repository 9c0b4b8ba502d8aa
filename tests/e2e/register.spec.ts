import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

async function openRegister(page: Page): Promise<void> {
  await page.getByRole('radiogroup', { name: '人员的各个视图' }).getByRole('radio', { name: /^人员库/ }).check({ force: true })
}

test('people entered from one event are picked for the next, and what differs is decided', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await openRegister(page)
  await expect(page.getByText('人员库里还没有人。')).toBeVisible()
  await page.getByRole('button', { name: '本活动全部入库' }).click()
  await expect(page.getByText(/^\d+ 人已入库$/)).toBeVisible()
  await workspace.toLibrary.click()

  await library.create('下一次活动（示例）')
  await workspace.goTo('人员')
  await openRegister(page)
  await page.getByRole('searchbox', { name: /^查找人员库/ }).fill('顾例明')
  await page.getByRole('button', { name: '加入本活动 顾例明' }).click()
  await expect(workspace.undo).toHaveAccessibleName('撤销：从人员库加入“顾例明”')
  await page.getByRole('radiogroup', { name: '人员的各个视图' }).getByRole('radio', { name: '名单' }).check({ force: true })
  await page.getByRole('row', { name: /顾例明/ }).first().click()
  await page.getByRole('button', { name: '变动' }).click()
  await page.getByRole('menuitem', { name: /职务变动/ }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '第 1 个职务', exact: true }).fill('名誉主任')
  await page.getByRole('dialog').getByRole('button', { name: '照此办理' }).click()

  await openRegister(page)
  await expect(page.getByText(/顾例明的单位职务：本活动“.*名誉主任”，人员库“.*主任”/)).toBeVisible()
  await page.getByRole('button', { name: '更正人员库：顾例明的单位职务' }).click()
  await expect(page.getByRole('region', { name: '与人员库不一致' })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /顾例明/ })).toContainText('名誉主任')
  await workspace.saved()
  await workspace.toLibrary.click()

  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await openRegister(page)
  await page.getByRole('button', { name: '保留本活动的：顾例明的单位职务' }).click()
  await expect(page.getByRole('region', { name: '与人员库不一致' })).toHaveCount(0)
})

test('somebody is taken out of the register for good, or put back at once', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await openRegister(page)
  await page.getByRole('button', { name: '本活动全部入库' }).click()
  await page.getByRole('searchbox', { name: /^查找人员库/ }).fill('周示宁')
  await page.getByRole('button', { name: '从人员库删除“周示宁”' }).click()
  await expect(page.getByText('没有符合条件的人。')).toBeVisible()
  await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('row', { name: /周示宁/ })).toBeVisible()
})
