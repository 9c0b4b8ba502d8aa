import { describe, expect, it } from 'vitest'
import { gatherFacts } from '#shared/domain/news/facts/facts.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

type Fields = NonNullable<Parameters<typeof eventWith>[0]>

const factsOf = (fields: Fields) => gatherFacts(eventWith(fields))
const deedsOf = (fields: Fields) => factsOf(fields).appearances.map(({ person, deeds }) => [person.id, ...deeds.map(({ kind }) => kind)])

describe('appearances', () => {
  it('come from participations, presiders and speakers, each deed once', () => {
    expect(deedsOf({
      people: [{ id: 'a' }, { id: 'b' }],
      sessions: [{ id: 's', presiderIds: ['b'] }],
      agendaItems: [{ sessionId: 's', kind: 'welcome', speakers: [{ kind: 'person', personId: 'a' }] }],
      participations: [{ personId: 'a', sessionId: 's', verb: 'attend-and-welcome' }, { personId: 'b', verb: 'preside' }],
    })).toEqual([['a', 'attend', 'welcome'], ['b', 'preside']])
  })

  it('name every field that says so', () => {
    const [appearance] = factsOf({
      people: [{ id: 'a' }],
      sessions: [{ id: 's', presiderIds: ['a'] }],
      participations: [{ id: 'p', personId: 'a', sessionId: 's', verb: 'preside' }],
    }).appearances
    expect(appearance?.deeds[0]?.sources).toEqual(['participations.p.verb', 'participations.p.sessionId', 'sessions.s.presiderIds.0'])
  })

  it('leave out how the staff got ready', () => {
    const fields: Fields = {
      people: [{ id: 'a' }, { id: 'b' }],
      sessions: [{ id: 'staff', title: '各代表团联络员会', presiderIds: ['a'] }, { id: 's', title: '开幕会', presiderIds: ['b'] }],
    }
    expect(deedsOf(fields)).toEqual([['b', 'preside']])
    expect(factsOf(fields).occasion.sessions.map(({ id }) => id)).toEqual(['s'])
  })

  it('leave out who declined, unless they gave instructions', () => {
    expect(deedsOf({
      people: [{ id: 'a', attendance: { state: 'declined' } }],
      participations: [{ personId: 'a', verb: 'instruct' }, { personId: 'a', verb: 'attend' }],
    })).toEqual([['a', 'instruct']])
  })
})

describe('the occasion', () => {
  it('has no date while its days are only counted', () => {
    const { occasion, visits } = factsOf({ sessions: [{ id: 'x', date: 'day-2', startsAt: '09:00' }], tours: [{ id: 't', date: 'day-2' }], stops: [{ tourId: 't' }] })
    expect(occasion.when.date).toBeUndefined()
    expect(visits.map(({ when }) => when.date)).toEqual([undefined])
  })

  it('takes its dates from the sessions where the event has none', () => {
    const { when } = factsOf({ sessions: [{ id: 'x', date: '2026-10-13' }, { id: 'y', date: '2026-10-12' }] }).occasion
    expect(when).toEqual({ date: '2026-10-12', endDate: '2026-10-13', sources: ['sessions.y.date', 'sessions.x.date'] })
  })

  it('does not believe an end before the start', () => {
    expect(factsOf({ startDate: '2026-10-12', endDate: '2026-10-01' }).occasion.when.endDate).toBeUndefined()
  })

  it('knows the part of the day only where the main session comes first', () => {
    const opening = { type: 'opening' as const, title: '开幕会', date: '2026-10-12', startsAt: '09:00' }
    expect(factsOf({ startDate: '2026-10-12', sessions: [opening] }).occasion.when.partOfDay).toBe('morning')
    expect(factsOf({ startDate: '2026-10-12', sessions: [{ type: 'visit', title: '观摩', date: '2026-10-12', startsAt: '08:00' }, { ...opening, type: 'seminar', startsAt: '14:00' }] }).occasion.when.partOfDay).toBeUndefined()
  })

  it('is known by its opening before a seminar, by a seminar before a ceremony', () => {
    expect(factsOf({ sessions: [{ id: 'c', type: 'ceremony' }, { id: 's', type: 'seminar' }] }).occasion.mainSession?.id).toBe('s')
    expect(factsOf({ sessions: [{ id: 's', type: 'seminar' }, { id: 'o', type: 'opening' }] }).occasion.mainSession?.id).toBe('o')
  })
})

describe('talks', () => {
  it('let a substitute speak for the unit, but not on the platform', () => {
    const people: Fields['people'] = [{ id: 'a', attendance: { state: 'declined' } }, { id: 'b', attendance: { substituteForId: 'a' } }]
    const voicesOf = (kind: 'exchange' | 'keynote') =>
      factsOf({ people, sessions: [{}], agendaItems: [{ kind, speakers: [{ kind: 'person', personId: 'a' }] }] }).talks[0]?.voices.map((voice) => (voice.kind === 'person' ? voice.person.id : voice.kind))
    expect(voicesOf('exchange')).toEqual(['b'])
    expect(voicesOf('keynote')).toEqual(['unknown'])
  })

  it('keep speakers in their stated order', () => {
    const speakers = ['丙', '甲', '乙'].map((text) => ({ kind: 'text' as const, text }))
    const [talk] = factsOf({ sessions: [{}], agendaItems: [{ kind: 'exchange', speakers }] }).talks
    expect(talk?.voices.map((voice) => (voice.kind === 'words' ? voice.told.text : ''))).toEqual(['丙', '甲', '乙'])
  })
})

describe('visits', () => {
  it('bring what was unveiled at a stop together with the item that tells who did it', () => {
    const facts = factsOf({
      sessions: [{}],
      agendaItems: [{ id: 'i', kind: 'unveil', title: '为示例书房揭牌' }],
      tours: [{}],
      stops: [{ acts: [{ kind: 'unveil', object: '示例书房' }] }],
    })
    expect(facts.visits[0]?.stops[0]?.acts[0]?.talk?.item.id).toBe('i')
    expect(facts.talks).toEqual([])
  })

  it('bring terms that no act mentions to their stop', () => {
    const facts = factsOf({
      tours: [{}],
      stops: [{ id: 'x', acts: [{ kind: 'praise', object: '“甲”做法' }] }],
      quotes: [{ text: '“甲”', stopId: 'x' }, { text: '“乙”', stopId: 'x' }],
    })
    expect(facts.visits[0]?.stops[0]?.terms.map(({ text }) => text)).toEqual(['“乙”'])
  })
})

it('takes an event of which nothing is known', () => {
  const facts = factsOf({ name: '' })
  expect(facts.occasion.name).toBeNull()
  expect(facts.occasion.when).toEqual({ sources: [] })
  expect(facts.appearances).toEqual([])
})
