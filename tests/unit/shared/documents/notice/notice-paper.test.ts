import { describe, expect, test } from 'vitest'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { findDocument } from '#shared/documents/registry.ts'
import { bareText } from '#shared/documents/text.ts'

const linesOf = (event: Event): readonly string[] =>
  paperOf(event, 'notice').sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [bareText(block.text)] : []))

describe('the notice of a meeting', () => {
  const known = eventWith({
    name: '全省示例工作会议',
    units: [{ name: '省示例厅' }],
    convenerIds: ['units-1'],
    startDate: '2026-10-12',
    endDate: '2026-10-13',
    city: '云溪市',
    purposes: ['为交流经验。'],
    registration: { from: { date: '2026-10-12', time: '10:00' }, to: { date: '2026-10-12', time: '18:00' }, place: '云溪宾馆一楼大厅', deskPhone: '0000-1' },
    categoryTexts: [{ text: '各市示例局负责同志。' }],
    notices: [{ title: '着装', text: '正装。' }],
  } as never)

  test('says why, who, when and where in one sentence', () => {
    expect(linesOf(known)).toContain('为交流经验，省示例厅定于2026年10月12日至13日在云溪市召开全省示例工作会议。现将有关事项通知如下。')
  })

  test('states 报到 by itself, with time and place', () => {
    expect(linesOf(known)).toContain('报到时间和地点：10月12日10:00至18:00，云溪宾馆一楼大厅。')
  })

  test('is signed by the convener and dated', () => {
    const lines = linesOf(known)
    const at = lines.indexOf('省示例厅')
    expect(lines[at + 1]).toBe('2026年10月8日')
  })

  test('says of everything that is not known that it is not, and of the list of documents why', () => {
    const lines = linesOf(eventWith({ name: '' })).join('\n')
    for (const gap of ['召开单位', '日期', '地点', '报到时间和地点', '参加人员']) expect(lines).toContain(`【待核：${gap}】`)
    const found = findDocument('notice')
    expect(found.state === 'ready' && found.entry.incomplete(eventWith({ name: '' })).map(({ code }) => code)).toEqual(['no-name', 'no-registration', 'no-convener'])
  })

  test('has the programme and a slip to write in as numbered attachments', () => {
    const lines = linesOf(eventWith({ sessions: [{ date: '2026-10-12' }] }))
    expect(lines).toContain('附件：1.日程')
    expect(lines).toContain('　　　2.参会回执')
    expect(lines.filter((line) => /^附件\d$/u.test(line))).toEqual(['附件1', '附件2'])
  })
})
