import { expect, it } from 'vitest'
import { printRules } from '#renderer/ui/paper/print-pages.ts'

it('gives every size of sheet its own rule, once', () => {
  const rules = printRules([
    { widthPt: 595.28, heightPt: 841.89 },
    { widthPt: 841.89, heightPt: 595.28 },
    { widthPt: 595.28, heightPt: 841.89 },
  ])
  expect(rules.match(/@page /g)).toHaveLength(2)
  expect(rules).toContain('@page sheet-842-595 { size: 841.89pt 595.28pt; margin: 0 }')
})
