import type { Locator, Page } from '@playwright/test'

/** 观摩 · 路线: the strip in time, the table of a line, the details of a stop. */
export class RoutePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: /^(观摩点|Stops)$/ })
  }

  async line(name: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: /^(线路|Line)$/ }).getByText(name, { exact: true }).click()
  }

  arrival(stop: string): Locator {
    return this.page.getByRole('textbox', { name: `到达${stop}的时间` })
  }

  departure(stop: string): Locator {
    return this.page.getByRole('textbox', { name: `离开${stop}的时间` })
  }

  stay(stop: string): Locator {
    return this.page.getByRole('textbox', { name: `${stop}的停留分钟` })
  }

  /** The names of the stops, in the order of the table. */
  get stops(): Locator {
    return this.table.getByRole('textbox', { name: /^第 \d+ 个观摩点$/ })
  }

  names(): Promise<string[]> {
    return this.stops.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  }

  /** Everything about a stop, beside the table. */
  async details(stop: string): Promise<void> {
    await this.verb(stop, '详情')
  }

  async verb(stop: string, verb: string): Promise<void> {
    await this.page.getByRole('button', { name: `${stop}的其他操作` }).click()
    await this.page.getByRole('menuitem', { name: verb }).click()
  }
}
