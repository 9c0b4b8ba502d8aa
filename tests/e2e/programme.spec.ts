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

test.describe('the table', () => {
  test.beforeEach(async ({ library, workspace }) => {
    await library.open(SAMPLE)
    await workspace.goTo('日程')
  })

  test('a typed time takes along what follows, and what does not fit before the locked dinner is told with ways out', async ({ workspace, page }) => {
    const lecture = page.getByRole('textbox', { name: '“专题报告会”的时间' })
    await page.locator('[data-day="2026-10-13"]').getByRole('button', { name: '锁定“晚餐”的时间' }).click()
    await lecture.fill('14:40-16:20')
    await lecture.press('Tab')
    await expect(page.getByRole('textbox', { name: '“茶歇”的时间' })).toHaveValue('16:20–16:40')
    await expect(page.getByText('“晚餐”之前差 10 分钟')).toBeVisible()
    await page.getByRole('button', { name: '按比例各缩短一些' }).click()
    await expect(page.getByText('“晚餐”之前差 10 分钟')).toHaveCount(0)
    await expect(workspace.undo).toHaveAccessibleName('撤销：化解“晚餐”之前的超时')
    await workspace.undo.click()
    await expect(page.getByText('“晚餐”之前差 10 分钟')).toBeVisible()
    await workspace.undo.click()
    await expect(lecture).toHaveValue('14:00–15:40')
  })

  test('+15 puts a session and what follows off', async ({ workspace, page }) => {
    const time = page.getByRole('textbox', { name: '“专题报告会”的时间' })
    await time.fill('+15')
    await time.press('Tab')
    await expect(time).toHaveValue('14:15–15:55')
    await expect(page.getByRole('textbox', { name: '“茶歇”的时间' })).toHaveValue('15:55–16:15')
    await expect(workspace.undo).toHaveAccessibleName('撤销：“专题报告会”推迟 15 分钟')
  })
})

test.describe('speaking order', () => {
  test.beforeEach(async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('日程')
    await new ProgrammePage(page).view('发言顺序')
    await page.getByRole('button', { name: /^开幕会/ }).click()
  })

  test('lots are drawn with a seed that is shown and kept, and the draw is taken back by undo', async ({ workspace, page }) => {
    const names = page.locator('[data-column=name] .who')
    const before = await names.allTextContents()
    await page.getByLabel('抽签号').fill('示例2026')
    await page.getByRole('button', { name: '抽签', exact: true }).click()
    await expect(page.getByText(/^抽签 .+，抽签号 示例2026$/)).toBeVisible()
    expect((await names.allTextContents()).toSorted()).toEqual(before.toSorted())
    await page.getByText(/^抽签 .+，抽签号 示例2026$/).click()
    await expect(page.getByText('4 支签按姓名编号')).toBeVisible()
    await workspace.undo.click()
    await expect(names).toHaveText(before)
    await expect(page.getByText(/，抽签号 示例2026$/)).toHaveCount(0)
  })

  test('a speaker is dragged to another place, moved by keys, and substituted in place', async ({ page }) => {
    const names = page.locator('[data-column=name] .who')
    const [first = '', second = '', third = ''] = await names.allTextContents()
    const rows = page.getByRole('table', { name: '“开幕会”的发言顺序' }).locator('tbody tr')
    const [from, to] = [(await rows.nth(0).locator('.handle').boundingBox())!, (await rows.nth(2).boundingBox())!]
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 10, to.y + to.height / 2, { steps: 6 })
    await page.mouse.up()
    await expect(names.first()).toHaveText(second)
    await expect(names.nth(2)).toHaveText(first)
    await expect(page.getByText('手工排定')).toBeVisible()
    await names.nth(2).press('Alt+ArrowUp')
    await expect(names.nth(2)).toHaveText(third)
    await names.first().click()
    await page.getByRole('combobox', { name: /^换下/ }).fill('示例合作社')
    await page.keyboard.press('Enter')
    await expect(names.first()).toHaveText('示例合作社')
  })
})

test('whoever presides or speaks is told and confirms; a later change asks to tell them again', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('日程')
  const programme = new ProgrammePage(page)
  await programme.view('各人任务')
  const state = page.getByRole('combobox', { name: '孔例达的告知情况：小农户用得上的农业传感器（专题报告会）' })
  await expect(state).toHaveValue('untold')
  await state.selectOption('已确认')
  await page.getByText('已确认', { exact: true }).first().click()
  await expect(page.getByRole('row', { name: /孔例达/ })).toBeVisible()
  await programme.view('表格')
  await page.getByRole('textbox', { name: '“专题报告会”的时间' }).fill('+15')
  await page.getByRole('textbox', { name: '“专题报告会”的时间' }).press('Tab')
  await programme.view('各人任务')
  await page.getByRole('row', { name: /孔例达/ }).getByRole('button', { name: '有变动，重新告知' }).click()
  await expect(state).toHaveValue('told')
})

test('tasks are typed in lines, due so many days before the event', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('会务')
  await page.getByRole('tab', { name: '分工、物资' }).click()
  await page.getByRole('button', { name: '新增任务', exact: true }).first().click()
  await page.keyboard.type('落实签到台')
  const due = page.getByRole('combobox', { name: '“落实签到台”的完成时间' })
  await due.fill('会前3天')
  await due.press('Tab')
  await expect(due).toHaveValue('T−3 · 10月9日')
  await due.fill('T 9:00-10:00')
  await due.press('Tab')
  await expect(due).toHaveValue('T · 10月12日 09:00–10:00')
  await page.getByRole('combobox', { name: '“落实签到台”的进度' }).selectOption('已完成')
  await expect(workspace.undo).toHaveAccessibleName('撤销：修改“落实签到台”的状态')
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

test('an event without a date has a first and a second day, which a date puts on the calendar', async ({ library, workspace, page }) => {
  await library.create('还没定日期的会（示例）')
  await workspace.goTo('日程')
  const programme = new ProgrammePage(page)
  await programme.view('时间轴')
  await page.getByRole('button', { name: /开幕会/ }).first().focus()
  await page.keyboard.press('Enter')
  await expect(programme.timeOf('开幕会')).toHaveText('09:00–09:30')
  const width = (await page.locator('.columns').boundingBox())?.width ?? 0
  await programme.pull(programme.block('开幕会'), 'middle', { x: -width / 2 })
  await page.mouse.up()
  await expect(page.locator('.heads').getByText('第2天', { exact: true })).toBeVisible()
  await programme.view('表格')
  const first = page.getByRole('textbox', { name: '第1天的日期' })
  await expect(first).toHaveValue('第1天')
  await first.fill('2027-3-1')
  await first.press('Enter')
  await expect(page.locator('[data-day="2027-03-01"]').getByRole('textbox', { name: '环节“开幕会”的名称' })).toBeVisible()
  await expect(page.getByText('第1天')).toHaveCount(0)
})
