import { describe, expect, it } from 'vitest'
import { bareText } from '#shared/documents/text.ts'
import type { Block, TableBlock } from '#shared/documents/paper.ts'
import { paperOf, sampleEvent, sampleKeys } from '../../../../helpers/papers.ts'

const bilingual = (key: string) => paperOf(sampleEvent(key), 'handbook', { chosen: { language: 'both' } })
const chinese = (key: string) => paperOf(sampleEvent(key), 'handbook', { chosen: { language: 'zh-CN' } })
const blocksOf = (paper: ReturnType<typeof bilingual>): readonly Block[] => paper.sections.flatMap(({ blocks }) => blocks)

describe.each(sampleKeys)('a handbook of the sample %s in both languages', (key) => {
  it('calls every chapter and column by both names', () => {
    const paper = bilingual(key)
    expect(paper.sections.map(({ chapter }) => chapter)).toContain('备忘 Notes')
    const heads = blocksOf(paper).filter((block): block is TableBlock => block.kind === 'table').flatMap(({ columns }) => columns.map(({ title }) => title))
    expect(heads).toContain('姓名\nName')
  })

  it('is no longer by a chapter than in one language, and names nobody twice', () => {
    const names = (paper: ReturnType<typeof bilingual>) => blocksOf(paper).flatMap((block) => (block.kind === 'table' ? block.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat(2).filter(({ source = '', role }) => role === 'name' && source.startsWith('people.')))) : []))
    expect(bilingual(key).sections).toHaveLength(chinese(key).sections.length)
    expect(names(bilingual(key))).toHaveLength(names(chinese(key)).length)
  })

  it('says everything that the one in Chinese says', () => {
    const said = blocksOf(bilingual(key)).flatMap((block) => ('text' in block ? bareText(block.text) : block.kind === 'table' ? block.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat().map(bareText))) : [])).join('\n')
    for (const block of blocksOf(chinese(key))) {
      if (block.kind === 'paragraph') expect(said).toContain(bareText(block.text))
      if (block.kind === 'table') for (const line of block.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat().map(bareText)))) expect(said).toContain(line)
    }
  })
})
