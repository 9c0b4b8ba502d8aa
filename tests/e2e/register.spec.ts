import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'
const TOUR = '全市社区服务提升观摩活动暨工作座谈会（示例）'

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
  await expect(page.getByText(/顾例明的单位职务：本活动“.*名誉主任”，名录“.*主任”/)).toBeVisible()
  await page.getByRole('button', { name: '更正名录：顾例明的单位职务' }).click()
  await expect(page.getByRole('region', { name: '与名录不一致' })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /顾例明/ })).toContainText('名誉主任')
  await workspace.saved()
  await workspace.toLibrary.click()

  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await openRegister(page)
  await page.getByRole('button', { name: '保留本活动的：顾例明的单位职务' }).click()
  await expect(page.getByRole('region', { name: '与名录不一致' })).toHaveCount(0)
})

test('somebody is taken out of the register for good, or put back at once', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await openRegister(page)
  await page.getByRole('button', { name: '本活动全部入库' }).click()
  await page.getByRole('searchbox', { name: /^查找人员库/ }).fill('周示宁')
  await page.getByRole('button', { name: '从名录删除“周示宁”' }).click()
  await expect(page.getByText('没有符合条件的人。')).toBeVisible()
  await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('row', { name: /周示宁/ })).toBeVisible()
})

test('a site entered from one tour fills a stop of the next, with its contact, and is planned with what it took', async ({ library, workspace, page }) => {
  await library.open(TOUR)
  await workspace.goTo('观摩')
  const name = await page.getByRole('textbox', { name: '第 1 个观摩点' }).first().inputValue()
  await page.getByRole('button', { name: '存入观摩点库' }).first().click()
  await expect(page.getByText(/^已存入 \d+ 条$/)).toBeVisible()
  await workspace.saved()
  await workspace.toLibrary.click()

  await page.getByRole('link', { name: '名录' }).click()
  await page.getByRole('radiogroup', { name: '名录' }).getByRole('radio', { name: /^观摩点/ }).check({ force: true })
  await page.getByRole('searchbox', { name: '查找：名称、拼音、所在地' }).fill(name)
  await page.getByRole('table', { name: '观摩点' }).getByRole('button', { name, exact: true }).click()
  const panel = page.getByRole('complementary', { name })
  await panel.getByRole('textbox', { name: /的实际用时，分钟$/ }).fill('55')
  await panel.getByRole('textbox', { name: /的实际用时，分钟$/ }).press('Enter')
  await expect(panel.getByRole('textbox', { name: '停留时间（分）' })).toHaveValue('55')
  await panel.getByRole('textbox', { name: '地址' }).fill('示例路8号')
  await panel.getByRole('textbox', { name: '地址' }).press('Enter')
  await expect(page.getByRole('row', { name })).toContainText('示例路8号')
  await page.getByRole('button', { name: `撤销：修改“${name}”` }).click()
  await expect(page.getByRole('row', { name })).not.toContainText('示例路8号')
  await workspace.toLibrary.click()

  await library.create('下一次观摩（示例）')
  await workspace.goTo('观摩')
  await page.getByRole('button', { name: '新增观摩', exact: true }).first().click()
  await page.getByRole('combobox', { name: '从观摩点库选：名称、拼音' }).fill(name)
  await page.getByRole('option').first().click()
  await expect(workspace.undo).toHaveAccessibleName(`撤销：从观摩点库选用“${name}”`)
  await expect(page.getByRole('textbox', { name: '第 1 个观摩点' })).toHaveValue(name)
  await expect(page.getByRole('textbox', { name: `${name}的停留分钟` })).toHaveValue('55')
  await expect(page.getByRole('region', { name: '与名录不一致' })).toHaveCount(0)
  await page.getByRole('textbox', { name: `${name}的停留分钟` }).fill('40')
  await page.getByRole('textbox', { name: `${name}的停留分钟` }).press('Enter')
  await page.getByRole('button', { name: `采用名录的：${name}的停留时间` }).click()
  await expect(page.getByRole('textbox', { name: `${name}的停留分钟` })).toHaveValue('55')
})

test('two entries that are the same are made one, and taken apart again', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.toLibrary.click()
  await page.getByRole('link', { name: '名录' }).click()
  await page.getByRole('radiogroup', { name: '名录' }).getByRole('radio', { name: /^单位/ }).check({ force: true })
  const rows = page.getByRole('table', { name: '单位' }).getByRole('row', { name: '省示例厅' })
  for (let count = 0; count < 2; count += 1) {
    await page.getByRole('button', { name: '新增单位' }).click()
    const name = page.getByRole('complementary', { name: '新单位' }).getByRole('textbox', { name: '名称' })
    await name.fill('省示例厅')
    await name.press('Enter')
    await expect(rows).toHaveCount(count + 1)
  }
  await page.getByRole('button', { name: '把“省示例厅”并入“省示例厅”' }).click()
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(2)
})
