import { describe, expect, test } from 'vitest'
import { styleChangesSchema } from '#shared/contract/paper-look.ts'
import { changedStyle } from '#shared/documents/style-changes.ts'
import { paperStyle } from '#shared/documents/styles.ts'
import { specimenOf } from '#shared/documents/specimen.ts'
import { press } from '../helpers/papers.ts'

const sides = (mm: number) => ({ top: mm, right: mm, bottom: mm, left: mm })

describe('a style of an office with every measure at its most', () => {
  const most = styleChangesSchema.parse({ marginsMm: sides(80), titleSizePt: 60, bodySizePt: 36, tableSizePt: 36, lineFactor: 2 })

  test.each(['formal', 'handbook'] as const)('is still set: %s', async (styleId) => {
    const { pages, sheets } = await press.print(specimenOf(styleId, 'zh-CN', '2026-10-12T01:00:00.000Z'), changedStyle(paperStyle(styleId), most))
    expect(pages).toBeGreaterThan(20)
    expect(sheets).toHaveLength(pages ?? 0)
  })

  test.each([{ marginsMm: sides(81) }, { titleSizePt: 61 }, { bodySizePt: 37 }, { tableSizePt: 37 }, { lineFactor: 2.1 }])('goes no further than %o', (further) => {
    expect(styleChangesSchema.safeParse(further).success).toBe(false)
  })
})
