import type { Page } from '@playwright/test'
import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { HistoryPage } from './pages/history-page.ts'
import type { Workspace } from './pages/workspace.ts'

const NAME = '全省公共图书馆工作会议（示例）'

async function type(workspace: Workspace, field: string, text: string): Promise<void> {
  await workspace.field(field).fill(text)
  await workspace.field(field).press('Tab')
  await workspace.saved()
}

test('an event without changes says what will be kept here', async ({ library, page }) => {
  await library.create(NAME)
  await page.keyboard.press('Control+h')
  await expect(page.getByText('还没有改动')).toBeVisible()
})

test('who changed what stands under its day; a line shows what differed, and is restored and undone', async ({ library, workspace, page }) => {
  await library.create(NAME)
  await type(workspace, '城市', '云溪市')
  await type(workspace, '主题', '共建共享')
  await type(workspace, '城市', '栖霞洲市')
  const history = new HistoryPage(page)
  await history.open()
  await expect(history.list).toBeFocused()
  await expect(history.list.getByText(/^今天 /).first()).toBeVisible()
  await expect(history.steps).toHaveText([/修改活动城市/, /修改活动主题/, /修改活动城市/, '最初的状态'])

  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(history.state).toContainText('与现在有 2 处不同')
  await expect(history.state.getByRole('row', { name: '主题 空 共建共享' })).toBeVisible()
  await expect(history.state.getByRole('row', { name: '城市 云溪市 栖霞洲市' })).toBeVisible()

  await history.restore.click()
  await expect(history.state).toContainText('与现在没有不同')
  await expect(history.restore).toHaveCount(0)
  await expect(history.steps.first()).toHaveText(/恢复到 .* 的状态/)
  await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click()
  await expect(history.steps.first()).toHaveText(/撤销：恢复到/)
  await workspace.goTo('概况')
  await expect(workspace.field('城市')).toHaveValue('栖霞洲市')
  await expect(workspace.field('主题')).toHaveValue('共建共享')
})

test('the state that the event began with is restored too', async ({ library, workspace, page }) => {
  await library.create(NAME)
  await type(workspace, '城市', '云溪市')
  const history = new HistoryPage(page)
  await history.open()
  await history.steps.filter({ hasText: '最初的状态' }).click()
  await history.restore.click()
  await expect(page.getByRole('region', { name: '通知' })).toContainText('已恢复到最初的状态')
  await workspace.goTo('概况')
  await expect(workspace.field('城市')).toHaveValue('')
})

test('telephone numbers are not read over a shoulder', async ({ library, workspace, page }) => {
  await library.create(NAME)
  await workspace.goTo('人员')
  await page.getByRole('button', { name: '新增人员' }).first().click()
  await page.getByRole('textbox', { name: '姓名' }).fill('林示例')
  await page.getByRole('textbox', { name: '电话' }).fill('13812345678')
  await page.getByRole('textbox', { name: '电话' }).press('Enter')
  await workspace.saved()
  const history = new HistoryPage(page)
  await history.open()
  await history.steps.nth(1).click()
  await expect(history.state.getByRole('row', { name: /林示例 电话/ })).toContainText('138****5678')
  await expect(page.getByRole('main')).not.toContainText('13812345678')
})

/** Steps as another window would make them, without the pauses of a person. */
async function makeSteps(page: Page, count: number): Promise<void> {
  await page.evaluate(async (steps) => {
    const headers = { 'x-huicheng-token': sessionStorage.getItem('huicheng.token') ?? '', 'content-type': 'application/json' }
    const call = async (name: string, input: object) => (await fetch('/api/call', { method: 'POST', headers, body: JSON.stringify({ name, input }) })).json()
    const id = location.hash.split('/')[2]
    for (let revision = 0; revision < steps; revision += 1) {
      await call('events.run', { id, revision, commands: [{ type: 'profile.edit', changes: { theme: `第 ${String(revision)} 稿` } }] })
    }
  }, count)
}

test('hundreds of changes are fetched while one scrolls, and searched', async ({ library, workspace, page, host }) => {
  test.skip(host === 'desktop', 'its page has no way to the core but its own')
  await library.create(NAME)
  await workspace.saved()
  await makeSteps(page, 350)
  const history = new HistoryPage(page)
  await history.open()
  await expect(history.steps.first()).toBeVisible()
  expect(await history.steps.count()).toBeLessThan(80)
  for (let times = 0; times < 6; times += 1) {
    await page.keyboard.press('End')
    await page.waitForTimeout(200)
  }
  await expect(history.steps.filter({ hasText: '最初的状态' })).toBeVisible()
  await history.search.fill('最初')
  await expect(history.steps).toHaveText(['最初的状态'])
  await history.search.fill('没有这样的改动')
  await expect(page.getByText('没有找到这样的改动')).toBeVisible()
  await page.getByRole('button', { name: '清除查找' }).click()
  await expect(history.steps.first()).toBeVisible()
})

for (const [scheme, locale] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
  test.describe(`${scheme}, ${locale}`, () => {
    test.use({ locale, colorScheme: scheme, withSamples: true })

    test('has no serious barrier', async ({ library, page }) => {
      await library.open('全省数字农业现场推进会（示例）')
      await page.getByRole('main').getByRole('textbox', { name: /^(城市|City)$/ }).fill('栖霞洲市')
      await page.keyboard.press('Tab')
      const history = new HistoryPage(page)
      await history.open()
      await history.steps.last().click()
      await expect(history.restore).toBeVisible()
      expect(await barriers(page)).toEqual([])
    })
  })
}
