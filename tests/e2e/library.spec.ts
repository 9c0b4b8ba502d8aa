import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures.ts'

test('a new library says what goes here and offers the usual ways to begin', async ({ library, page }) => {
  await expect(page.getByText('还没有活动。新建一个，或从样例开始看看。')).toBeVisible()
  await page.getByRole('button', { name: /三天会议/ }).click()
  await expect(page.getByRole('navigation', { name: '活动的各部分' })).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(library.event('全省数字农业现场推进会（示例）')).toBeVisible()
})

test('a new event is made in one line and stands in the library', async ({ library, workspace, page }) => {
  await library.create('全市社区服务座谈会（示例）', '座谈研讨')
  await expect(workspace.field('名称')).toHaveValue('全市社区服务座谈会（示例）')
  await workspace.toLibrary.click()
  await expect(library.event('全市社区服务座谈会（示例）')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /日期待定/ })).toBeVisible()
})

test.describe('with events', () => {
  test.use({ withSamples: true })
  const NAME = '全省数字农业现场推进会（示例）'

  test('a new event follows a form of meeting, or another event without its people', async ({ library, page }) => {
    const row = page.getByRole('form', { name: '新建活动' })
    await page.getByRole('button', { name: '新建活动' }).first().click()
    await row.getByLabel('按什么建立').selectOption({ label: '现场推进会' })
    await row.getByLabel('活动名称').fill('全市示例推进会')
    await row.getByRole('button', { name: '建立' }).click()
    await expect(page.getByRole('navigation', { name: '活动的各部分' })).toBeVisible()
    await page.keyboard.press('Control+l')
    await page.getByRole('button', { name: '新建活动' }).first().click()
    await row.getByLabel('按什么建立').selectOption({ label: NAME })
    await row.getByLabel('活动名称').fill('全省示例推进会')
    await row.getByRole('button', { name: '建立' }).click()
    await expect(page.getByRole('navigation', { name: '活动的各部分' })).toBeVisible()
    await page.keyboard.press('Control+l')
    for (const name of ['全市示例推进会', '全省示例推进会']) await expect(library.event(name).first()).toBeVisible()
  })

  test('an event is saved as a template, and another begins from it on other days', async ({ library, workspace, page }) => {
    await library.choose('存为模板', NAME)
    await expect(page.getByText(`已存为模板“${NAME}”`)).toBeVisible()
    await expect(library.event(NAME)).toHaveCount(1)
    const templates = page.getByRole('radiogroup', { name: '显示', exact: true }).getByText('模板', { exact: true })
    await templates.click()
    await library.choose('照此新建', NAME)
    const form = page.getByRole('form', { name: '新建活动' })
    await form.getByLabel('活动名称').fill('明年的推进会（示例）')
    await form.getByRole('textbox', { name: '开始日期' }).fill('2027-03-01')
    await form.getByRole('textbox', { name: '开始日期' }).press('Tab')
    await form.getByRole('button', { name: '建立' }).click()
    await workspace.goTo('日程')
    await expect(page.locator('[data-day="2027-03-01"]')).toBeVisible()
    await workspace.toLibrary.click()
    await templates.click()
    await library.choose('删除', NAME)
    await expect(page.getByText('还没有模板。', { exact: false })).toBeVisible()
    await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click()
    await expect(library.event(NAME)).toHaveCount(1)
  })

  test('an event that was deleted comes back with 撤销', async ({ library }) => {
    await library.choose('删除', NAME)
    await expect(library.event(NAME)).toHaveCount(0)
    await expect(library.notices.getByText(`已删除“${NAME}”`)).toBeVisible()
    await library.notices.getByRole('button', { name: '撤销' }).click()
    await expect(library.event(NAME)).toBeVisible()
  })

  test('the search finds names, places and people', async ({ library }) => {
    await library.search.fill('云溪')
    await expect(library.event(NAME)).toBeVisible()
    await expect(library.page.getByRole('row').filter({ has: library.page.getByRole('link') })).toHaveCount(1)
    await library.search.fill('没有这样的活动')
    await expect(library.page.getByText('没有找到“没有这样的活动”')).toBeVisible()
    await library.page.getByRole('button', { name: '清除查找' }).click()
    await expect(library.event(NAME)).toBeVisible()
  })

  test('an event goes to the archive and back', async ({ library, page }) => {
    await library.choose('归档', NAME)
    await expect(library.event(NAME)).toHaveCount(0)
    await page.getByText('已归档', { exact: true }).click()
    await library.choose('取消归档', NAME)
    await page.getByText('未归档', { exact: true }).click()
    await expect(library.event(NAME)).toBeVisible()
  })

  test('a copy has its own name', async ({ library }) => {
    await library.choose('复制一份', NAME)
    await expect(library.event(`${NAME}（副本）`)).toBeVisible()
  })

  test('an exported event can be imported again', async ({ library, host, page }, info) => {
    test.skip(host === 'desktop', 'the desktop saves by a native dialog')
    const download = page.waitForEvent('download')
    await library.choose('导出', NAME)
    const file = info.outputPath((await download).suggestedFilename())
    await (await download).saveAs(file)
    expect(await readFile(file, 'utf8')).toContain(NAME)
    await library.fileInput.setInputFiles(file)
    await expect(library.notices.getByText(`已导入“${NAME}”`)).toBeVisible()
    await expect(library.event(NAME)).toHaveCount(2)
  })

  test('cards show the same events as the list', async ({ page }) => {
    await page.getByText('卡片', { exact: true }).click()
    await expect(page.getByRole('listitem').filter({ has: page.getByRole('link', { name: NAME, exact: true }) })).toContainText('云溪市')
  })

  for (const wrong of [
    { what: 'no JSON', fileName: '会议.hcevent', content: '这不是 JSON', sentence: /没有导入“会议.hcevent”/ },
    { what: 'another JSON', fileName: '别的.json', content: '{"type":"FeatureCollection"}', sentence: /没有导入“别的.json”/ },
    { what: 'a newer version', fileName: '新版.hcevent', content: '{"schemaVersion":999}', sentence: /文件由更新版本的会程写成/ },
    { what: 'bytes', fileName: '照片.json', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00]), sentence: /不是会程的活动文件/ },
    { what: 'a file of 33 MB', fileName: '很大.json', content: Buffer.alloc(33 * 1024 * 1024, 0x20), sentence: /文件有 33 MB，超过 32 MB 的上限/ },
  ]) {
    test(`${wrong.what} is not imported, in a sentence, and nothing is lost`, async ({ library }, info) => {
      await expect(library.event(NAME)).toBeVisible()
      // By path: Playwright itself refuses large buffers.
      const file = info.outputPath(wrong.fileName)
      writeFileSync(file, wrong.content)
      await library.fileInput.setInputFiles(file)
      await expect(library.notices.getByRole('alert')).toContainText(`没有导入“${wrong.fileName}”`)
      await expect(library.notices.getByRole('alert')).toContainText(wrong.sentence)
      await expect(library.page.getByRole('row').filter({ has: library.page.getByRole('link') })).toHaveCount(3)
    })
  }

  test('a file that cannot be read is named, and left as it is', async ({ library, program }) => {
    await expect(library.event(NAME)).toBeVisible()
    const broken = path.join(program.libraryFolder, 'events', 'broken000001.json')
    const page = await program.restart(() => writeFileSync(broken, '坏了'))
    await expect(page.getByRole('heading', { name: '读不出的文件' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'broken000001.json' })).toContainText('内容已损坏')
    expect(await readFile(broken, 'utf8')).toBe('坏了')
    await expect(page.getByRole('main').getByRole('link', { name: NAME, exact: true })).toBeVisible()
  })

  test('a folder that is dropped is told to be a folder', async ({ library, page }) => {
    // A page cannot make a folder of its own to drop, so the drop is one whose entry says that it is a folder.
    await page.getByRole('main').locator('> div').evaluate((target) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([''], '会议资料'))
      DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true }) as FileSystemEntry
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    })
    await expect(library.notices.getByRole('alert')).toContainText('这是一个文件夹')
  })
})
