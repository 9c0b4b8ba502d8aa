import { expect, type CDPSession, type Locator, type Page } from '@playwright/test'

/** The roster as a sheet that is typed into. */
export class PeopleSheet {
  readonly page: Page
  readonly grid: Locator
  readonly names: Locator
  readonly remark: Locator
  /** where keys go while the sheet has the focus */
  readonly field: Locator
  readonly fillHandle: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: /^(人员名册|Roster)$/ })
    this.names = this.grid.getByRole('rowheader')
    this.field = page.locator('.over textarea')
    this.fillHandle = page.locator('.over .handle')
    this.remark = page.getByRole('main').locator('.remark')
  }

  /** The cell of a column in the row of a person. */
  async cell(name: string | RegExp, column: string): Promise<Locator> {
    const heading = this.grid.getByRole('columnheader', { name: column })
    const place = await heading.getAttribute('aria-colindex')
    return this.row(name).locator(`[aria-colindex="${place ?? ''}"]`)
  }

  row(name: string | RegExp): Locator {
    return this.grid.getByRole('row', { name })
  }

  /** Types another name over that of a person. */
  async rename(from: string, to: string): Promise<void> {
    await this.names.filter({ hasText: from }).click()
    await this.page.keyboard.type(to)
    await this.page.keyboard.press('Enter')
  }

  /** Puts cells on the clipboard as Excel does and pastes them where the sheet is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((cells) => {
      const data = new DataTransfer()
      data.setData('text/plain', cells)
      const target = document.activeElement?.closest('.people') ? document.activeElement : document.querySelector('.people')
      target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  }

  /** What the sheet puts on the clipboard. */
  async copied(): Promise<string> {
    return this.page.evaluate(() => {
      const data = new DataTransfer()
      document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return data.getData('text/plain')
    })
  }

  inputMethod(): Promise<CDPSession> {
    return this.page.context().newCDPSession(this.page)
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: '列的组合' }).getByText(name, { exact: true }).click()
    await expect(this.grid).toBeVisible()
  }
}
