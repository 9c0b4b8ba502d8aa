import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

/** Chooses somebody of the roster and opens one of the changes. */
async function change(page: Page, name: string, verb: RegExp): Promise<void> {
  await page.getByRole('searchbox', { name: /^查找/ }).fill(name)
  await page.getByRole('row', { name: new RegExp(name) }).first().click()
  await page.getByRole('button', { name: '变动' }).click()
  await page.getByRole('menuitem', { name: verb }).click()
}

test('a leader drops out: everything that it touches is seen, done with one click and undone with one', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await change(page, '顾例明', /不能到会/)
  const dialog = page.getByRole('dialog', { name: '顾例明不能到会' })
  await expect(dialog.getByRole('region', { name: '住宿' })).toContainText('云溪宾馆 802')
  await expect(dialog.getByRole('region', { name: '接送站' }).getByRole('listitem')).toHaveCount(2)
  await expect(dialog.getByRole('region', { name: '要重印的文件' })).toContainText('参会人员名单')

  const speech = dialog.getByRole('region', { name: '日程、主持和发言' }).getByRole('combobox', { name: /怎么办$/ }).first()
  await speech.selectOption('改为书面发言')
  await dialog.getByRole('button', { name: '照此办理' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(workspace.undo).toHaveAccessibleName('撤销：“顾例明”不能到会')

  await workspace.goTo('会务')
  await expect(page.getByRole('row', { name: /802/ })).not.toContainText('顾例明')
  await workspace.undo.click()
  await expect(page.getByRole('row', { name: /802/ })).toContainText('顾例明')
})

test('someone new comes instead and takes every place', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await change(page, '顾例明', /由他人代替/)
  const dialog = page.getByRole('dialog', { name: '由他人代替顾例明' })
  await expect(dialog.getByRole('button', { name: '照此办理' })).toBeDisabled()
  await page.keyboard.type('韦例新')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('新加入名册：韦例新')).toBeVisible()
  await dialog.getByRole('button', { name: '添加职务' }).click()
  await dialog.getByRole('textbox', { name: '第 1 个职务', exact: true }).fill('副会长')
  await dialog.getByRole('button', { name: '照此办理' }).click()
  await expect(workspace.undo).toHaveAccessibleName('撤销：替换“顾例明”')
  await workspace.goTo('会务')
  await expect(page.getByRole('row', { name: /802/ })).toContainText('韦例新')
})

test('a new post shows the papers that change with it', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  await change(page, '顾例明', /职务变动/)
  const dialog = page.getByRole('dialog', { name: '顾例明职务变动' })
  await expect(dialog.getByText('没有文件的内容会变。')).toBeVisible()
  await dialog.getByRole('textbox', { name: '第 1 个职务', exact: true }).fill('会长')
  await expect(dialog.getByRole('region', { name: '要重印的文件' })).toContainText('参会人员名单')
  await dialog.getByRole('button', { name: '照此办理' }).click()
  await expect(workspace.undo).toHaveAccessibleName('撤销：“顾例明”职务变动')
})
