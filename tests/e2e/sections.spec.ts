import { expect, test } from './fixtures.ts'

test.use({ withSamples: true })

const SAMPLE = '全省数字农业现场推进会（示例）'

test.describe('people', () => {
  test('a person is added, typed in, found, and removed with 撤销', async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('人员')
    await page.getByRole('button', { name: '新增人员' }).click()
    await page.keyboard.type('岳示新')
    await page.getByRole('button', { name: '添加职务' }).click()
    await page.getByRole('combobox', { name: '第 1 个职务的单位' }).fill('省农业农村')
    await page.getByRole('combobox', { name: '第 1 个职务的单位' }).press('Enter')
    await page.getByRole('textbox', { name: '第 1 个职务', exact: true }).fill('处长')
    await page.getByRole('textbox', { name: '电话' }).fill('13800005678')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')

    await page.getByRole('searchbox', { name: /^查找姓名/ }).fill('岳示')
    const row = page.getByRole('row', { name: /岳示新/ })
    await expect(row).toContainText('省农业农村厅')
    await expect(row).toContainText('处长')
    await expect(row).toContainText('138****5678')
    await page.getByRole('button', { name: '显示完整号码' }).click()
    await expect(row).toContainText('13800005678')

    await row.getByRole('gridcell').first().click()
    await page.keyboard.press('Delete')
    await expect(row).toHaveCount(0)
    await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click()
    await expect(row).toBeVisible()
  })

  test('branches filter, arrows walk, Alt with an arrow moves', async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('人员')
    await page.getByRole('radio', { name: /^领导/ }).check({ force: true })
    const names = page.getByRole('rowheader')
    await expect(names).toHaveText(['程示远', '周示宁', '方例行', '秦示文', '苗例清', '段示长', '在此输入或粘贴，新增人员'])
    await page.getByRole('row', { name: /秦示文/ }).click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(names).toHaveText(['程示远', '周示宁', '秦示文', '方例行', '苗例清', '段示长', '在此输入或粘贴，新增人员'])
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('row', { name: /方例行/ }).locator('[aria-selected=true]')).toHaveCount(1)
    await expect(workspace.undo).toHaveAccessibleName('撤销：移动人员“秦示文”')
  })

  test('sorting by a column is for looking and comes off again', async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('人员')
    const first = page.getByRole('rowheader').first()
    await expect(first).toHaveText('程示远')
    const heading = page.getByRole('columnheader', { name: '单位' })
    const sort = heading.getByRole('button').first()
    await sort.click()
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
    await expect(first).not.toHaveText('程示远')
    await sort.click()
    await sort.click()
    await expect(heading).toHaveAttribute('aria-sort', 'none')
    await expect(first).toHaveText('程示远')
  })

  test('a list from a spreadsheet is pasted', async ({ library, workspace, page }) => {
    await library.create('空白活动（示例）')
    await workspace.goTo('人员')
    await expect(page.getByText('这里是名册')).toBeVisible()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '张　示\t省示例厅\t处长\t13900001111\n李例\t市示例局\t局长\t')
      document.querySelector('.people')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect(page.getByRole('row', { name: /张示/ })).toContainText('省示例厅')
    await expect(page.getByRole('row')).toHaveCount(4)
  })

  test('a word that an input method composes acts on nothing until it is done', async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('人员')
    await page.getByRole('button', { name: '新增人员' }).click()
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', { text: 'zhang', selectionStart: 5, selectionEnd: 5 })
    await expect(page.getByRole('heading', { name: '（未填姓名）' })).toBeVisible()
    await client.send('Input.insertText', { text: '章示' })
    await expect(page.getByRole('heading', { name: '章示' })).toBeVisible()
  })
})

