import { describe, expect, it } from 'vitest'
import { agendaMailPaper } from '#shared/documents/letters/agenda-mail-paper.ts'
import { invitationPaper } from '#shared/documents/letters/invitation-paper.ts'
import { noticePaper } from '#shared/documents/notice/notice-paper.ts'
import type { Paper } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const options = { madeAt: '2026-09-01T01:30:00.000Z' }

const meeting = eventWith({
  name: '全市图书馆工作会议', city: '湖城', startDate: '2026-10-12', endDate: '2026-10-13', purposes: ['交流经验'],
  units: [{ id: 'host', name: '湖城市文化局' }], hostIds: ['host'],
  registration: { from: { date: '2026-10-11', time: '14:00' }, to: { date: '2026-10-11', time: '20:00' }, place: '示例宾馆', deskPhone: '0000-1234' },
  delegations: [{ id: 'east', name: '东山代表团' }],
  people: [
    { id: 'guest', name: '钱示远', category: 'guest', posts: [{ unitText: '省示例厅', title: '副厅长' }] },
    { id: 'expert', name: '孙例明', category: 'expert', gender: 'female' },
    { id: 'away', name: '李示平', category: 'guest', attendance: { state: 'declined' } },
    { id: 'delegate', name: '周示宁', category: 'delegate', delegationId: 'east' },
    { id: 'driver', name: '吴例安', category: 'driver' },
  ],
  sessions: [{ id: 's', type: 'opening', title: '开幕会', date: '2026-10-12', startsAt: '09:00', endsAt: '10:30', presiderIds: ['guest'], place: { kind: 'text', text: '一号厅' } }],
  agendaItems: [{ sessionId: 's', kind: 'lecture', title: '阅读推广', speakers: [{ kind: 'person', personId: 'expert' }] }],
})

function pagesOf({ sections }: Paper): readonly (readonly string[])[] {
  return sections.map(({ blocks }) => blocks.flatMap((block) => {
    if (block.kind === 'title') return block.lines.map(bareText)
    return block.kind === 'paragraph' || block.kind === 'heading' ? [bareText(block.text)] : []
  }))
}

describe('invitations', () => {
  it('address people as one does, a retired one by the post as well, and ask for what the programme says', () => {
    const awarding = eventWith({
      people: [{ id: 'a', name: '贺示岳', category: 'leader', posts: [{ unitText: '省委', title: '常委、副省长' }] }, { name: '查例国', category: 'guest', posts: [{ unitText: '省政协', title: '原副主席' }] }],
      sessions: [{ id: 's', title: '全体会议' }],
      agendaItems: [{ sessionId: 's', kind: 'award', title: '表彰先进集体', speakers: [{ kind: 'person', personId: 'a' }] }],
    })
    const pages = pagesOf(invitationPaper(awarding, options))
    expect(pages.map(([, greeting]) => greeting)).toEqual(['尊敬的贺示岳副省长：', '尊敬的查例国副主席：'])
    expect(pages[0]).toContain('诚邀您出席，并在全体会议上表彰先进集体。')
  })

  it('are a page for each guest, with what is asked of them', () => {
    const pages = pagesOf(invitationPaper(meeting, options))
    expect(pages.map(([, greeting]) => greeting)).toEqual(['尊敬的钱示远副厅长：', '尊敬的孙例明女士：'])
    expect(pages[0]).toContain('湖城市文化局定于2026年10月12日至13日在湖城召开全市图书馆工作会议。')
    expect(pages[0]).toContain('此次活动旨在交流经验。诚邀您出席，并主持开幕会。')
    expect(pages[1]).toContain('此次活动旨在交流经验。诚邀您出席，并在开幕会上授课（阅读推广）。')
    expect(pages[0]).toContain('报到：10月11日14:00至20:00，示例宾馆。')
  })

  it('are written to everybody invited, or to each unit', () => {
    const to = (addressees: string) => pagesOf(invitationPaper(meeting, { ...options, chosen: { addressees } })).map(([, greeting]) => greeting)
    expect(to('everyone')).toEqual(['尊敬的钱示远副厅长：', '尊敬的孙例明女士：', '尊敬的周示宁：'])
    expect(to('units')).toEqual(['东山代表团：', '省示例厅：'])
  })

  it('look like the notice, and say the same of the event', () => {
    const [invitation, notice] = [invitationPaper(meeting, options), noticePaper({ ...meeting, convenerIds: meeting.hostIds }, options)]
    expect(invitation.styleId).toBe(notice.styleId)
    expect(invitationPaper(meeting, { ...options, chosen: { style: 'plain' } }).styleId).toBe('plain')
    const rolesOf = (paper: Paper) => paper.sections[0]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.role : [])) ?? []
    expect(rolesOf(invitation)).toEqual(['addressee', 'body', 'body', 'body', 'body', 'body', 'body', 'signature', 'signature'])
    const [page] = pagesOf(invitation)
    for (const line of ['会务组电话：0000-1234。', '湖城市文化局', '2026年9月1日']) {
      expect(page).toContain(line)
      expect(pagesOf(notice)[0]).toContain(line)
    }
    expect(pagesOf(notice)[0]).toContain('为交流经验，湖城市文化局定于2026年10月12日至13日在湖城召开全市图书馆工作会议。现将有关事项通知如下。')
    expect(pagesOf(notice)[0]?.join('')).toContain('10月11日14:00至20:00，示例宾馆')
  })

  it('hold an activity and convene a meeting', () => {
    const [page] = pagesOf(invitationPaper({ ...meeting, name: '全市图书馆观摩活动' }, options))
    expect(page).toContain('湖城市文化局定于2026年10月12日至13日在湖城举办全市图书馆观摩活动。')
  })

  it('show what nobody has filled in', () => {
    const [page] = pagesOf(invitationPaper(eventWith({ name: '' }), options))
    expect(page?.join('')).toContain('【待核：主办单位】定于【待核：日期】在【待核：地点】举办【待核：活动名称】。')
  })
})

describe('the agenda as a mail', () => {
  it('has a subject, then a line each for sessions and items', () => {
    const [lines] = pagesOf(agendaMailPaper(meeting, options))
    expect(lines?.[0]).toBe('主题：全市图书馆工作会议议程安排')
    expect(lines).toContain('09:00—10:30　开幕会（一号厅，主持：钱示远）')
    expect(lines).toContain('　　1. 阅读推广（孙例明）')
  })
})
