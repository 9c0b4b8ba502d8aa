import { describe, expect, it } from 'vitest'
import { composeDraft } from '#shared/documents/news/compose-draft.ts'
import { inOrder, paragraphsOf, sentencesOf, textOfDraft, textOfSegments, titleOf } from './draft-text.ts'
import { pilotMeeting } from './pilot-meeting.ts'

/** The checklist of worked case A, on an event of the same structure. */
describe('a national pilot meeting in the local paper', () => {
  const draft = composeDraft(pilotMeeting(), { kind: 'release', outlet: 'local' })
  const text = textOfDraft(draft)
  const [lead = ''] = paragraphsOf(draft, 'lead')
  const [closing = ''] = paragraphsOf(draft, 'closing')

  it('gives the full name once, and the place', () => {
    expect(text.split('全国数字农业试点工作会')).toHaveLength(2)
    expect(lead).toContain('全国数字农业试点工作会在湖城召开')
  })

  it('gives day and part of the day, and no year that nobody stated', () => {
    expect(lead).toContain('4月25日上午')
    expect(text).not.toMatch(/\d{4}年|待核|昨日|近日/u)
  })

  it('gives all three purposes in their order', () => {
    expect(inOrder(lead, '统筹推进数字农业建设', '搭建农业数据共享平台', '提高数据应用效率')).toBe(true)
  })

  it('gives the secretary the verb that was stated, before the guests', () => {
    expect(inOrder(lead, '湖城市委书记赵示安出席开幕会并致辞', '钱示远')).toBe(true)
  })

  it('lets the director, not the deputy, speak and assign the work', () => {
    expect(lead).toContain('示例农业信息中心主任钱示远作主旨发言并就下一步试点工作进行部署')
  })

  it('names the deputy director as the one who presided, at the end', () => {
    expect(closing).toContain('示例农业信息中心副主任孙例明主持开幕会')
    expect(text.split('主持')).toHaveLength(2)
  })

  it('names the four pilots in the stated order', () => {
    expect(text).toContain('会上，东山省、江原省、中麓省和海湾市作交流发言。')
  })

  it('tells of the troupe, its first performance and the lectures', () => {
    expect(text).toContain('会议期间，举行湖城示例艺术团揭牌仪式、首场演出和专题报告会。')
  })

  it('names three visits with their districts, in order', () => {
    const [visit = ''] = paragraphsOf(draft, 'visit')
    expect(visit).toBe('与会人员实地考察了湖城市数字农业实践创新基地、东湖区数字农业工作平台和西湖区农产品安全智慧管理体系。')
  })

  it('says what the groups discussed', () => {
    expect(paragraphsOf(draft, 'groups')).toEqual(['与会人员分组讨论了试点工作方案。'])
  })

  it('keeps what two people took part in apart', () => {
    expect(inOrder(closing, '江原省农业厅副厅长李示平参加会议', '湖城市委常委、秘书长周例宁参加工作会相关活动')).toBe(true)
  })

  it('prints the claims of the welcome with their terms exactly, each with its source', () => {
    expect(text).toContain('近年来，湖城在全省率先实现数字农业“两个全覆盖”，建成“云田”平台')
    const terms = sentencesOf(draft).flatMap(({ segments }) => segments).filter(({ text: piece, sources }) => piece.startsWith('“') && sources.some((source) => source.startsWith('quotes.')))
    expect(terms.map((term) => textOfSegments([term]))).toEqual(['“两个全覆盖”', '“云田”', '“数字湖城”'])
  })

  it('puts the host’s congratulations without a second verb', () => {
    expect(text).toContain('赵示安在致辞中代表中共湖城市委对会议的召开表示热烈祝贺。')
  })

  it('has a plain title within twenty characters', () => {
    expect(titleOf(draft)).toBe('全国数字农业试点工作会在湖城召开')
  })
})

describe('the same meeting in the paper of the trade', () => {
  const draft = composeDraft(pilotMeeting(), { kind: 'release', outlet: 'system' })

  it('leads with the highest guest, then the presider, then the welcome, then who took part', () => {
    const [lead = ''] = paragraphsOf(draft, 'lead')
    expect(inOrder(lead, '钱示远作主旨发言', '孙例明主持开幕会', '赵示安出席开幕会并致辞', '李示平参加会议', '周例宁参加工作会相关活动')).toBe(true)
  })

  it('names each post once', () => {
    expect(textOfDraft(draft).split('示例农业信息中心主任')).toHaveLength(2)
  })
})
