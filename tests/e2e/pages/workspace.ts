import { expect, type Locator, type Page } from '@playwright/test'

const RAIL = /^(活动的各部分|Sections of the event)$/

/** The frame around an open event. */
export class Workspace {
  readonly page: Page
  readonly rail: Locator
  readonly undo: Locator
  readonly redo: Locator
  readonly toLibrary: Locator

  constructor(page: Page) {
    this.page = page
    this.rail = page.getByRole('navigation', { name: RAIL })
    this.undo = page.getByRole('banner').getByRole('button', { name: /^(撤销|没有可撤销|Undo|Nothing to undo)/ })
    this.redo = page.getByRole('banner').getByRole('button', { name: /^(重做|没有可重做|Redo|Nothing to redo)/ })
    this.toLibrary = page.getByRole('banner').getByRole('link', { name: /^(活动库|Library)$/ })
  }

  field(label: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: label, exact: true })
  }

  async goTo(section: string): Promise<void> {
    await this.rail.getByRole('link', { name: section }).click()
  }

  /** Waits until everything that was done is on the disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText(/^(已保存|Saved) \d\d:\d\d$/).last()).toBeVisible()
  }
}
