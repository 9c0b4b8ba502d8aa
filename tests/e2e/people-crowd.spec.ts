import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeEventFile } from '#shared/contract/event-file.ts'
import { crowdedEvent } from '../helpers/crowded-event.ts'
import { expect, test } from './fixtures.ts'
import { LibraryPage } from './pages/library-page.ts'
import { PeopleSheet } from './pages/people-sheet.ts'
import { Workspace } from './pages/workspace.ts'

const EVENT = '示例会议'

test.describe('a roster of 5,000', () => {
  test.beforeEach(async ({ library, workspace, page }) => {
    await library.fileInput.setInputFiles({ name: 'crowd.hcevent', mimeType: 'application/json', buffer: Buffer.from(writeEventFile(crowdedEvent(5_000))) })
    await library.open(EVENT)
    await workspace.goTo('人员')
    await new PeopleSheet(page).names.first().click()
  })

  test('is scrolled to its end and back with a few rows in the page at a time', async ({ page }) => {
    const sheet = new PeopleSheet(page)
    await expect(sheet.grid).toHaveAttribute('aria-rowcount', '5002')
    await page.keyboard.press('Control+End')
    await expect(sheet.grid.locator('[role=row][data-row="5000"]')).toBeVisible()
    for (let turns = 0; turns < 20; turns += 1) await page.keyboard.press('PageUp')
    const rows = sheet.grid.locator('[role=row][data-row]')
    expect(await rows.count()).toBeLessThan(120)
    await sheet.grid.evaluate((room) => room.scrollTo({ top: room.scrollHeight / 2 }))
    await expect(sheet.grid.locator('[role=row][data-row="2500"]')).toBeVisible()
    // Whoever is typed into stays where they are, out of sight.
    await page.keyboard.type('岳示新')
    await page.keyboard.press('Enter')
    await expect(sheet.row(/岳示新/)).toBeVisible()
    await page.keyboard.press('Control+Home')
    await expect(sheet.grid.locator('[role=row][data-row="0"]')).toBeVisible()
  })

  test('takes 2,000 rows of five cells at once, as one step that is taken back whole', async ({ page, workspace }) => {
    const sheet = new PeopleSheet(page)
    await sheet.paste(Array.from({ length: 2_000 }, (_, row) => [`示例${String(row)}`, '云溪市图书馆', '馆员', '嘉宾', String(row + 1)].join('\t')).join('\r\n'))
    await expect(sheet.names.first()).toHaveText('示例0')
    await expect(workspace.undo).toHaveAccessibleName('撤销：粘贴 10000 格')
    await workspace.undo.click()
    await expect(sheet.row(/林示安/).first()).toBeVisible()
    await expect(sheet.row(/示例0/)).toHaveCount(0)
  })
})

test('a roster that another machine writes is only looked at', async ({ library, program }) => {
  await library.create('全省公共图书馆工作会议（示例）')
  await program.page.getByRole('link', { name: '人员' }).first().click()
  const own = new PeopleSheet(program.page)
  await expect(program.page.getByRole('button', { name: '粘贴名单' })).toBeVisible()
  await own.paste('林示例\t云溪市图书馆\t馆长\r\n安示例\t东湖区教育局\t局长')
  await new Workspace(program.page).saved()

  const page = await program.restart(() => {
    const events = path.join(program.libraryFolder, 'events')
    const id = readdirSync(events).map((name) => name.split('.')[0] ?? '').find((name) => /^[a-z0-9]{12}$/.test(name)) ?? ''
    const owner = { host: 'ANOTHER-PC', account: '示例同事', process: 1, nonce: 'another', openedAt: '2026-10-01T01:00:00.000Z', beat: 7 }
    writeFileSync(path.join(events, `${id}.owner`), JSON.stringify(owner))
  })
  await new LibraryPage(page).open('全省公共图书馆工作会议（示例）')
  const workspace = new Workspace(page)
  await workspace.goTo('人员')
  const sheet = new PeopleSheet(page)
  await expect(sheet.grid).toHaveAttribute('aria-readonly', 'true')
  const stored = filesOf(program.libraryFolder)

  const ways: readonly (readonly [name: string, act: () => Promise<unknown>])[] = [
    ['typing', () => page.keyboard.type('改名')],
    ['opening the cell', () => page.keyboard.press('F2')],
    ['pasting', () => sheet.paste('王示例\t省科学院\r\n何示例\t省科学院\r\n郑示例\t省科学院')],
    ['cutting', () => page.keyboard.press('Control+x')],
    ['clearing', () => page.keyboard.press('Delete')],
    ['clearing backwards', () => page.keyboard.press('Backspace')],
    ['filling down', () => page.keyboard.press('Control+d')],
    ['inserting a row', () => page.keyboard.press('Insert')],
    ['moving a row', () => page.keyboard.press('Alt+ArrowDown')],
    ['taking back', () => page.keyboard.press('Control+z')],
    ['replacing', () => page.keyboard.press('Control+h')],
    ['choosing all and deleting', () => page.keyboard.press('Control+a').then(() => page.keyboard.press('Delete'))],
  ]
  for (const [name, act] of ways) {
    await sheet.names.first().click()
    await expect(sheet.field).toBeFocused()
    await act()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(sheet.names, name).toHaveText(['林示例', '安示例'])
  }
  await expect(sheet.fillHandle).toHaveCount(0)
  await expect(page.getByText('在此输入或粘贴，新增人员')).toHaveCount(0)
  for (const button of ['新增人员', '删除', '变动']) await expect(page.getByRole('button', { name: button, exact: true })).toBeDisabled()

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog').getByRole('combobox')
  await palette.fill('新增人员')
  await expect(page.getByRole('option', { name: /^新增人员/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  expect(filesOf(program.libraryFolder)).toEqual(stored)
})

/** What is stored of the events, byte by byte; whose the event is may be told anew. */
function filesOf(library: string): Readonly<Record<string, string>> {
  const events = path.join(library, 'events')
  const names = readdirSync(events).filter((name) => /\.(json|journal|ndjson)/.test(name))
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(events, name), 'base64')]))
}
