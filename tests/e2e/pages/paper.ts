import { expect, type Locator, type Page } from '@playwright/test'

/** The live paper beside the work. */
export class Paper {
  readonly pane: Locator
  readonly room: Locator
  readonly pages: Locator
  readonly chooser: Locator
  readonly zoom: Locator
  readonly pageNumber: Locator

  constructor(page: Page) {
    this.pane = page.getByRole('region', { name: /^(纸面|Paper)：?/ })
    this.room = this.pane.getByRole('group', { name: /^(纸面|Paper)/ })
    this.pages = this.pane.getByRole('region', { name: /^(第 \d+ 页|Page \d+)/ })
    this.chooser = this.pane.getByRole('combobox', { name: /^(显示哪份文件|Paper to show)$/ })
    this.zoom = this.pane.getByRole('combobox', { name: /^(缩放|Zoom)$/ })
    this.pageNumber = this.pane.getByRole('textbox', { name: /^(页码|Page number)$/ })
  }

  /** A page with its ink: whether it was drawn is seen by its text layer, which comes with it. */
  drawn(number: number): Locator {
    return this.pages.and(this.pane.locator(`[data-page="${number}"]:has(canvas)`))
  }

  /** The first paper of a program waits for its fonts and its reader. */
  async shown(): Promise<void> {
    await expect(this.drawn(1)).toBeVisible({ timeout: 40_000 })
  }

  /** A text on a page, where it can be pointed at. */
  text(number: number, words: string): Locator {
    return this.drawn(number).locator('.paper-text span').filter({ hasText: words }).first()
  }

  /** What the work beside has chosen, as it is marked on the pages. */
  get chosenMarks(): Locator {
    return this.room.locator('.lit.chosen')
  }

  /** The share of a page's pixels that are not white, in per mille. */
  async ink(number: number): Promise<number> {
    return this.drawn(number).locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      let dark = 0
      for (let index = 0; index < data.length; index += 4) if (data[index]! < 160) dark += 1
      return (dark / (data.length / 4)) * 1000
    })
  }
}
