import { describe, expect, it } from 'vitest'
import { composeDraft } from '#shared/documents/news/compose-draft.ts'
import { inOrder, paragraphsOf, textOfDraft, textOfSegments, titleOf } from './draft-text.ts'
import { promotionWithVisits } from './promotion-with-visits.ts'

/** The checklist of worked case B, on an event of the same structure. */
describe.each(['release', 'long'] as const)('a promotion meeting with visits as a %s', (kind) => {
  const draft = composeDraft(promotionWithVisits(), { kind, outlet: 'local' })
  const text = textOfDraft(draft)
  const [lead = ''] = paragraphsOf(draft, 'lead')
  const visits = paragraphsOf(draft, 'visit').join('')
  const [exchange = ''] = paragraphsOf(draft, 'exchange')

  it('drops nothing', () => {
    expect(draft.dropped).toEqual([])
  })

  it('gives the whole double name with its edition, once', () => {
    expect(text.split('全市社区服务推进会暨第四期观摩研讨活动')).toHaveLength(2)
  })

  it('gives the day of the event', () => {
    expect(lead).toContain('8月17日，')
  })

  it('gives both leaders their verbs', () => {
    expect(inOrder(lead, '江原省民政厅副厅长钱示远出席活动', '泽州市委常委、泽州市民政局党组书记、局长孙例明出席活动并讲话')).toBe(true)
  })

  it('lets the deputy preside over the symposium only', () => {
    expect(lead).toContain('泽州市民政局常务副局长、一级调研员李示平主持座谈会')
    expect(text.split('主持')).toHaveLength(2)
  })

  it('names four stops in order with city or district, in the morning', () => {
    expect(inOrder(visits, '上午，与会人员实地观摩了', '东兴市新时代社区服务中心', '东兴市东兴示例社区实践创新基地', '海陵示例区城西街道“成蹊之家”', '海陵示例区综合服务中心')).toBe(true)
  })

  it('tells the four acts at the first stop in order', () => {
    expect(visits).toContain('参加2023“暖心同行”社区行动启动仪式，现场为社区服务分团授旗，为公益服务基地揭牌，发布“三个六”服务规范，发放体验卡。')
  })

  it('tells what was learned and praised at the others, terms exact', () => {
    expect(inOrder(visits, '对“1234”工作法、“四心四助”做法给予肯定', '听取介绍，观看宣传片，详细了解运行机制，对“1+24”阵地集群给予肯定', '“e呼百应”工作室', '“网络+网格”模式')).toBe(true)
  })

  it('keeps the counted clauses together and in order', () => {
    expect(text).toContain('强调，要用好“四个一”：一批加油站、一根指挥棒、一个关键招、一道防火墙。')
    expect(text).toContain('要求，要在四个方面再发力：思想认识再强化、目标任务再细化、社区治理再深化、方法路径再优化。')
  })

  it('tells who reported from who exchanged', () => {
    expect(exchange).toBe('座谈会上，各市（区）民政局汇报交流了上半年工作、特色亮点和下半年打算。泽州市大数据中心、泽州市财政局和泽州市生态环境局作交流发言。')
  })

  it('does not say when the symposium was', () => {
    expect(text).not.toMatch(/下午|晚上/u)
  })

  it('closes with the categories, one from the other by ；', () => {
    const [roster = ''] = paragraphsOf(draft, 'roster')
    expect(roster).toMatch(/成员；.*负责人；.*副局长；.*参加活动。$/u)
  })

  it('has the slogan above a title that begins with the place', () => {
    expect(textOfSegments(draft.shoulderTitle?.segments ?? [])).toBe('邻里同心 服务同行')
    expect(titleOf(draft)).toBe('泽州召开全市社区服务推进会')
  })
})

describe('the same as a brief', () => {
  const draft = composeDraft(promotionWithVisits(), { kind: 'brief', outlet: 'local' })

  it('keeps to 300 characters, with whole sentences, and lists what it left out', () => {
    expect(draft.length).toBeLessThanOrEqual(300)
    expect(draft.dropped.map(({ key }) => key)).toContain('stop.stops-4')
  })

  it('still names every leader, every stop and every unit', () => {
    const text = textOfDraft(draft)
    for (const fact of ['钱示远', '孙例明', '李示平', '“成蹊之家”', '综合服务中心', '泽州市财政局']) expect(text).toContain(fact)
  })
})
