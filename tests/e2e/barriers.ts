import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Scope = {
  /** the part of the page that is looked at, where every finding counts; of the whole page only what keeps somebody out */
  readonly within?: string
  /** the same page in another theme differs in its colours alone */
  readonly colorsAlone?: boolean
}

/** What axe finds on the page as it stands, each finding with its places. */
export async function barriers(page: Page, { within, colorsAlone = false }: Scope = {}): Promise<readonly string[]> {
  // The page has no frames of other origins, for whose sake axe would gather its findings in a page of its own.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (within !== undefined) axe.include(within)
  if (colorsAlone) axe.withRules('color-contrast')
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => within !== undefined || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`)
}
