import type { Locator, Page } from '@playwright/test'

/** 活动库, in Chinese or English. */
export class LibraryPage {
  readonly page: Page
  readonly heading: Locator
  readonly search: Locator
  readonly notices: Locator
  readonly fileInput: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: /^(活动库|Library)$/ })
    this.search = page.getByRole('searchbox')
    this.notices = page.getByRole('region', { name: /^(通知|Notifications)$/ })
    this.fileInput = page.locator('input[type=file]')
  }

  /** The link that opens an event. */
  event(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true })
  }

  async open(name: string): Promise<void> {
    await this.event(name).click()
    await this.page.getByRole('navigation', { name: /^(活动的各部分|Sections of the event)$/ }).waitFor()
  }

  /** Makes a new event by the line in the page and ends on its overview. */
  async create(name: string, kind = '会议'): Promise<void> {
    await this.page.getByRole('button', { name: '新建活动' }).first().click()
    const form = this.page.getByRole('form', { name: '新建活动' })
    await form.getByText(kind, { exact: true }).click()
    await form.getByLabel('活动名称').fill(name)
    await form.getByLabel('活动名称').press('Enter')
    await this.page.getByRole('navigation', { name: '活动的各部分' }).waitFor()
  }

  async choose(verb: string, eventName: string): Promise<void> {
    await this.page.getByRole('button', { name: `“${eventName}”的更多操作` }).click()
    await this.page.getByRole('menuitem', { name: verb, exact: true }).click()
  }
}
