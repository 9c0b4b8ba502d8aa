import type { Locator, Page } from '@playwright/test'

/** 修改记录 of the open event. */
export class HistoryPage {
  readonly page: Page
  readonly list: Locator
  readonly steps: Locator
  readonly search: Locator
  /** what an earlier state was like */
  readonly state: Locator
  readonly restore: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('listbox', { name: /^(修改记录|Changes)/ })
    this.steps = this.list.getByRole('option')
    this.search = page.getByRole('main').getByRole('searchbox')
    this.state = page.getByRole('region', { name: /的状态$|^State of/ })
    this.restore = this.state.getByRole('button', { name: /^(恢复到这一状态|Restore this state)$/ })
  }

  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('link', { name: /^(修改记录|History)$/ }).click()
  }
}
