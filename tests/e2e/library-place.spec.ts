import type { Locator, Page } from '@playwright/test'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { LibraryPage } from './pages/library-page.ts'
import { Workspace } from './pages/workspace.ts'

const NAME = '全省数字农业现场推进会（示例）'
test.use({ withSamples: true, isUsualLibrary: true })

const form = (page: Page, name: string): Locator => page.getByRole('form', { name })

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: /^(设置|Settings)$/ }).click()
}

async function go(page: Page, name: '打开其他活动库' | '移动活动库', folder: string): Promise<void> {
  await form(page, name).getByRole('textbox').fill(folder)
  await form(page, name).getByRole('textbox').press('Enter')
}

test('the library moves with everything in it, and the next start finds it there', async ({ library, workspace, page, program }, info) => {
  const folder = info.outputPath('移动硬盘', '活动库')
  await library.open(NAME)
  await workspace.field('城市').fill('栖霞洲市')
  await workspace.field('城市').press('Tab')
  await workspace.saved()
  await workspace.toLibrary.click()
  await openSettings(page)
  await go(page, '移动活动库', folder)
  await expect(library.notices).toContainText(`活动库已移到 ${folder}`)
  await expect(library.heading).toBeVisible()
  await expect(library.event(NAME)).toBeVisible()
  expect(readdirSync(path.join(program.libraryFolder, 'events'))).toEqual([])

  const again = await program.restart()
  await new LibraryPage(again).open(NAME)
  await expect(new Workspace(again).field('城市')).toHaveValue('栖霞洲市')
  await again.keyboard.press('Control+,')
  await expect(again.getByText(folder, { exact: true })).toBeVisible()
})

test('another library is opened, every window goes there, and the former one is one click away', async ({ library, page, program, host }, info) => {
  test.skip(host === 'desktop', 'the desktop has one window')
  const folder = info.outputPath('另一个活动库')
  const other = await program.openWindow()
  await new LibraryPage(other).open(NAME)
  await openSettings(page)
  await go(page, '打开其他活动库', folder)
  await expect(library.notices).toContainText(`已打开活动库 ${folder}`)
  await expect(page.getByText('还没有活动。新建一个，或从样例开始看看。')).toBeVisible()
  await expect(new LibraryPage(other).heading).toBeVisible()
  await expect(other.getByRole('region', { name: '通知' })).toContainText('活动库已在另一个窗口更换')
  await expect(new LibraryPage(other).event(NAME)).toHaveCount(0)

  await openSettings(page)
  await page.getByRole('button', { name: `打开 ${program.libraryFolder}` }).click()
  await expect(library.event(NAME)).toBeVisible()
})

test('a folder that cannot be used is told at its field, and the library stays', async ({ library, page, program }, info) => {
  const full = info.outputPath('有东西')
  mkdirSync(path.join(full, 'events'), { recursive: true })
  writeFileSync(path.join(full, 'events', 'other0000001.json'), '{}')
  const file = info.outputPath('文件')
  writeFileSync(file, '')
  await openSettings(page)
  for (const [folder, sentence] of [
    [full, '不是空的'],
    [path.join(program.libraryFolder, 'events'), '不能移到自己里面'],
    ['会程资料', '完整路径'],
    [path.join(file, '里面'), '找不到那个文件夹'],
  ] as const) {
    await go(page, '移动活动库', folder)
    const problem = form(page, '移动活动库').getByRole('alert')
    await expect(problem).toContainText(sentence)
    await expect(problem).toContainText('现在的活动库没有变动')
    await expect(form(page, '移动活动库').getByRole('textbox')).toHaveValue(folder)
  }
  await page.keyboard.press('Control+l')
  await expect(library.event(NAME)).toBeVisible()
  expect(existsSync(path.join(full, 'events', 'other0000001.json'))).toBe(true)
})

test('what can be read of a damaged file is shown, searched and copied; the file stays as it is', async ({ library, page, program }) => {
  await expect(library.event(NAME)).toBeVisible()
  const events = path.join(program.libraryFolder, 'events')
  const source = readdirSync(events).filter((name) => name.endsWith('.json')).map((name) => readFileSync(path.join(events, name), 'utf8')).find((text) => text.includes(NAME)) ?? ''
  const damaged = source.slice(0, source.length / 2)
  const broken = path.join(events, 'broken000001.json')
  const again = await program.restart(() => writeFileSync(broken, damaged))
  await again.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined)
  await again.getByRole('button', { name: '查看 broken000001.json 的可读内容' }).click()
  const dialog = again.getByRole('dialog', { name: 'broken000001.json 里还能读出的内容' })
  await expect(dialog).toContainText('文件原样保留')
  await expect(dialog).toContainText('程示远')
  await dialog.getByRole('searchbox').fill('云溪')
  await expect(dialog.locator('mark').first()).toHaveText('云溪')
  await dialog.getByRole('button', { name: '全部复制' }).click()
  await expect(dialog).toContainText('已复制到剪贴板')
  expect(await again.evaluate(() => navigator.clipboard.readText())).toContain('程示远')
  expect(await barriers(again)).toEqual([])
  await again.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(readFileSync(broken, 'utf8')).toBe(damaged)
  expect(page.isClosed()).toBe(true)
})

for (const [scheme, locale] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
  test.describe(`${scheme}, ${locale}`, () => {
    test.use({ locale, colorScheme: scheme })

    test('the settings have no serious barrier', async ({ page }) => {
      await openSettings(page)
      await page.getByRole('form').last().getByRole('textbox').fill('x')
      await page.getByRole('form').last().getByRole('textbox').press('Enter')
      await expect(page.getByRole('alert')).toBeVisible()
      expect(await barriers(page)).toEqual([])
    })
  })
}
