import { expect, test } from './fixtures.ts'
import { Workspace } from './pages/workspace.ts'

const NAME = '全省公共图书馆工作会议（示例）'

test('what is typed is saved as it is typed, and is there after a restart', async ({ library, workspace, program }) => {
  await library.create(NAME)
  await workspace.field('城市').fill('栖霞洲市')
  await workspace.field('开始日期').fill('2026.10.12')
  await workspace.field('开始日期').press('Tab')
  await expect(workspace.field('开始日期')).toHaveValue('2026年10月12日（星期一）')
  await workspace.saved()

  const page = await program.restart()
  await page.getByRole('main').getByRole('link', { name: NAME, exact: true }).click()
  const again = new Workspace(page)
  await expect(again.field('城市')).toHaveValue('栖霞洲市')
  await expect(again.field('开始日期')).toHaveValue('2026年10月12日（星期一）')
})

test('a date without its year keeps its year unknown', async ({ library, workspace }) => {
  await library.create(NAME)
  await workspace.field('开始日期').fill('10月12日')
  await workspace.field('开始日期').press('Tab')
  await expect(workspace.field('开始日期')).toHaveValue('10月12日')
  await workspace.field('结束日期').fill('星期八')
  await workspace.field('结束日期').press('Tab')
  await expect(workspace.page.getByRole('alert')).toContainText('看不懂日期“星期八”')
})

test('typing into one field is one step, undone and redone by name, also after a reload', async ({ library, workspace, page }) => {
  await library.create(NAME)
  await workspace.field('主题').pressSequentially('让阅读无处不在')
  await workspace.field('主题').press('Tab')
  await workspace.saved()
  await expect(workspace.undo).toHaveAccessibleName('撤销：修改活动主题')

  await page.reload()
  await expect(workspace.field('主题')).toHaveValue('让阅读无处不在')
  await workspace.undo.click()
  await expect(workspace.field('主题')).toHaveValue('')
  await expect(workspace.redo).toHaveAccessibleName('重做：修改活动主题')

  await page.reload()
  await expect(workspace.redo).toBeEnabled()
  await page.keyboard.press('Control+y')
  await expect(workspace.field('主题')).toHaveValue('让阅读无处不在')
})

test('Esc gives back what stood there', async ({ library, workspace }) => {
  await library.create(NAME)
  await workspace.field('名称').fill('写错了')
  await workspace.field('名称').press('Escape')
  await expect(workspace.field('名称')).toHaveValue(NAME)
})

test('units are typed, added and kept in order', async ({ library, page }) => {
  await library.create(NAME)
  const hosts = page.getByRole('combobox', { name: '主办' })
  await hosts.fill('省图书馆学会')
  await hosts.press('Enter')
  await hosts.fill('云溪市图书馆')
  await hosts.press('Enter')
  await expect(page.getByRole('button', { name: /^省图书馆学会，第 1 个，共 2 个/ })).toBeVisible()
  await page.getByRole('button', { name: /^云溪市图书馆，第 2 个/ }).press('Alt+ArrowLeft')
  await expect(page.getByRole('button', { name: /^云溪市图书馆，第 1 个/ })).toBeVisible()
  // The unit is known to the other fields from now on.
  await page.getByRole('combobox', { name: '承办' }).fill('云溪')
  await expect(page.getByRole('option', { name: '云溪市图书馆' })).toBeVisible()
})

test('a room that is removed comes back with 撤销', async ({ library, workspace, page }) => {
  await library.create(NAME)
  await page.getByRole('button', { name: '添加场馆' }).click()
  await workspace.field('场馆').fill('栖霞洲市图书馆')
  await page.getByRole('button', { name: '添加会场' }).click()
  await workspace.field('会场').fill('一号报告厅')
  await workspace.field('会场').press('Enter')
  await page.getByRole('button', { name: '删除 一号报告厅' }).click()
  await expect(workspace.field('会场')).toHaveCount(0)
  await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click()
  await expect(workspace.field('会场')).toHaveValue('一号报告厅')
})

test('two windows on one event catch up with one another', async ({ library, workspace, program, host }) => {
  test.skip(host === 'desktop', 'the desktop has one window')
  await library.create(NAME)
  const other = await program.openWindow()
  await other.getByRole('main').getByRole('link', { name: NAME, exact: true }).click()
  const second = new Workspace(other)
  await expect(second.field('名称')).toHaveValue(NAME)

  await workspace.field('城市').fill('云溪市')
  await workspace.field('城市').press('Tab')
  await expect(second.field('城市')).toHaveValue('云溪市')
  await second.field('主题').fill('共建共享')
  await second.field('主题').press('Tab')
  await expect(workspace.field('主题')).toHaveValue('共建共享')
  await expect(workspace.field('城市')).toHaveValue('云溪市')
})

test('while the core cannot be reached it says so, keeps what is typed over a reload, and saves it when it can', async ({ library, workspace, page, host }) => {
  test.skip(host === 'desktop', 'a window cannot outlive its core')
  await library.create(NAME)
  await workspace.saved()
  await page.route('**/api/call', (route) => route.abort('connectionrefused'))
  await workspace.field('城市').fill('云溪市')
  await workspace.field('城市').press('Tab')
  await page.getByRole('button', { name: '未能保存' }).click()
  const why = page.getByRole('dialog', { name: '为什么没有保存' })
  await expect(why).toContainText('与会程的后台失去联系')
  await expect(why).toContainText('1 处改动等待保存')
  await workspace.field('主题').fill('共建共享')
  await workspace.field('主题').press('Tab')
  await page.unroute('**/api/call')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await workspace.saved()
  await page.reload()
  await expect(workspace.field('城市')).toHaveValue('云溪市')
  await expect(workspace.field('主题')).toHaveValue('共建共享')
})

test('what could not be saved is saved by itself when the core is back', async ({ library, workspace, page, host }) => {
  test.skip(host === 'desktop', 'a window cannot outlive its core')
  await library.create(NAME)
  await workspace.saved()
  await page.route('**/api/call', (route) => route.abort('connectionrefused'))
  await workspace.field('城市').fill('云溪市')
  await workspace.field('城市').press('Tab')
  await expect(page.getByRole('button', { name: '未能保存' })).toBeVisible()
  await page.unroute('**/api/call')
  await workspace.saved()
})

test('nothing acts on an unfinished word of an input method', async ({ library, workspace, page }) => {
  await library.create('')
  const field = workspace.field('名称')
  await field.focus()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: "quan'sheng", selectionStart: 10, selectionEnd: 10 })
  await expect(field).toHaveValue("quan'sheng")
  // Long enough for what is typed to have been saved, were it taken for finished.
  await page.waitForTimeout(2000)
  await expect(page.getByRole('banner').getByText('未命名活动')).toBeVisible()
  await page.keyboard.press('Control+k')
  await session.send('Input.insertText', { text: '全省' })
  await expect(field).toHaveValue('全省')
  await field.press('Enter')
  await workspace.saved()
  await expect(page.getByRole('banner').getByText('全省', { exact: true })).toBeVisible()
  await expect(workspace.undo).toHaveAccessibleName('撤销：修改活动名称')
})
