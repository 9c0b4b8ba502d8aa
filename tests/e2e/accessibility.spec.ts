import type { Page } from '@playwright/test'
import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })
const NAME = '全省数字农业现场推进会（示例）'

for (const theme of ['light', 'dark'] as const) {
  const barriersIn = async (page: Page, where: string) => (await barriers(page, { colorsAlone: theme === 'dark' })).map((found) => `${where}: ${found}`)

  test.describe(`no page has a serious barrier, ${theme}`, () => {
    test.slow()
    test.beforeEach(async ({ page }) => page.emulateMedia({ colorScheme: theme }))

    test('in the library and the settings', async ({ library, page }) => {
      await expect(library.event(NAME)).toBeVisible()
      const found = [...(await barriersIn(page, 'library'))]
      await page.getByRole('button', { name: '新建活动' }).click()
      found.push(...(await barriersIn(page, 'new event')))
      await page.getByRole('banner').getByRole('link', { name: '设置' }).click()
      await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
      found.push(...(await barriersIn(page, 'settings')))
      await page.goto(page.url().replace(/#.*/, '#/from-press'))
      await page.getByRole('textbox', { name: '稿件' }).fill('10月12日，示例工作会议在湖城召开。省示例厅副厅长钱示远出席会议并讲话。')
      found.push(...(await barriersIn(page, 'press item')))
      expect(found).toEqual([])
    })

    test('in the register across events', async ({ library, workspace, page }) => {
      const found: string[] = []
      await library.open(NAME)
      await page.getByRole('button', { name: '存入场地库' }).click()
      await expect(page.getByText(/^已存入 \d+ 条$/)).toBeVisible()
      await workspace.goTo('观摩')
      await page.getByRole('button', { name: '存入观摩点库' }).click()
      await expect(page.getByText('已存入 4 条')).toBeVisible()
      await workspace.toLibrary.click()
      await page.getByRole('link', { name: '名录' }).click()
      for (const kind of ['单位', '观摩点', '场地']) {
        await page.getByRole('radiogroup', { name: '名录' }).getByText(kind, { exact: false }).click()
        await page.getByRole('table', { name: kind }).locator('tbody').getByRole('button').first().click()
        await expect(page.getByRole('complementary')).toBeVisible()
        found.push(...(await barriersIn(page, kind)))
      }
      expect(found).toEqual([])
    })

    for (const sections of [['概况', '人员', '日程', '观摩'], ['座次', '文印', '新闻', '会务']]) {
      test(`in ${sections.join('、')}`, async ({ library, workspace, page }) => {
        const found: string[] = []
        await library.open(NAME)
        for (const section of sections) {
          await workspace.goTo(section)
          await expect(workspace.rail.getByRole('link', { name: section })).toHaveAttribute('aria-current', 'page')
          await page.waitForTimeout(300)
          found.push(...(await barriersIn(page, section)))
        }
        expect(found).toEqual([])
      })
    }

    test('in the other views of the programme and the palette', async ({ library, workspace, page }) => {
      const found: string[] = []
      await library.open(NAME)
      await workspace.goTo('日程')
      for (const view of ['时间轴', '发言顺序', '各人任务']) {
        await page.getByRole('radiogroup', { name: '看法' }).getByText(view, { exact: true }).click()
        await page.waitForTimeout(300)
        found.push(...(await barriersIn(page, view)))
      }
      await page.getByRole('link', { name: '现场' }).click()
      await expect(page.getByRole('region', { name: '正在进行' })).toBeVisible()
      found.push(...(await barriersIn(page, '现场')))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
      found.push(...(await barriersIn(page, 'palette')))
      expect(found).toEqual([])
    })
  })
}
