import { describe, expect, it } from 'vitest'
import { composeDraft } from '#shared/documents/news/compose-draft.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { inOrder, paragraphsOf, titleOf } from './draft-text.ts'

const forum = eventWith({
  documentLocale: 'en',
  name: 'Third Sample Forum on Neighbourhood Libraries',
  city: 'Lakeside',
  startDate: '2026-10-12',
  endDate: '2026-10-13',
  purposes: ['To share what works', 'To agree a charter.'],
  units: [{ id: 'society', name: 'Sample Library Society' }],
  convenerIds: ['society'],
  people: [
    { id: 'a', name: 'Ada Sample', gender: 'female', rank: 1, category: 'leader', posts: [{ unitId: 'society', title: 'President' }] },
    { id: 'b', name: 'Ben Sample', rank: 2, category: 'leader', posts: [{ unitText: 'City of Lakeside', title: 'Mayor' }] },
  ],
  sessions: [
    { id: 'opening', type: 'opening', title: 'Opening session', presiderIds: ['a'] },
    { id: 'visit', type: 'visit', title: 'Visits', date: '2026-10-13', startsAt: '09:00' },
  ],
  agendaItems: [
    { sessionId: 'opening', kind: 'welcome', speakers: [{ kind: 'person', personId: 'b' }], keyPoints: [{ verb: 'say', text: 'The city is glad to host the forum.' }] },
    {
      sessionId: 'opening', kind: 'keynote', speakers: [{ kind: 'person', personId: 'a' }],
      keyPoints: [{ verb: 'stress', text: 'Libraries need three things', clauses: ['trained staff', 'shared catalogues', 'steady funding'] }, { verb: 'say', text: 'Lakeside lends 43 books a head' }],
    },
  ],
  tours: [{ sessionId: 'visit' }],
  stops: [{ name: 'Mill Lane Branch', division: 'North Lakeside', acts: [{ kind: 'listen', object: 'its volunteers' }, { kind: 'boards' }] }, { name: 'The Book Boat' }],
})

describe('a release in English', () => {
  const draft = composeDraft(forum, { kind: 'release', outlet: 'system' })
  const text = draft.paragraphs.flatMap(({ sentences }) => sentences.map(({ segments }) => segments.map((segment) => segment.text).join(''))).join(' ')

  it('opens with place and date, then who held what, where and why', () => {
    expect(text).toContain(
      'LAKESIDE, 13 October — The Sample Library Society held the Third Sample Forum on Neighbourhood Libraries in Lakeside on 12–13 October 2026 to share what works and to agree a charter.',
    )
  })

  it('sets posts behind the name at first mention only', () => {
    expect(text.split('President of the Sample Library Society')).toHaveLength(2)
    expect(text).toContain('Ben Sample, Mayor of the City of Lakeside, gave a welcome address.')
  })

  it('reports speech without quoting words that nobody wrote down', () => {
    expect(text).toContain('In a welcome address, Ben Sample said that the city is glad to host the forum.')
    expect(text).toContain('stressed that libraries need three things: trained staff; shared catalogues; and steady funding.')
  })

  it('keeps the capital of what may be a name', () => {
    expect(text).toContain('She said: Lakeside lends 43 books a head.')
  })

  it('tells the visits with their day and their sites', () => {
    expect(paragraphsOf(draft, 'visit').join('')).toContain('On the morning of 13 October, participants visited Mill Lane Branch in North Lakeside and The Book Boat.')
    expect(text).toContain('At Mill Lane Branch, participants heard about its volunteers and viewed the display.')
  })

  it('has a title in the manner of a headline', () => {
    expect(titleOf(draft)).toBe('Third Sample Forum on Neighbourhood Libraries Held in Lakeside')
  })

  it('puts the host of the place first in a local paper', () => {
    const [lead = ''] = paragraphsOf(composeDraft(forum, { kind: 'release', outlet: 'local' }), 'lead')
    expect(inOrder(lead, 'Ben Sample', 'Ada Sample')).toBe(true)
  })
})
