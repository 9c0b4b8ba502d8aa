import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { RoutePage } from './pages/route-page.ts'

test.use({ withSamples: true, viewport: { width: 1440, height: 900 } })

const SAMPLE = '全市社区服务提升观摩活动暨工作座谈会（示例）'

test.beforeEach(async ({ library, workspace }) => {
  await library.open(SAMPLE)
  await workspace.goTo('观摩')
})

test('a longer stay moves everything behind it, and undo brings it back by name', async ({ page, workspace }) => {
  const route = new RoutePage(page)
  await expect(route.arrival('棠梨社区“一窗通办”服务站')).toHaveValue('09:54')
  await route.stay('和苑社区邻里中心').fill('60')
  await route.stay('和苑社区邻里中心').press('Enter')
  await expect(route.arrival('棠梨社区“一窗通办”服务站')).toHaveValue('10:09')
  await workspace.undo.click()
  await expect(route.arrival('棠梨社区“一窗通办”服务站')).toHaveValue('09:54')
})

test('a fixed time that cannot be met says how many minutes are missing, and a way out settles it', async ({ page, workspace }) => {
  const route = new RoutePage(page)
  await route.arrival('老榆社区居民议事厅').fill('10:30')
  await route.arrival('老榆社区居民议事厅').press('Enter')
  await expect(page.getByText('“老榆社区居民议事厅”固定 10:30 到达，少 10 分钟')).toBeVisible()
  await page.getByRole('button', { name: '各站按比例少留，共 10 分' }).click()
  await expect(page.getByText(/少 \d+ 分钟/)).toHaveCount(0)
  await expect(workspace.undo).toHaveAccessibleName('撤销：化解“老榆社区居民议事厅”之前的超时')
})

test('a time is fixed and set free by keys', async ({ page }) => {
  const route = new RoutePage(page)
  const pin = page.getByRole('button', { name: '固定到达棠梨社区“一窗通办”服务站的时间（Alt+L）' })
  await route.arrival('棠梨社区“一窗通办”服务站').focus()
  await page.keyboard.press('Alt+l')
  await expect(pin).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Alt+l')
  await expect(pin).toHaveAttribute('aria-pressed', 'false')
})

test('stops are moved by keys and by dragging, on their own line alone', async ({ page }) => {
  const route = new RoutePage(page)
  await route.stops.nth(1).focus()
  await page.keyboard.press('Alt+ArrowDown')
  expect(await route.names()).toEqual(['和苑社区邻里中心', '老榆社区居民议事厅', '棠梨社区“一窗通办”服务站', '兰屿市社区服务指导中心'])
  await page.locator('[data-at="2"] .handle').dragTo(page.locator('[data-at="1"] .handle'), { targetPosition: { x: 10, y: 3 } })
  await expect.poll(() => route.names()).toEqual(['和苑社区邻里中心', '棠梨社区“一窗通办”服务站', '老榆社区居民议事厅', '兰屿市社区服务指导中心'])
  await route.line('B线')
  expect(await route.names()).toEqual(['和苑社区邻里中心', '芦花社区青年共享空间', '南苇区养老服务中心', '兰屿市社区服务指导中心'])
})

test('the minutes of a way are typed over what was reckoned and given back when emptied', async ({ page }) => {
  const route = new RoutePage(page)
  const drive = page.getByRole('textbox', { name: '到棠梨社区“一窗通办”服务站行车几分钟' })
  await drive.fill('')
  await drive.press('Enter')
  await expect(drive).toHaveValue('14')
  await expect(page.getByText('≈ 按里程和车速')).toBeVisible()
  await drive.fill('25')
  await drive.press('Enter')
  await expect(route.arrival('棠梨社区“一窗通办”服务站')).toHaveValue('10:01')
})

