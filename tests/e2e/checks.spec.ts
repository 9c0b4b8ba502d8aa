import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { Paper } from './pages/paper.ts'
import { ProgrammePage } from './pages/programme-page.ts'

test.use({ withSamples: true, viewport: { width: 1440, height: 900 } })

const SAMPLE = '全省数字农业现场推进会（示例）'

/** The results of the checks, opened from the line at the foot. */
async function results(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /检查：/ }).click()
  return page.getByRole('dialog', { name: '检查结果' })
}

async function typeTime(page: Page, time: string): Promise<void> {
  const lecture = page.getByRole('textbox', { name: '“专题报告会”的时间' })
  await lecture.fill(time)
  await lecture.press('Tab')
}

test.describe('a session that does not fit before the locked dinner', () => {
  test.beforeEach(async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('日程')
    await page.locator('[data-day="2026-10-13"]').getByRole('button', { name: '锁定“晚餐”的时间' }).click()
    await typeTime(page, '14:40-16:20')
  })

  test('is put right from the results, as one step that can be undone', async ({ workspace, page }) => {
    const dialog = await results(page)
    const squeeze = dialog.getByRole('listitem').filter({ hasText: '“晚餐”时间固定' })
    await squeeze.getByRole('button', { name: '按比例各缩短一些' }).click()
    await expect(squeeze).toHaveCount(0)
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(workspace.undo).toHaveAccessibleName('撤销：化解“晚餐”之前的超时')
    await workspace.undo.click()
    await expect(page.getByText('“晚餐”之前差 10 分钟')).toBeVisible()
  })

  test('is put right in the table, and the keys stay beside it', async ({ page }) => {
    await page.getByRole('row').filter({ hasText: '“晚餐”之前差 10 分钟' }).getByRole('button', { name: '按比例各缩短一些' }).click()
    await expect(page.getByText('“晚餐”之前差 10 分钟')).toHaveCount(0)
    await expect(page.locator('[data-day="2026-10-13"]').getByRole('textbox', { name: '“晚餐”的时间' })).toBeFocused()
  })

  test('is accepted with a reason, stands apart, and comes back when the facts change', async ({ page }) => {
    const dialog = await results(page)
    const squeeze = dialog.getByRole('listitem').filter({ hasText: '“晚餐”时间固定' })
    await squeeze.getByRole('button', { name: '认可' }).click()
    await page.keyboard.type('厨房可以等十分钟')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('已认可（1）')).toBeVisible()
    await expect(squeeze).toBeHidden()
    await dialog.getByText('已认可（1）').click()
    await expect(squeeze).toContainText('已认可：厨房可以等十分钟')
    await page.keyboard.press('Escape')

    await typeTime(page, '14:45-16:25')
    await results(page)
    await expect(squeeze).toContainText('少 15 分钟')
    await expect(squeeze.getByRole('button', { name: '认可' })).toBeVisible()
    await expect(dialog.getByText(/^已认可/)).toHaveCount(0)
  })
})

test('a session without a presider leads to where one is named', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('日程')
  await page.getByRole('button', { name: '新增环节', exact: true }).click()
  await page.keyboard.type('补充会议')
  await page.keyboard.press('Enter')
  const dialog = await results(page)
  await dialog.getByRole('listitem').filter({ hasText: '“补充会议”没有主持人' }).getByRole('button', { name: '补主持人' }).click()
  await expect(page.getByRole('combobox', { name: /“补充会议”的主持/ })).toBeFocused()
})

test('the speaking order has its paper beside it, and its button prints that', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('日程')
  const paper = new Paper(page)
  await paper.shown()
  await expect(paper.chooser).toHaveValue('programme')
  const programme = new ProgrammePage(page)
  await programme.view('发言顺序')
  await expect(paper.chooser).toHaveValue('speaking-order')
  await expect(paper.drawn(1)).toContainText('发言顺序')

  // The dialog of the browser is not there to be seen; that it was asked for is.
  await page.evaluate(() => { window.print = () => { document.title = 'printed' } })
  await page.getByRole('button', { name: '打印发言顺序' }).click()
  await expect.poll(() => page.title()).toBe('printed')

  await programme.view('表格')
  await expect(paper.chooser).toHaveValue('programme')
})
