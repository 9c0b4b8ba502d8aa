import { describe, expect, it } from 'vitest'
import { composeDraft } from '#shared/documents/news/compose-draft.ts'
import { factAt, factsOfDraft } from '#renderer/features/news/draft-facts.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { eventSchema } from '#shared/domain/event/event.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  city: '云溪市',
  startDate: '2026-10-12',
  people: [{ id: 'p.1', name: '林示安', posts: [{ unitText: '省示例厅', title: '厅长' }] }],
  sessions: [{ id: 's1', title: '开幕会', type: 'opening', presiderIds: ['p.1'] as never, place: { kind: 'text', text: '一号厅' } }],
})

describe('a fact', () => {
  it('of the event has no owner', () => {
    expect(factAt(event, 'city')).toEqual({ path: 'city', owner: '', field: 'city', value: '云溪市' })
    expect(factAt(event, 'startDate').value).toBe('2026年10月12日')
  })

  it('names whom it is of, even when the id holds a dot', () => {
    expect(factAt(event, 'people.p.1.name')).toMatchObject({ collection: 'people', id: 'p.1', owner: '林示安', field: 'name', value: '林示安' })
  })

  it('shows references by name, choices and places in words', () => {
    expect(factAt(event, 'sessions.s1.presiderIds.0').value).toBe('林示安')
    expect(factAt(event, 'sessions.s1.type').value).toBe('开幕')
    expect(factAt(event, 'sessions.s1.place').value).toBe('一号厅')
    expect(factAt(event, 'people.p.1.posts').value).toBe('省示例厅 厅长')
  })

  it('of a speaker says who it is and how they spoke, not what kind of value it is', () => {
    const spoken = eventWith({
      people: [{ id: 'p', name: '林示安' }],
      sessions: [{ id: 's1' }],
      agendaItems: [{ id: 'i', sessionId: 's1' as never, speakers: [{ kind: 'person', personId: 'p' as never, mode: 'written' }] }],
    })
    expect(factAt(spoken, 'agendaItems.i.speakers.0').value).toBe('林示安 书面')
  })

  it('that is not known has no value and still leads to its field', () => {
    expect(factAt(event, 'sessions.s1.startsAt')).toMatchObject({ collection: 'sessions', id: 's1', field: 'startsAt', value: '' })
    expect(factAt(event, 'theme').value).toBe('')
  })
})

describe.each(samples.map(({ key, build }) => ({ key, event: eventSchema.parse({ ...build(), id: 'event0000001', schemaVersion: 1 }) })))('the draft of $key', ({ event: sample }) => {
  const draft = composeDraft(sample, { kind: 'long', outlet: 'local' })

  it('has facts, each once, all of things that are there', () => {
    const facts = factsOfDraft(sample, draft)
    expect(facts.length).toBeGreaterThan(10)
    expect(new Set(facts.map(({ path }) => path)).size).toBe(facts.length)
    expect(facts.filter(({ collection, id }) => collection !== undefined && (id === undefined || !Object.hasOwn(sample[collection], id)))).toEqual([])
  })
})