test('a stop left late replans the rest in one step and says whom to call', async ({ page, workspace }) => {
  const route = new RoutePage(page)
  await route.verb('和苑社区邻里中心', '晚离开…')
  const dialog = page.getByRole('dialog', { name: '晚离开“和苑社区邻里中心”' })
  await expect(dialog.getByText('现场联系人 裘例敏 100 0000 0512')).toBeVisible()
  await dialog.getByRole('textbox', { name: '晚几分钟' }).fill('20')
  await dialog.getByRole('button', { name: '照此调整' }).click()
  await expect(route.departure('和苑社区邻里中心')).toHaveValue('09:50')
  await expect(workspace.undo).toHaveAccessibleName('撤销：晚 20 分钟离开“和苑社区邻里中心”')
  await workspace.undo.click()
  await expect(route.departure('和苑社区邻里中心')).toHaveValue('09:30')
})

test('a table of travel times is pasted from Excel, then an order is proposed and taken only on demand', async ({ page, workspace }) => {
  const route = new RoutePage(page)
  await page.getByRole('button', { name: '路程表…' }).click()
  const table = page.getByRole('dialog', { name: '本单位的路程表' })
  const names = ['兰屿宾馆北门', '和苑社区邻里中心', '棠梨社区“一窗通办”服务站', '老榆社区居民议事厅', '兰屿市社区服务指导中心']
  await table.getByRole('textbox', { name: '粘贴路程表' }).fill([['', ...names], ...names.map((name, row) => [name, ...names.map((_, column) => String(Math.abs(row - column) * 9))])].map((row) => row.join('\t')).join('\n'))
  await expect(table.getByText('5 个地点，20 段路。')).toBeVisible()
  await table.getByRole('button', { name: '填入' }).click()
  await expect(workspace.undo).toHaveAccessibleName('撤销：填入路程表（20 段）')
  const before = await route.names()
  await page.getByRole('button', { name: '排先后…' }).click()
  const order = page.getByRole('dialog', { name: 'A线：怎么走最快' })
  await expect(order.getByText('比较了所有先后次序。')).toBeVisible()
  await order.getByRole('button', { name: '不改' }).click()
  expect(await route.names()).toEqual(before)
})

test('everything about a stop stands beside the table and is saved as it is typed', async ({ page, workspace }) => {
  const route = new RoutePage(page)
  await route.verb('棠梨社区“一窗通办”服务站', '详情')
  const panel = page.getByRole('complementary', { name: '棠梨社区“一窗通办”服务站详情' })
  await panel.getByRole('textbox', { name: '限宽（米）' }).fill('2.4')
  await panel.getByRole('textbox', { name: '限宽（米）' }).press('Enter')
  await expect(workspace.undo).toHaveAccessibleName('撤销：修改“棠梨社区“一窗通办”服务站”的限宽')
  await panel.getByRole('button', { name: '加一项' }).click()
  await expect(panel.getByRole('combobox', { name: '第 3 项做什么' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('a coach that is too high for a site is found before the day', async ({ page }) => {
  await page.getByRole('button', { name: '出发、车辆和估算…' }).click()
  const dialog = page.getByRole('dialog', { name: '出发、返回和估算' })
  await dialog.getByRole('textbox', { name: '1号车 高（米）' }).fill('3.8')
  await dialog.getByRole('textbox', { name: '1号车 高（米）' }).press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /检查：/ }).click()
  await expect(page.getByText('1号车高 3.8 米，“棠梨社区“一窗通办”服务站”限高 3.5 米')).toBeVisible()
})

test('the way is drawn in time and as a sketch, with the coaches of each line', async ({ page }) => {
  await expect(page.getByRole('button', { name: '老榆社区居民议事厅 10:40–11:10' })).toBeVisible()
  await page.getByRole('radiogroup', { name: '怎么画' }).getByText('示意图').click()
  await expect(page.getByRole('img', { name: /A线：兰屿宾馆北门 → 和苑社区邻里中心 → / })).toBeVisible()
  await expect(page.locator('svg').getByText('A线 1号车、2号车')).toBeVisible()
  await page.getByRole('radiogroup', { name: '怎么画' }).getByText('按时间').click()
})

test('the page has no barriers', async ({ page }) => {
  await new RoutePage(page).verb('和苑社区邻里中心', '详情')
  expect(await barriers(page)).toEqual([])
})
