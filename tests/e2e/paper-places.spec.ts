import { expect, test } from './fixtures.ts'
import { Paper } from './pages/paper.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test('a click on a line of the paper leads to where it is typed, and the paper goes along', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('日程')
  const paper = new Paper(page)
  await paper.shown()
  await paper.text(1, '晚餐').click()
  await expect(page.getByRole('textbox', { name: /“晚餐”的名称/ }).first()).toBeFocused()
  await expect(paper.chosenMarks.first()).toBeVisible()

  await paper.chooser.selectOption({ label: '参会人员名单' })
  await expect(paper.drawn(1)).toContainText('方例行')
  await paper.text(1, '方例行').click()
  await expect(page).toHaveURL(/people/)
  await expect(page.getByRole('textbox', { name: '姓名', exact: true })).toHaveValue('方例行')
  await expect(paper.chooser).toHaveValue('roster')
  await expect(paper.chosenMarks.first()).toBeVisible()
})

test('all pages are seen in small, and lead to the page', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('人员')
  const paper = new Paper(page)
  await paper.shown()
  await paper.pane.getByRole('button', { name: '缩略图' }).click()
  const strip = paper.pane.getByRole('navigation', { name: '页面缩略图' })
  await expect(strip.getByRole('button', { name: '到第 1 页' })).toHaveAttribute('aria-current', 'page')
  await expect(strip.getByRole('button', { name: '到第 3 页' }).locator('canvas')).toBeVisible()
  await strip.getByRole('button', { name: '到第 3 页' }).click()
  await expect(paper.pageNumber).toHaveValue('3')
  await expect(strip.getByRole('button', { name: '到第 3 页' })).toHaveAttribute('aria-current', 'page')
})
