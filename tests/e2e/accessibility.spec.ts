import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })
const NAME = '全省数字农业现场推进会（示例）'

for (const theme of ['light', 'dark'] as const) {
  test(`no page has a serious barrier, ${theme}`, async ({ library, workspace, page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: theme })
    const found: string[] = []
    const check = async (where: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, impact, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical') found.push(`${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`)
      }
    }

    await expect(library.event(NAME)).toBeVisible()
    await check('library')
    await page.getByRole('button', { name: '新建活动' }).click()
    await check('new event')
    await page.getByRole('banner').getByRole('link', { name: '设置' }).click()
    await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
    await check('settings')
    await page.keyboard.press('Control+l')
    await library.open(NAME)
    for (const section of ['概况', '人员', '日程', '观摩', '座次', '文印', '新闻', '会务']) {
      await workspace.goTo(section)
      await expect(workspace.rail.getByRole('link', { name: section })).toHaveAttribute('aria-current', 'page')
      await page.waitForTimeout(300)
      await check(section)
    }
    await workspace.goTo('日程')
    for (const view of ['时间轴', '发言顺序', '各人任务']) {
      await page.getByRole('radiogroup', { name: '看法' }).getByText(view, { exact: true }).click()
      await page.waitForTimeout(300)
      await check(view)
    }
    await page.getByRole('link', { name: '现场' }).click()
    await expect(page.getByRole('region', { name: '正在进行' })).toBeVisible()
    await check('现场')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('palette')
    expect(found).toEqual([])
  })
}
