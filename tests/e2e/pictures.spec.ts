import { barriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { smallPicture } from '../fixtures/picture.ts'
import { RoutePage } from './pages/route-page.ts'

test.use({ withSamples: true, viewport: { width: 1440, height: 900 } })

const file = { name: '全景.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(smallPicture.data, 'base64') }

test.beforeEach(async ({ library, workspace }) => {
  await library.open('全市社区服务提升观摩活动暨工作座谈会（示例）')
  await workspace.goTo('观摩')
})

test('a stop gets a picture from a file, another takes the same one, and undo takes it back by name', async ({ page, workspace }) => {
  const route = new RoutePage(page)
  await route.details('和苑社区邻里中心')
  const first = page.getByRole('group', { name: '“和苑社区邻里中心”的图片' })
  await first.locator('input[type=file]').setInputFiles(file)
  await expect(first.getByRole('img', { name: /全景.jpg/ })).toBeVisible()
  // The details follow from stop to stop.
  await route.arrival('棠梨社区“一窗通办”服务站').focus()
  const second = page.getByRole('group', { name: '“棠梨社区“一窗通办”服务站”的图片' })
  await second.getByRole('button', { name: '选择图片' }).click()
  await page.getByRole('menuitem', { name: '全景.jpg' }).click()
  await expect(second.getByRole('img', { name: /全景.jpg/ })).toBeVisible()
  await expect(workspace.undo).toHaveAccessibleName('撤销：为“棠梨社区“一窗通办”服务站”放上图片')
  await workspace.undo.click()
  await expect(second.getByRole('img')).toHaveCount(0)
})

test('a file that is no picture is refused in words', async ({ page }) => {
  const route = new RoutePage(page)
  await route.details('和苑社区邻里中心')
  await page.getByRole('group', { name: '“和苑社区邻里中心”的图片' }).locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('示例') })
  await expect(page.getByText('“全景.jpg”不是能识别的图片')).toBeVisible()
})

test('a map lies behind the sketch: stops are pulled and moved by keys to where they lie, the others follow, undo brings them back', async ({ page, workspace }) => {
  await page.getByRole('radiogroup', { name: '怎么画' }).getByText('示意图').click()
  const map = page.getByRole('group', { name: '示意图的底图' })
  await map.locator('input[type=file]').setInputFiles(file)
  const spot = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}：`) })
  const [first, second] = [spot('和苑社区邻里中心'), spot('老榆社区居民议事厅')]
  await expect(first).toBeVisible()
  const free = await first.getAttribute('cx')
  await first.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(first).not.toHaveAttribute('cx', free ?? '')
  await expect(first).toHaveAccessibleName(/手工放置/)
  const other = await spot('南苇区养老服务中心').getAttribute('cy')
  const box = await second.boundingBox()
  if (!box) throw new Error('the stop is not on the map')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2 - 60)
  await page.mouse.up()
  await expect(second).toHaveAccessibleName(/手工放置/)
  await expect(spot('南苇区养老服务中心')).not.toHaveAttribute('cy', other ?? '')
  await page.getByRole('button', { name: '全部重新放置' }).click()
  await expect(first).toHaveAccessibleName(/按坐标/)
  await workspace.undo.click()
  await expect(first).toHaveAccessibleName(/手工放置/)
  expect(await barriers(page, { within: '.sketch' })).toEqual([])
})
