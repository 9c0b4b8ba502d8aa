import { describe, expect, it } from 'vitest'
import { lookDifferences } from '#shared/documents/look-differences.ts'
import { changedStyle, changesOf, measuresOf } from '#shared/documents/style-changes.ts'
import { paperStyle, styleIds } from '#shared/documents/styles.ts'

const formal = paperStyle('formal')

describe('the measures of a style', () => {
  it.each(styleIds)('are those of %s as the program comes, and then nothing is changed', (id) => {
    const style = paperStyle(id)
    expect(changesOf(style, measuresOf(style))).toEqual({})
    expect(changedStyle(style, changesOf(style, measuresOf(style)))).toEqual(changedStyle(style))
  })

  it('keep only what differs', () => {
    const marginsMm = { ...formal.page.marginsMm, left: 30 }
    expect(changesOf(formal, { ...measuresOf(formal), bodySizePt: 16, marginsMm })).toEqual({ bodySizePt: 16, marginsMm })
  })

  it('pass over margins that leave no room for text', () => {
    const marginsMm = { top: 80, right: 80, bottom: 80, left: 80 }
    expect(changedStyle(paperStyle('booklet'), { marginsMm }).page.marginsMm).toEqual(paperStyle('booklet').page.marginsMm)
    expect(changedStyle(formal, { marginsMm }).page.marginsMm).toEqual(marginsMm)
  })
})

describe('what changes from one look to another', () => {
  it('is nothing between a look and itself, also where one states what is usual', () => {
    expect(lookDifferences({ paperStyles: {}, fonts: {} }, { paperStyles: { formal: measuresOf(formal) }, fonts: {} })).toEqual([])
  })

  it('is told measure by measure, with the fonts at the end', () => {
    const after = { paperStyles: { formal: { marginsMm: { ...formal.page.marginsMm, left: 30 }, bodySizePt: 16, bodyFace: 'song' as const, lineFactor: 1.1 } }, fonts: { fangsong: 'simfang.ttf' } }
    expect(lookDifferences({ paperStyles: {}, fonts: {} }, after)).toEqual([
      { kind: 'margin', styleId: 'formal', side: 'left', before: 28, after: 30 },
      { kind: 'number', styleId: 'formal', measure: 'bodySizePt', before: 15.79, after: 16 },
      { kind: 'number', styleId: 'formal', measure: 'lineFactor', before: 1, after: 1.1 },
      { kind: 'face', styleId: 'formal', measure: 'bodyFace', before: 'fangsong', after: 'song' },
      { kind: 'font', face: 'fangsong', after: 'simfang.ttf' },
    ])
  })
})
