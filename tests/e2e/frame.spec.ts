import { expect, test } from './fixtures.ts'
import { Paper } from './pages/paper.ts'

test.use({ withSamples: true })
const NAME = '全省数字农业现场推进会（示例）'

test('the language is switched live, and kept', async ({ library, workspace, page }) => {
  await library.open(NAME)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('English')
  await page.keyboard.press('Enter')
  await expect(workspace.rail.getByRole('link', { name: 'People' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(workspace.rail.getByRole('link', { name: 'Programme' })).toBeVisible()
})

test('the palette finds sections, commands, events and people', async ({ library, page }) => {
  await library.open(NAME)
  const palette = page.getByRole('dialog', { name: '查找与命令' })
  const field = palette.getByRole('combobox')

  await page.keyboard.press('Control+k')
  await field.fill('人员')
  await field.press('Enter')
  await expect(page).toHaveURL(/\/people$/)

  await page.keyboard.press('Control+k')
  await field.fill('图书馆')
  await palette.getByRole('option', { name: /图书馆服务座谈会/ }).click()
  await expect(page.getByRole('banner')).toContainText('图书馆服务座谈会')

  await page.keyboard.press('Control+k')
  await field.fill('没有这样的东西')
  await expect(palette.getByText('没有找到“没有这样的东西”')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

test('sections, shortcuts and the way back are reached by keys alone', async ({ library, workspace, page }) => {
  await expect(library.event(NAME)).toBeVisible()
  await library.event(NAME).focus()
  await page.keyboard.press('Enter')
  await expect(workspace.rail).toBeVisible()
  for (const [key, section] of ['overview', 'people', 'agenda', 'tours', 'seating', 'documents', 'news', 'logistics'].entries()) {
    await page.keyboard.press(`Control+${String(key + 1)}`)
    await expect(page).toHaveURL(new RegExp(`/${section}$`))
  }
  await page.keyboard.press('Control+1')
  await workspace.field('城市').focus()
  await page.keyboard.type('？')
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toHaveCount(0)
  await workspace.rail.getByRole('link').first().focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+l')
  await expect(library.heading).toBeVisible()
})

test('the paper stands beside the work, or in its place where there is little room', async ({ library, workspace, page }) => {
  const paper = new Paper(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await library.open(NAME)
  await paper.shown()
  await page.keyboard.press('Control+\\')
  await expect(paper.pane).toBeHidden()
  await page.setViewportSize({ width: 1100, height: 700 })
  await page.getByRole('tab', { name: '纸面' }).click()
  await expect(paper.pane).toBeVisible()
  await expect(workspace.field('名称')).toBeHidden()
  await page.getByRole('tab', { name: '编辑' }).click()
  await expect(workspace.field('名称')).toBeVisible()
})

test('a problem is on the rail, in the status line, and leads to its place', async ({ library, workspace, page }) => {
  await library.open(NAME)
  await workspace.field('结束日期').fill('2026.10.1')
  await workspace.field('结束日期').press('Tab')
  await expect(workspace.rail.getByRole('link', { name: /概况/ }).getByRole('img', { name: /处问题/ })).toBeVisible()
  await page.keyboard.press('Control+2')
  await page.getByRole('contentinfo').getByRole('button', { name: /处须处理/ }).click()
  const list = page.getByRole('dialog', { name: '检查结果' })
  await list.getByRole('button', { name: /活动的结束日期早于开始日期/ }).click()
  await expect(list).toBeHidden()
  await expect(workspace.field('结束日期')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('contentinfo')).not.toContainText('须处理')
})

test('an event that is not there is a sentence with a way back', async ({ library, page }) => {
  await expect(library.event(NAME)).toBeVisible()
  await page.evaluate(() => (location.hash = '#/events/aaaaaaaaaaaa/overview'))
  await expect(page.getByRole('alert')).toContainText('找不到要用的内容')
  await page.getByRole('link', { name: '回到活动库' }).click()
  await expect(library.event(NAME)).toBeVisible()
})

test('an address without its key says how to come in', async ({ library, page, host }) => {
  test.skip(host === 'desktop', 'the desktop has no address')
  await expect(library.event(NAME)).toBeVisible()
  await expect(page).not.toHaveURL(/token/)
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('这个地址没有钥匙')
})
