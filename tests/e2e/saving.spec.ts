import { expect, test } from './fixtures.ts'

const NAME = '全省公共图书馆工作会议（示例）'

for (const { error, sentence } of [
  { error: { code: 'disk-full', message: '', details: { cause: 'ENOSPC' } }, sentence: '磁盘已满，写不下了。清理磁盘后重试' },
  { error: { code: 'read-only', message: '', details: { cause: 'EROFS' } }, sentence: '资料文件夹不允许写入。检查文件夹的权限' },
  { error: { code: 'unavailable', message: '', details: { cause: 'EIO' } }, sentence: '可能是移动硬盘拔出了' },
  { error: { code: 'locked', message: '', details: { subject: '周示宁, pc-2' } }, sentence: '文件正被另一个程序使用。关闭占用它的程序' },
]) {
  test(`${error.code}: the bar says why and keeps what was typed, over a reload too, until it can be saved`, async ({ library, workspace, page, host }) => {
    test.skip(host === 'desktop', 'its calls cannot be answered by a spec')
    await library.create(NAME)
    await workspace.saved()
    await page.route('**/api/call', (route) => {
      const isStep = (route.request().postDataJSON() as { name: string }).name === 'events.run'
      return isStep ? route.fulfill({ json: { ok: false, error } }) : route.continue()
    })
    await workspace.field('城市').fill('云溪市')
    await workspace.field('城市').press('Tab')
    await page.getByRole('button', { name: '未能保存' }).click()
    const why = page.getByRole('dialog', { name: '为什么没有保存' })
    await expect(why).toContainText(sentence)
    await expect(why).toContainText('1 处改动等待保存')
    await expect(why).toContainText('重新载入也还在')

    const asked = page.waitForEvent('dialog').then((dialog) => dialog.accept().then(() => dialog.type()))
    await page.reload()
    expect(await asked).toBe('beforeunload')
    await expect(workspace.field('城市')).toHaveValue('云溪市')
    await expect(page.getByRole('button', { name: '未能保存' })).toBeVisible()
    await page.unroute('**/api/call')
    await workspace.saved()
    await page.reload()
    await expect(workspace.field('城市')).toHaveValue('云溪市')
  })
}

test('a disk that is nearly full is told in one line with what to do, until there is room again', async ({ library, workspace, page, host }) => {
  test.skip(host === 'desktop', 'its calls cannot be answered by a spec')
  await library.create(NAME)
  await workspace.saved()
  let low: object | null = { folder: 'D:\\会务资料（示例）\\活动库', freeBytes: 157 * 1024 * 1024 }
  await page.route('**/api/call', (route) => {
    const isSpace = (route.request().postDataJSON() as { name: string }).name === 'library.space'
    return isSpace ? route.fulfill({ json: { ok: true, value: { low } } }) : route.continue()
  })
  await page.reload()
  const line = page.getByRole('status').filter({ hasText: '只剩 157 MB' })
  await expect(line).toContainText('D:\\会务资料（示例）\\活动库')
  await workspace.field('城市').fill('云溪市')
  await workspace.saved()
  await line.getByRole('link', { name: '移动活动库' }).click()
  await expect(page.getByRole('textbox', { name: '移动活动库' })).toBeVisible()
  low = null
  await page.reload()
  await expect(page.getByRole('textbox', { name: '移动活动库' })).toBeVisible()
  await expect(line).toBeHidden()
})