test.describe('programme', () => {
  test('usual sessions are laid out, then a session is typed like a line of a document', async ({ library, workspace, page }) => {
    await library.create('空白活动（示例）')
    await workspace.goTo('日程')
    if (await page.getByRole('button', { name: '铺好常用环节' }).isVisible()) await page.getByRole('button', { name: '铺好常用环节' }).click()
    const time = page.getByRole('textbox', { name: '“开幕会”的时间' })
    await time.fill('9点-10点半')
    await time.press('Tab')
    await expect(time).toHaveValue('09:00–10:30')
    await time.fill('不知道')
    await expect(time).toHaveAttribute('aria-invalid', 'true')
    await time.press('Tab')
    await expect(time).toHaveValue('09:00–10:30')

    const type = page.getByRole('combobox', { name: '“开幕会”的类型' })
    await type.focus()
    await type.selectOption('大会')
    await expect(workspace.undo).toHaveAccessibleName('撤销：修改“开幕会”的类型')
  })

  test('a presider is found by post, speakers keep the order in which they were named', async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('日程')
    const presider = page.getByRole('combobox', { name: '“报到”的主持人' })
    await presider.fill('数据局 副局长')
    await page.getByRole('option', { name: /苗例清/ }).click()
    await expect(page.getByRole('row').filter({ has: presider }).getByRole('button', { name: /^苗例清/ })).toBeVisible()

    const speakers = page.getByRole('combobox', { name: /“通报会务安排”的发言人/ })
    await speakers.fill('8位代表')
    await speakers.press('Enter')
    const chips = page.getByRole('row').filter({ has: speakers }).locator('[data-column=who]').getByRole('button')
    await expect(chips).toHaveText(['雷例梅', '8位代表'])
    await chips.nth(1).press('Alt+ArrowLeft')
    await expect(chips).toHaveText(['8位代表', '雷例梅'])
  })

  test('two sessions change places in time and keep their lengths', async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('日程')
    await page.getByRole('textbox', { name: '环节“专题报告会”的名称' }).press('Alt+ArrowDown')
    await expect(page.getByRole('textbox', { name: '“专题报告会”的时间' })).toHaveValue('14:20–16:00')
    await expect(page.getByRole('textbox', { name: '“茶歇”的时间' })).toHaveValue('14:00–14:20')
    await expect(page.getByRole('textbox', { name: '环节“专题报告会”的名称' })).toBeFocused()
    await workspace.undo.click()
    await expect(page.getByRole('textbox', { name: '“专题报告会”的时间' })).toHaveValue('14:00–15:40')
  })

  test('Ctrl+Enter puts an item below, Enter goes on to the next line', async ({ library, workspace, page }) => {
    await library.open(SAMPLE)
    await workspace.goTo('日程')
    await page.getByRole('textbox', { name: '议程“通报会务安排”的内容' }).press('Control+Enter')
    await page.keyboard.type('领取材料')
    await expect(page.getByRole('textbox', { name: '议程“领取材料”的内容' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: '议程“核对各代表团到会情况”的内容' })).toBeFocused()
  })
})

test('a tour shows its way, and a stop is edited and moved', async ({ library, workspace, page }) => {
  await library.open(SAMPLE)
  await workspace.goTo('观摩')
  await expect(page.getByRole('button', { name: '云溪智慧稻田示范区 08:30–09:05' })).toBeVisible()
  const stay = page.getByRole('textbox', { name: '云溪智慧稻田示范区的停留分钟' })
  await stay.fill('50')
  await stay.press('Alt+ArrowDown')
  await expect(page.getByText(/停留 135 分/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '第 2 个观摩点' })).toHaveValue('云溪智慧稻田示范区')
})

test('sections with nothing in them say what goes there', async ({ library, workspace, page }) => {
  await library.create('空白活动（示例）')
  for (const [section, sentence] of [['观摩', '这里是观摩'], ['座次', '这里是座次'], ['人员', '这里是名册']] as const) {
    await workspace.goTo(section)
    await expect(page.getByText(sentence)).toBeVisible()
  }
})
