import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

/** Who sits where, as the seats say it, row by row. */
const seats = (page: Page) => page.getByRole('group', { name: /^座位图/ }).getByRole('button')
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
  await expect(seats(page)).toHaveText(['方例行', '苗例清', '周示宁', '段示长', '秦示文'])
  await expect(seatOf(page, '周示宁')).toHaveAccessibleName('1 排 3 座，周示宁，一号居中')

  await test.step('two people change seats by dragging', async () => {
    await seatOf(page, '秦示文').hover()
    await page.mouse.down()
    await seatOf(page, '方例行').hover()
    await page.mouse.up()
    await expect(seats(page)).toHaveText(['秦示文', '苗例清', '周示宁', '段示长', '方例行'])
    await expect(page.getByText('按规则重排，2 人换座')).toBeVisible()
  })

  await test.step('the keyboard takes somebody up, puts them down and locks them', async () => {
    await seatOf(page, '段示长').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(seats(page)).toHaveText(['秦示文', '苗例清', '段示长', '周示宁', '方例行'])
    await page.keyboard.press('l')
    await expect(page.getByRole('button', { name: '1 排 3 座，段示长，已锁定' })).toBeVisible()
    await page.getByRole('button', { name: '重排' }).click()
    await expect(seats(page)).toHaveText(['方例行', '苗例清', '段示长', '周示宁', '秦示文'])
  })

  await test.step('whoever leaves the list leaves the row one chair shorter, with everybody who moves named', async () => {
    await page.getByRole('button', { name: '从名单中移除苗例清' }).click()
    await expect(page.getByText('前排按人数收放为 4 座')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(seats(page)).toHaveCount(5)
    await expect(seats(page)).toHaveText(['方例行', '苗例清', '段示长', '周示宁', '秦示文'])
  })
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
  await expect(seats(page).filter({ hasText: '秦示文' })).toHaveAccessibleName('客方 2 座，秦示文，主位居中')
  await expect(seats(page).filter({ hasText: '周示宁' })).toHaveAccessibleName('主方 2 座，周示宁，主位居中')
})
