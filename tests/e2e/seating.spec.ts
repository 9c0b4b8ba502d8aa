import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { Paper } from './pages/paper.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

/** The seats row by row, as the audience sees them. */
const seats = (page: Page) => page.getByRole('group', { name: /^座位图/ }).getByRole('button')
async function expectSeated(page: Page, names: readonly string[]): Promise<void> {
  await expect(seats(page)).toHaveCount(names.length)
  for (const [index, name] of names.entries()) await expect(seats(page).nth(index)).toHaveAccessibleName(new RegExp(`，${name}，`))
}
const seatOf = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`座，${name}，`) })

test('a rostrum is seated by the rule, changed by hand and follows when somebody drops out', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('座次')
  await page.getByRole('button', { name: '新建座次' }).click()
  await page.getByRole('menuitem', { name: '主席台' }).click()
  await page.getByRole('textbox', { name: '每排座位，从前到后' }).fill('5')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '成批加入' }).click()
  await page.getByRole('menuitem', { name: '领导' }).click()
  await page.getByRole('button', { name: '按规则排座' }).click()
  // 5 3 1 2 4: the sample has five leaders who come, number 1 in the centre and 2 at the left hand.
  await expectSeated(page, ['方例行', '苗例清', '周示宁', '段示长', '秦示文'])
  await expect(seatOf(page, '周示宁')).toHaveAccessibleName('1 排 3 座，周示宁，一号居中')

  await test.step('two people change seats by dragging', async () => {
    await seatOf(page, '秦示文').hover()
    await page.mouse.down()
    await seatOf(page, '方例行').hover()
    await page.mouse.up()
    await expectSeated(page, ['秦示文', '苗例清', '周示宁', '段示长', '方例行'])
    await expect(page.getByText('按规则重排，2 人换座')).toBeVisible()
  })

  await test.step('the keyboard takes somebody up, puts them down and locks them', async () => {
    await seatOf(page, '段示长').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expectSeated(page, ['秦示文', '苗例清', '段示长', '周示宁', '方例行'])
    await page.keyboard.press('l')
    await expect(page.getByRole('button', { name: '1 排 3 座，段示长，已锁定' })).toBeVisible()
    await page.getByRole('button', { name: '重排' }).click()
    await expectSeated(page, ['方例行', '苗例清', '段示长', '周示宁', '秦示文'])
  })

  await test.step('whoever leaves the list leaves the row one chair shorter, with everybody who moves named', async () => {
    await page.getByRole('button', { name: '从名单中移除苗例清' }).click()
    await expect(page.getByText('前排按人数收放为 4 座')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(seats(page)).toHaveCount(5)
    await expectSeated(page, ['方例行', '苗例清', '段示长', '周示宁', '秦示文'])
  })
})

test('a seat is kept for somebody without a name, and nobody is put on it', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('座次')
  await page.getByRole('button', { name: '新建座次' }).click()
  await page.getByRole('menuitem', { name: '主席台' }).click()
  await page.getByRole('button', { name: '1 排 7 座，空' }).click()
  await page.getByRole('button', { name: '停用此座' }).click()
  const keptFor = page.getByRole('textbox', { name: '留给' })
  await keptFor.fill('媒体')
  await keptFor.press('Enter')
  await expect(page.getByRole('button', { name: '1 排 7 座，留给媒体' })).toBeVisible()
  await page.getByRole('button', { name: '启用此座' }).click()
  await expect(page.getByRole('button', { name: '1 排 7 座，空' })).toBeVisible()
})

test('talks have guests facing the door and each side its principal in the middle', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('座次')
  await page.getByRole('button', { name: '新建座次' }).click()
  await page.getByRole('menuitem', { name: '长桌' }).click()
  await page.getByRole('textbox', { name: '每边座位' }).fill('3')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '成批加入' }).click()
  await page.getByRole('menuitem', { name: '领导' }).click()
  for (const name of ['秦示文', '方例行']) await page.getByRole('combobox', { name: `${name}属哪一方` }).selectOption('客方')
  await page.getByRole('button', { name: '按规则排座' }).click()
  await expect(seatOf(page, '秦示文')).toHaveAccessibleName('客方 2 座，秦示文，主位居中')
  await expect(seatOf(page, '周示宁')).toHaveAccessibleName('主方 2 座，周示宁，主位居中')
})

test('the tents of a plan are printed and counted, then those of one person alone', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('座次')
  const paper = new Paper(page)
  await paper.shown()
  await page.getByRole('button', { name: '打印本方案' }).click()
  await page.getByRole('menuitem', { name: '桌签', exact: true }).click()
  await expect(paper.chooser).toHaveValue('name-tents')
  // As one walks along the rostrum of the opening, from the audience's left.
  await expect(paper.drawn(1)).toContainText('秦示文')
  await expect(paper.pane.getByText('/ 6 页')).toBeVisible()

  await workspace.goTo('文印')
  await page.getByRole('button', { name: '桌签', exact: true }).click()
  const tally = page.getByText(/名单 \d+，制作 \d+，本次打印/)
  await expect(tally).toHaveText(/名单 (\d+)，制作 \1，本次打印 \1/)
  await page.getByRole('combobox', { name: '只印' }).fill('周示宁')
  await page.keyboard.press('Enter')
  await expect(tally).toHaveText(/本次打印 1/)
  await expect(paper.drawn(1)).toContainText('周示宁')
  await page.getByRole('combobox', { name: '第二行' }).selectOption('latin')
  await expect(paper.drawn(1)).toContainText('Zhou Shining')
})

test('whoever waits is given an empty seat without moving anybody, and is found in the room', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('座次')
  await page.getByRole('button', { name: '新建座次' }).click()
  await page.getByRole('menuitem', { name: '会场' }).click()
  await page.getByRole('button', { name: '成批加入' }).click()
  await page.getByRole('menuitem', { name: '领导' }).click()
  await page.getByRole('button', { name: '按规则排座' }).click()
  await expect(seatOf(page, '周示宁')).toHaveAccessibleName(/^1 排 1 座/)
  await page.getByRole('button', { name: '成批加入' }).click()
  await page.getByRole('menuitem', { name: '嘉宾' }).click()
  await page.getByRole('button', { name: '补齐空座' }).click()
  await expect(seatOf(page, '周示宁')).toHaveAccessibleName(/^1 排 1 座/)
  await page.getByRole('combobox', { name: '找人' }).fill('尚例章')
  await page.keyboard.press('Enter')
  await expect(seatOf(page, '尚例章')).toBeFocused()
  await expect(page.getByRole('contentinfo').or(page.locator('footer')).getByText('尚例章')).toBeVisible()
})

test('a room is kept in the register and taken again for another plan', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('座次')
  await page.getByRole('button', { name: '新建座次' }).click()
  await page.getByRole('menuitem', { name: '会场' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill('三号厅')
  const rows = page.getByRole('textbox', { name: '每排座位，从前到后' })
  await rows.fill('11 13')
  await rows.press('Enter')
  await page.getByRole('button', { name: '会场库' }).click()
  await page.getByRole('menuitem', { name: '存入会场库' }).click()
  await expect(page.getByText('已存入会场库：常用摆法')).toBeVisible()

  await page.getByRole('button', { name: '新建座次' }).click()
  await page.getByRole('menuitem', { name: '会场' }).click()
  await expect(seats(page)).toHaveCount(128)
  await page.getByRole('button', { name: '会场库' }).click()
  await page.getByRole('menuitem', { name: /三号厅/ }).click()
  await expect(seats(page)).toHaveCount(24)
})
