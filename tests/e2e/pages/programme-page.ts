import type { Locator, Page } from '@playwright/test'

/** 日程: the table, the clock beside it, and the view of the day itself. */
export class ProgrammePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async view(name: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: /^(看法|View)$/ }).getByText(name, { exact: true }).click()
  }

  /** A session on the clock, by its name. */
  block(name: string): Locator {
    return this.page.locator('[data-block]').filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** The time that a block shows. */
  timeOf(name: string): Locator {
    return this.block(name).locator('.time')
  }

  /** Takes a block by its middle or an edge and brings it so many pixels away, without letting go. */
  async pull(block: Locator, grip: 'middle' | 'lower edge', by: { readonly x?: number; readonly y?: number }): Promise<void> {
    await block.scrollIntoViewIfNeeded()
    const box = await block.boundingBox()
    if (!box) throw new Error('the block is not in the page')
    const from = { x: box.x + box.width / 2, y: grip === 'middle' ? box.y + box.height / 2 : box.y + box.height - 2 }
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + (by.x ?? 0) / 2, from.y + (by.y ?? 0) / 2, { steps: 4 })
    await this.page.mouse.move(from.x + (by.x ?? 0), from.y + (by.y ?? 0), { steps: 4 })
  }
}
