import { expect, test } from './fixtures.ts'
import { ProgrammePage } from './pages/programme-page.ts'

test.use({ withSamples: true, viewport: { width: 1440, height: 1000 } })

const SAMPLE = '全省数字农业现场推进会（示例）'
/** at the usual height of an hour */
const PX_A_MINUTE = 1.2

test.describe('the clock', () => {
  test.beforeEach(async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('日程')
    await new ProgrammePage(page).view('时间轴')
  })

  test('a block that is dragged shows its new time and that of what follows, and is put back by undo', async ({ workspace, page }) => {
    const programme = new ProgrammePage(page)
    await programme.pull(programme.block('专题报告会'), 'middle', { y: 30 * PX_A_MINUTE })
    await expect(programme.timeOf('专题报告会')).toHaveText('14:30–16:10')
    await expect(programme.timeOf('茶歇')).toHaveText('16:10–16:30')
    await expect(workspace.undo).toHaveAccessibleName('没有可撤销的')
    await page.mouse.up()
    await expect(workspace.undo).toHaveAccessibleName('撤销：调整“专题报告会”的时间')
    await expect(programme.timeOf('茶歇')).toHaveText('16:10–16:30')
    await workspace.undo.click()
    await expect(programme.timeOf('专题报告会')).toHaveText('14:00–15:40')
    await expect(programme.timeOf('茶歇')).toHaveText('15:40–16:00')
  })

  test('Esc gives a dragged block back and leaves no step', async ({ workspace, page }) => {
    const programme = new ProgrammePage(page)
    await programme.pull(programme.block('专题报告会'), 'middle', { y: 30 * PX_A_MINUTE })
    await expect(programme.timeOf('专题报告会')).toHaveText('14:30–16:10')
    await page.keyboard.press('Escape')
    await expect(programme.timeOf('专题报告会')).toHaveText('14:00–15:40')
    await page.mouse.up()
    await expect(workspace.undo).toHaveAccessibleName('没有可撤销的')
  })

  test('a block is stretched at its lower edge and pushes what stands behind it', async ({ workspace, page }) => {
    const programme = new ProgrammePage(page)
    await programme.pull(programme.block('专题报告会'), 'lower edge', { y: 20 * PX_A_MINUTE })
    await page.mouse.up()
    await expect(programme.timeOf('专题报告会')).toHaveText('14:00–16:00')
    await expect(programme.timeOf('茶歇')).toHaveText('16:00–16:20')
    await workspace.undo.click()
    await expect(programme.timeOf('专题报告会')).toHaveText('14:00–15:40')
  })

  test('a block goes to another day under the pointer', async ({ page }) => {
    const programme = new ProgrammePage(page)
    const width = (await page.locator('.columns').boundingBox())?.width ?? 0
    await programme.pull(programme.block('闭幕会'), 'middle', { x: -width / 3, y: -5 * 60 * PX_A_MINUTE })
    await page.mouse.up()
    await programme.view('表格')
    await expect(page.locator('[data-day="2026-10-13"]').getByRole('textbox', { name: '环节“闭幕会”的名称' })).toBeVisible()
  })

  test('a locked block stands still under the pointer and the keys, until it is unlocked', async ({ workspace, page }) => {
    const programme = new ProgrammePage(page)
    const lunch = programme.block('午餐').first()
    await programme.pull(lunch, 'middle', { y: 60 })
    await page.mouse.up()
    await lunch.press('Alt+ArrowDown')
    await expect(lunch.locator('.time')).toHaveText('12:00–13:30')
    await expect(workspace.undo).toHaveAccessibleName('没有可撤销的')
    await lunch.press('l')
    await lunch.press('Alt+ArrowDown')
    await expect(lunch.locator('.time')).toHaveText('12:05–13:35')
  })

  test('by keys a block moves, stretches and changes the day, and keeps the focus', async ({ workspace, page }) => {
    const programme = new ProgrammePage(page)
    const block = programme.block('专题报告会')
    await block.focus()
    await block.press('Alt+ArrowUp')
    await expect(programme.timeOf('专题报告会')).toHaveText('13:55–15:35')
    await block.press('Alt+Shift+ArrowDown')
    await expect(programme.timeOf('专题报告会')).toHaveText('13:55–15:40')
    await expect(block).toBeFocused()
    await block.press('Alt+ArrowRight')
    await expect(block).toBeFocused()
    await workspace.undo.click()
    await workspace.undo.click()
    await workspace.undo.click()
    await expect(programme.timeOf('专题报告会')).toHaveText('14:00–15:40')
    await block.press('ArrowDown')
    await expect(programme.block('茶歇')).toBeFocused()
  })

  test('a session without a time waits beside the clock and is dragged onto it', async ({ workspace, page }) => {
    const programme = new ProgrammePage(page)
    await page.getByRole('button', { name: '新增环节' }).first().click()
    await page.keyboard.type('签约仪式')
    await programme.view('时间轴')
    const waiting = page.locator('[data-waiting]').filter({ hasText: '签约仪式' })
    const box = (await waiting.boundingBox())!
    const columns = (await page.locator('.columns').boundingBox())!
    const room = (await page.locator('.grid .room').boundingBox())!
    await page.mouse.move(box.x + 20, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(columns.x + 60, room.y + 200, { steps: 6 })
    await expect(programme.block('签约仪式')).toBeVisible()
    await page.mouse.up()
    await expect(programme.block('签约仪式')).toBeVisible()
    await expect(waiting).toHaveCount(0)
    await workspace.undo.click()
    await expect(page.locator('[data-waiting]').filter({ hasText: '签约仪式' })).toBeVisible()
  })
})

test('on the day itself the show tells what is on and next, and one key puts the rest off', async ({ library, workspace, page }) => {
  await page.clock.install({ time: new Date('2026-10-13T09:06:20+08:00') })
  await page.reload()
  await library.open(SAMPLE)
  await workspace.goTo('日程')
  await page.getByRole('link', { name: '现场' }).click()
  const now = page.getByRole('region', { name: '正在进行' })
  const next = page.getByRole('region', { name: '接下来' }).getByRole('listitem').first()
  await expect(now).toContainText('从智慧农场到数字产区')
  await expect(now).toContainText('到 09:20')
  await expect(next).toContainText('09:20')
  await page.keyboard.press('5')
  await expect(next).toContainText('09:25')
  await expect(now).toContainText('到 09:25')
  await page.keyboard.press('Control+z')
  await expect(next).toContainText('09:20')
  await page.keyboard.press('Escape')
  await expect(workspace.rail).toBeVisible()
})
