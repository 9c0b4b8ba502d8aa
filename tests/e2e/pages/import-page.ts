import type { Locator, Page } from '@playwright/test'

/** 导入名单: the dry run beside its source, in Chinese. */
export class ImportPage {
  readonly page: Page
  readonly fileInput: Locator
  readonly outcomes: Locator
  readonly source: Locator
  readonly commit: Locator

  constructor(page: Page) {
    this.page = page
    this.fileInput = page.locator('input[type=file]')
    this.outcomes = page.getByRole('grid', { name: '试读结果' })
    this.source = page.getByRole('table', { name: '原表' })
    this.commit = page.getByRole('button', { name: /^(导入 \d+ 人|没有可导入的人)$/ })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '导入名单', exact: true }).click()
    await this.page.getByRole('heading', { name: '导入名单' }).waitFor()
  }

  async choose(name: string, bytes: Uint8Array): Promise<void> {
    await this.fileInput.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }

  /** How many rows came to a state, as the sum says. */
  state(name: string): Locator {
    return this.page.getByRole('radiogroup', { name: '按结果筛选' }).getByText(new RegExp(`^${name} \\d+$`))
  }

  async show(name: string): Promise<void> {
    await this.state(name).click()
  }

  row(name: string): Locator {
    return this.outcomes.getByRole('row').filter({ hasText: name })
  }

  meaning(header: string): Locator {
    return this.page.getByRole('combobox', { name: `“${header}”列的含义` })
  }

  correction(meaning: string): Locator {
    return this.page.getByRole('textbox', { name: `改正${meaning}` })
  }
}
