import type { AgendaItem } from '../../agenda/agenda-item.ts'
import type { Session } from '../../agenda/session.ts'
import { eventFromLists, type EventContent, type EventLists, type Listed } from '../../event/event-lists.ts'
import type { PressProposal, ProposedPart, ProposedPerson, ProposedSpeech } from './press-proposal.ts'

type Type = Session['type']
type Lists = { readonly sessions: readonly Listed<'sessions'>[]; readonly idOf: (type: Type | null) => string; readonly has: (type: Type | null) => boolean }

/** What an event is known by, first that it has. */
const MAIN: readonly Type[] = ['opening', 'plenary', 'seminar', 'exchange']

/**
 * The event that accepted proposals make. What nobody said stays open: no ranks, no clock times, no end where only a
 * day is known.
 */
export function eventOfProposal(proposal: PressProposal): EventContent {
  const { name, kind, startDate, endDate, city, theme, purposes, people, categories, quotes, stops } = proposal
  const named = people.map(({ value }) => value)
  const personId = (who: string) => named.findIndex((person) => person.name === who)
  const { sessions, idOf, has } = sessionLists(proposal, named)
  const lists = {
    kind: kind?.value ?? 'conference',
    name: name?.value ?? '',
    ...(startDate ? { startDate: startDate.value } : {}),
    ...(endDate ? { endDate: endDate.value } : {}),
    ...(city ? { city: city.value } : {}),
    ...(theme ? { theme: theme.value } : {}),
    purposes: purposes.map(({ value }) => value),
    people: named.map((person, index) => ({
      id: idOfPerson(index),
      name: person.name,
      posts: person.posts.map(({ unit, title }) => ({ ...(unit === '' ? {} : { unitText: unit }), title })),
      category: person.parts.length > 0 ? 'leader' as const : 'guest' as const,
    })),
    sessions,
    participations: named.flatMap((person, index) =>
      person.parts.filter(({ verb }) => verb !== 'preside').map((part) => participation(idOfPerson(index), part, has(part.session) ? idOf(part.session) : null)),
    ),
    agendaItems: [
      ...speechItems(proposal.speeches.map(({ value }) => value), named, idOf),
      ...proposal.exchanges.map(({ value }) => ({
        sessionId: idOf(value.session),
        kind: value.kind,
        title: value.content ?? '',
        speakers: value.count === undefined ? value.speakers.map((text) => ({ kind: 'text' as const, text })) : [{ kind: 'count' as const, count: value.count, of: value.speakers[0] ?? '' }],
      })),
    ].map((item) => ({ ...item, speakers: item.speakers.map((speaker) => (speaker.kind === 'text' && personId(speaker.text) !== -1 ? { kind: 'person' as const, personId: idOfPerson(personId(speaker.text)) } : speaker)) })),
    ...(stops.length === 0 ? {} : {
      tours: [{ id: 'tour', title: '现场观摩', ...(startDate && !endDate ? { date: startDate.value } : {}), ...(sessions.some(({ type }) => type === 'visit') ? { sessionId: idOf('visit') } : {}) }],
      stops: stops.map(({ value }) => ({ tourId: 'tour', name: value.name, ...(value.division === undefined ? {} : { division: value.division }), acts: [...value.acts] })),
    }),
    categoryTexts: categories.map(({ value }) => ({ text: value })),
    quotes: quotes.map(({ value }) => ({ text: value })),
  }
  return eventFromLists(lists as unknown as EventLists)
}

function idOfPerson(index: number): string {
  return `people-${index + 1}`
}

/** What an event of that name is called for short. */
function nounOf(name: string): string {
  return /(仪式|论坛|活动|培训)[^会]*$/u.exec(name)?.[1] ?? (/节|周|展$/u.test(name) ? '活动' : '会议')
}

/** The sessions, with one more for what happened at the event itself where no session is named for it. */
function sessionLists({ name, sessions, exchanges, speeches, startDate, endDate }: PressProposal, people: readonly ProposedPerson[]): Lists {
  const types = sessions.map(({ value }) => value.type)
  const isNeeded = exchanges.length > 0 || speeches.length > 0 || people.some(({ parts }) => parts.some(({ verb }) => verb === 'preside'))
  const hasMain = types.some((type) => MAIN.includes(type))
  const all = [...(isNeeded && !hasMain ? [{ type: 'plenary' as const, title: nounOf(name?.value ?? '') }] : []), ...sessions.map(({ value }) => value)]
  const main = MAIN.flatMap((type) => all.find((session) => session.type === type) ?? [])[0] ?? all[0]
  const idOf = (type: Type | null) => `session-${all.findIndex((session) => session === (all.find((one) => one.type === type) ?? main)) + 1}`
  const presidersOf = (id: string) => people.flatMap(({ parts }, index) => (parts.some(({ verb, session }) => verb === 'preside' && idOf(session) === id) ? [idOfPerson(index)] : []))
  return {
    idOf,
    has: (type) => type !== null && types.includes(type),
    sessions: all.map((session, index) => {
      const id = `session-${index + 1}`
      return { ...session, id, ...(startDate && !endDate ? { date: startDate.value } : {}), presiderIds: presidersOf(id) } as unknown as Listed<'sessions'>
    }),
  }
}

/** 出席大会 of an event that is itself the 大会 is said of the event. */
function participation(personId: string, { verb, object }: ProposedPart, sessionId: string | null) {
  return {
    personId,
    verb,
    ...(sessionId === null ? {} : { sessionId }),
    ...(verb === 'instruct' ? { mode: 'written' } : {}),
    ...(object === undefined ? {} : { object }),
  }
}

const ITEM_OF_VERB: Readonly<Partial<Record<ProposedPart['verb'], AgendaItem['kind']>>> = {
  instruct: 'instruction',
  keynote: 'keynote',
  comment: 'comment',
  welcome: 'welcome',
  'attend-and-welcome': 'welcome',
  summarise: 'summary',
  'preside-and-summarise': 'summary',
}

/** What one person said is one speech, its points in their order. */
function speechItems(speeches: readonly ProposedSpeech[], people: readonly ProposedPerson[], idOf: Lists['idOf']) {
  return [...Map.groupBy(speeches, ({ name }) => name)].flatMap(([name, points]) => {
    const at = people.findIndex((person) => person.name === name)
    if (at === -1) return []
    const parts = people[at]?.parts ?? []
    const part = parts.find(({ verb }) => verb in ITEM_OF_VERB) ?? parts[0]
    return [{
      sessionId: idOf(part?.session ?? null),
      kind: (part && ITEM_OF_VERB[part.verb]) ?? ('speech' as const),
      title: '',
      speakers: [{ kind: 'person' as const, personId: idOfPerson(at) }],
      keyPoints: points.map(({ verb, text, clauses }) => ({ verb, text, clauses: [...clauses] })),
    }]
  })
}
