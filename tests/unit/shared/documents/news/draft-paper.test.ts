import { describe, expect, it } from 'vitest'
import { draftPaper } from '#shared/documents/news/draft-paper.ts'
import { draftOf } from '#shared/documents/news/edited-draft.ts'
import { bareText } from '#shared/documents/text.ts'
import type { ReleaseKind } from '#shared/domain/news/words.ts'
import { promotionWithVisits } from './promotion-with-visits.ts'

const options = { madeAt: '2026-10-12T01:30:00.000Z' }

function linesOf(kind: ReleaseKind, photos: Parameters<typeof draftPaper>[2] = []): readonly string[] {
  const event = promotionWithVisits()
  const { sections } = draftPaper(event, draftOf(event, { kind, outlet: 'own' }), photos, options)
  return sections.flatMap(({ blocks }) => blocks).flatMap((block) => {
    if (block.kind === 'title') return [...block.lines, ...(block.subtitle ? [block.subtitle] : [])].map(bareText)
    return block.kind === 'heading' || block.kind === 'paragraph' ? [bareText(block.text)] : []
  })
}

describe('a briefing on paper', () => {
  it('has a masthead with a gap for its number, and headings', () => {
    const lines = linesOf('briefing')
    expect(lines[0]).toBe('简报')
    expect(lines[1]).toMatch(/^第【待核：期号】期　　【待核：编发单位】编　　2026年10月12日$/u)
    expect(lines).toEqual(expect.arrayContaining(['讲话要点', '观摩情况', '交流发言', '参加人员']))
  })
})

describe('a release on paper', () => {
  it('has neither', () => {
    expect(linesOf('release')[0]).toBe('邻里同心 服务同行')
    expect(linesOf('release')).not.toContain('讲话要点')
  })

  it('has each title in one run, so that it is broken by meaning', () => {
    const event = promotionWithVisits()
    const [title] = draftPaper(event, draftOf(event, { kind: 'release', outlet: 'own' }), [], options).sections[0]?.blocks ?? []
    expect(title).toEqual({ kind: 'title', lines: [[{ text: '邻里同心 服务同行', role: 'strong' }], [{ text: '泽州召开全市社区服务推进会', role: 'strong' }]] })
  })

  it('ends on its captions', () => {
    expect(linesOf('release', [{ file: '1.jpg', caption: '图为座谈会现场。' }, { file: '', caption: '' }]).slice(-2)).toEqual(['图片说明', '1．图为座谈会现场。（1.jpg）'])
  })
})
