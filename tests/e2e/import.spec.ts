import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { aSpreadsheet } from '../helpers/list-files.ts'
import { expect, test } from './fixtures.ts'
import { ImportPage } from './pages/import-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { PeopleSheet } from './pages/people-sheet.ts'
import { Workspace } from './pages/workspace.ts'

const EVENT = '全省公共图书馆工作会议（示例）'

const LIST = '姓名\t单位\t电话\n林示例\t云溪市图书馆\t13800000001'

async function pasteInto(target: Locator, text: string): Promise<void> {
  await target.evaluate((element, cells) => {
    const data = new DataTransfer()
    data.setData('text/plain', cells)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

const messyList = () =>
  aSpreadsheet([
    ['全省公共图书馆工作会议参会回执（示例）', null, null, null, null, null],
    ['序号', '姓 名', '性别', '单位及职务', '联系电话', '衣服尺码'],
    [1, '林　示（女，回族）', null, '云溪市图书馆馆长', 13800000001, 'M'],
    [2, '安示例、周示宁', null, '东湖区教育局副局长', '13800000002、138 0000 0003', 'L'],
    [3, '郑示远', '男', '省示例大学教授', '1.38E+10', 'XL'],
    [4, null, null, '南山县档案馆', '13800000005', null],
    ['合计', null, null, null, 4, null],
  ])

test('a messy list is read, put right in one place, imported as one step and taken back as one', async ({ library, workspace, page }) => {
  await library.create(EVENT)
  await workspace.goTo('人员')
  const list = new ImportPage(page)
  await list.open()
  await list.choose('回执（示例）.xlsx', await messyList())

  await expect(list.state('存疑')).toHaveText('存疑 1')
  await expect(list.state('新增')).toHaveText('新增 3')
  await expect(list.state('未读入')).toHaveText('未读入 1')
  await expect(list.state('非人员')).toHaveText('非人员 1')
  await expect(page.getByText('共 5 行，另有 1 人与他人同在一行')).toBeVisible()
  await expect(list.meaning('衣服尺码')).toHaveValue('ignore')
  await expect(list.commit).toHaveText('导入 3 人')

  await expect(list.row('郑示远')).toContainText('数字被表格软件截断')
  await list.correction('电话').fill('13800000004')
  await list.correction('电话').press('Enter')
  await expect(list.commit).toHaveText('导入 4 人')
  await list.commit.click()

  await expect(page.getByText('已导入 4 人')).toBeVisible()
  await workspace.saved()
  await expect(page.getByText('林示', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('云溪市图书馆').first()).toBeVisible()
  await expect(workspace.undo).toHaveAccessibleName('撤销：导入名单（4 人）')
  await workspace.undo.click()
  await expect(workspace.redo).toHaveAccessibleName('重做：导入名单（4 人）')
  await expect(page.getByText('林示', { exact: true })).toHaveCount(0)
})

test('a list that is imported again is known to be there', async ({ library, workspace, page }) => {
  await library.create(EVENT)
  await workspace.goTo('人员')
  const list = new ImportPage(page)
  await list.open()
  await list.choose('回执（示例）.xlsx', await messyList())
  await list.meaning('衣服尺码').selectOption('note')
  await list.commit.click()
  await expect(page.getByText('还有 1 行存疑，没有导入')).toBeVisible()
  await expect(list.state('重复')).toHaveText('重复 3')
  await expect(list.commit).toHaveText('没有可导入的人')

  await page.getByRole('button', { name: '换一份名单' }).click()
  await list.choose('回执（示例）.xlsx', await messyList())
  // What was chosen for these headings is remembered.
  await expect(list.meaning('衣服尺码')).toHaveValue('note')
})

test('what was said of the columns of a list is known after a new start', async ({ library, workspace, program, page }) => {
  await library.create(EVENT)
  await workspace.goTo('人员')
  await page.getByRole('button', { name: '从 Excel 导入' }).click()
  const list = new ImportPage(page)
  await list.choose('回执（示例）.xlsx', await messyList())
  await list.meaning('衣服尺码').selectOption('note')
  await list.commit.click()
  await expect(page.getByText('还有 1 行存疑，没有导入')).toBeVisible()
  await workspace.saved()

  const again = await program.restart()
  await new LibraryPage(again).open(EVENT)
  await new Workspace(again).goTo('人员')
  const sameList = new ImportPage(again)
  await sameList.open()
  await sameList.choose('回执（示例）.xlsx', await messyList())
  await expect(sameList.meaning('衣服尺码')).toHaveValue('note')
})

test('a list that is pasted where somebody writes stays there', async ({ library, workspace, page }) => {
  await library.create(EVENT)
  await workspace.goTo('人员')
  const sheet = new PeopleSheet(page)
  await page.getByRole('button', { name: '从 Excel 导入' }).waitFor()
  await sheet.paste('林示例\t云溪市图书馆')
  await sheet.names.first().click()
  await page.keyboard.press('F2')
  await pasteInto(page.locator('textarea:focus'), LIST)
  await page.keyboard.press('Escape')
  await expect(sheet.grid).toBeVisible()

  await pasteInto(page.locator('textarea:focus'), LIST)
  await expect(new ImportPage(page).commit).toBeVisible()
})

test('pasted cells with their headings open the dry run; a file that is no list says what it is', async ({ library, workspace, page }) => {
  await library.create(EVENT)
  await workspace.goTo('人员')
  await page.getByRole('button', { name: '导入名单' }).waitFor()
  await pasteInto(page.locator('body'), LIST)
  const list = new ImportPage(page)
  await expect(list.commit).toHaveText('导入 1 人')
  await page.getByRole('button', { name: '换一份名单' }).click()
  await list.choose('名单.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  await expect(page.getByRole('alert')).toContainText('旧版 Excel')
})

test('the dry run has no accessibility faults, and works by keyboard', async ({ library, workspace, page }) => {
  await library.create(EVENT)
  await workspace.goTo('人员')
  const list = new ImportPage(page)
  await list.open()
  await list.choose('回执（示例）.xlsx', await messyList())
  await list.outcomes.focus()
  await page.keyboard.press('Enter')
  await expect(list.correction('电话')).toBeFocused()
  await page.keyboard.type('13800000004')
  await page.keyboard.press('Enter')
  await list.outcomes.focus()
  await list.show('新增')
  await list.outcomes.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(list.commit).toHaveText('导入 3 人')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})
