import { describe, expect, test } from 'vitest'
import { runCommand } from '#shared/domain/event/run-command.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { differencesFrom, keeping } from '#shared/domain/register/differences.ts'
import { entered } from '#shared/domain/register/enter.ts'
import { searchableEntries } from '#shared/domain/register/entry-search.ts'
import { factsOf } from '#shared/domain/register/event-facts.ts'
import { acceptance, addedToEvent, filledInEvent, type Taking } from '#shared/domain/register/into-event.ts'
import { likelyTwins, merged, withEntries, withoutEntries } from '#shared/domain/register/mend.ts'
import { emptyRegister, type Arrivals, type EntryOf, type FactsOf, type Register } from '#shared/domain/register/register.ts'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { found } from '#shared/lib/text-search.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const autumn = { eventId: 'event0000001' as EventId, event: '秋季会议', date: '2026-10-12' }
const spring = { eventId: 'event0000002' as EventId, event: '春季会议', date: '2026-03-01' }

type PersonFacts = FactsOf<'people'>
const someone = (fields: Partial<PersonFacts> = {}): PersonFacts => ({ name: '林示例', nameVariants: [], category: 'delegate', posts: [{ unit: '省示例厅', title: '处长' }], ...fields })
const site = (fields: Partial<EntryOf<'sites'>> = {}): EntryOf<'sites'> => ({ id: 's1', name: '示例育秧工厂', seenAt: [], ...fields })

function enter(register: Register, from: typeof autumn, of: Arrivals) {
  let last = Object.keys(register[of.kind]).length
  return entered(register, of, { from, newId: () => `r${(last += 1)}` })
}
const people = (...all: readonly PersonFacts[]): Arrivals => ({ kind: 'people', arrivals: all.map((facts, index) => ({ localId: `p${index}`, facts })) })
const sites = (...all: readonly FactsOf<'sites'>[]): Arrivals => ({ kind: 'sites', arrivals: all.map((facts, index) => ({ localId: `s${index}`, facts })) })

function counted(): () => string {
  let last = 0
  return () => `new-${(last += 1)}`
}

function after(event: Event, commands: readonly EventCommand[]): Event {
  const outcome = runCommand(event, { type: 'batch', commands })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}

describe('entering people', () => {
  test('knows somebody again by name and telephone or unit, and keeps apart who only has the same name', () => {
    const first = enter(emptyRegister, autumn, people(someone({ phone: '100 0000 0001' }))).register
    const { register, links } = enter(
      first,
      spring,
      people(someone({ posts: [{ unit: '市示例局', title: '局长' }], phone: '100 0000 0001' }), someone({ posts: [{ unit: '省示例厅', title: '副厅长' }] }), someone({ posts: [{ unit: '县示例馆', title: '馆长' }] })),
    )
    expect(links).toEqual({ p0: 'r1', p1: 'r1', p2: 'r2' })
    expect(Object.keys(register.people)).toEqual(['r1', 'r2'])
  })

  test('keeps what is known, fills in what was missing, and writes the history of posts by date', () => {
    const first = enter(emptyRegister, autumn, people(someone())).register
    const { register } = enter(first, spring, people(someone({ posts: [{ unit: '省示例厅', title: '科长' }], email: 'a@example.invalid' })))
    expect(register.people['r1']).toMatchObject({
      posts: [{ unit: '省示例厅', title: '处长' }],
      email: 'a@example.invalid',
      seenAt: [{ event: '春季会议', posts: [{ title: '科长' }] }, { event: '秋季会议', posts: [{ title: '处长' }] }],
    })
  })

  test('twice from the same event is one line of history', () => {
    const { register } = enter(enter(emptyRegister, autumn, people(someone())).register, autumn, people(someone({ posts: [{ unit: '省示例厅', title: '厅长' }] })))
    expect(register.people['r1']?.seenAt.map(({ posts }) => posts[0]?.title)).toEqual(['厅长'])
  })
})

describe('entering sites and venues', () => {
  test('keeps two sites of one name in two districts apart, and the minutes that a visit needed', () => {
    const first = enter(emptyRegister, autumn, sites({ name: '示例社区', division: '东湖区', stayMinutes: 30 })).register
    const noted = withEntries(first, [{ kind: 'sites', entry: site({ ...first.sites['r1'], id: 'r1', seenAt: [{ ...autumn, stayMinutes: 30, neededMinutes: 45 }] }) }])
    const { register, links } = enter(noted, autumn, sites({ name: '示例社区', division: '西湖区' }, { name: '示例社区', stayMinutes: 35 }))
    expect(links).toEqual({ s0: 'r2', s1: 'r1' })
    expect(register.sites['r1']?.seenAt).toMatchObject([{ stayMinutes: 35, neededMinutes: 45 }])
    expect(register.sites['r1']?.stayMinutes).toBe(30)
  })

  test('what a visit took on the day is what the next one is planned with', () => {
    const event = eventWith({
      tours: [{ startsAt: '08:00', leftAt: { 'stops-1': '09:10' } as never }],
      legs: [{ toStopId: 'stops-1' as never, driveMinutes: 20, boardingMinutes: 0, walkMinutes: 0 }],
      stops: [{ stayMinutes: 40 }],
    })
    const stop = Object.values(event.stops)[0]
    if (!stop) throw new Error('no stop')
    const facts = factsOf('sites', event, stop)
    expect(facts).toMatchObject({ stayMinutes: 40, neededMinutes: 50 })
    const known = enter(emptyRegister, autumn, sites({ name: '示例观摩点', stayMinutes: 30 })).register
    const { register } = enter(known, { ...autumn, eventId: spring.eventId, date: '2026-11-01' }, sites(facts))
    expect(register.sites['r1']).toMatchObject({ stayMinutes: 50, seenAt: [{ stayMinutes: 30 }, { stayMinutes: 40, neededMinutes: 50 }] })
    const entry = register.sites['r1']
    expect(entry && differencesFrom('sites', event, stop, entry)).toEqual([])
  })

  test('a venue gets the rooms and the layouts of each event', () => {
    const venueOf = (event: Event): Arrivals => ({ kind: 'venues', arrivals: Object.values(event.venues).map((venue) => ({ localId: venue.id, facts: factsOf('venues', event, venue) })) })
    const hall = eventWith({
      venues: [{ name: '示例会议中心' }],
      rooms: [{ name: '一号厅', venueId: 'venues-1', capacity: 300 }],
      sessions: [{ type: 'plenary', place: { kind: 'room', roomId: 'rooms-1' } }],
      seatingPlans: [{ title: '主席台', sessionId: 'sessions-1', layout: { kind: 'rostrum', rows: [7] } }],
    })
    const groups = eventWith({ venues: [{ name: '示例会议中心' }], rooms: [{ name: '二号厅', venueId: 'venues-1' }, { name: '一号厅', venueId: 'venues-1', floor: '3' }] })
    const { register } = enter(enter(emptyRegister, autumn, venueOf(hall)).register, spring, venueOf(groups))
    expect(register.venues['r1']?.rooms).toEqual([
      { name: '一号厅', capacity: 300, floor: '3', layouts: [{ name: '主席台', layout: { kind: 'rostrum', rows: [7] } }] },
      { name: '二号厅', layouts: [] },
    ])
  })
})

test('nothing is kept that was given for one event only', () => {
  const event = eventWith({
    people: [{ idNumber: '000000', birthDate: '1980-01-01', diets: ['halal'], dietNote: '忌花生', mobilityNote: '轮椅', note: '私事', politicalStatus: '群众', phone: '100 0000 0001' }],
    stops: [{ address: '示例路1号', lockedArrival: '09:00', note: '私事', acts: [{ kind: 'listen' }] }],
  })
  expect(Object.keys(factsOf('people', event, event.people['people-1'] as Person)).sort()).toEqual(['category', 'name', 'nameVariants', 'phone', 'posts'])
  expect(Object.values(event.stops).map((stop) => factsOf('sites', event, stop))).toEqual([{ name: '示例观摩点', address: '示例路1号' }])
})

describe('something of the register in an event', () => {
  const known: EntryOf<'people'> = { ...someone({ phone: '100 0000 0001' }), id: 'r1', seenAt: [] }
  const unit: EntryOf<'units'> = { id: 'u1', name: '省示例厅', shortNames: ['示例厅'], kind: 'government', seenAt: [] }
  const event: Event = eventWith({ people: [{ name: '林示例', registerId: 'r1', posts: [{ unitText: '省示例厅', title: '科长' }] }] })
  const person = event.people['people-1'] as Person
  const taking = (into: Event): Taking => ({ event: into, known: { people: [known], units: [unit] }, newId: counted() })

  test('a person is put in with the unit that the register knows, linked', () => {
    const { commands, localId } = addedToEvent('people', known, taking(eventWith()))
    const next = after(eventWith(), commands)
    const [added] = Object.values(next.units)
    expect(added).toMatchObject({ name: '省示例厅', shortNames: ['示例厅'], registerId: 'u1' })
    expect(next.people[localId]).toMatchObject({ name: '林示例', registerId: 'r1', phone: '100 0000 0001', posts: [{ unitId: added?.id, title: '处长' }] })
  })

  test('a site fills a stop with address, host, contact, limits and stay, and knows the contact who is there already', () => {
    const tour = eventWith({ people: [{ name: '林示例' }], tours: [{ title: '观摩' }], stops: [{ name: '' }] })
    const entry = site({ address: '示例路1号', hostUnit: '省示例厅', contact: { name: '林示例', phone: '100 0000 0001' }, guide: { name: '周例示' }, maxVehicleHeightM: 3.2, stayMinutes: 45 })
    const next = after(tour, filledInEvent('sites', 'stops-1', entry, taking(tour)))
    const stop = next.stops['stops-1']
    expect(stop).toMatchObject({ name: '示例育秧工厂', address: '示例路1号', maxVehicleHeightM: 3.2, stayMinutes: 45, contactId: 'people-1', registerId: 's1' })
    expect(next.people['people-1']?.phone).toBe('100 0000 0001')
    expect(next.units[stop?.hostUnitId ?? '']?.name).toBe('省示例厅')
    expect(next.people[stop?.guideId ?? '']).toMatchObject({ name: '周例示', category: 'guide' })
    expect(stop && differencesFrom('sites', next, stop, entry)).toEqual([])
  })

  test('a contact of the same name whose telephone differs gets that of the register', () => {
    const here = eventWith({ people: [{ name: '林示例', phone: '100 0000 0009' }], tours: [{}], stops: [{ name: '示例育秧工厂', contactId: 'people-1' as never }] })
    const entry = site({ contact: { name: '林示例', phone: '100 0000 0001' } })
    const stop = here.stops['stops-1']
    expect(stop && differencesFrom('sites', here, stop, entry).map(({ field }) => field)).toEqual(['contact'])
    const followed = after(here, acceptance('sites', 'stops-1', entry, 'contact', taking(here)))
    expect(Object.values(followed.people).map(({ phone }) => phone)).toEqual(['100 0000 0001'])
  })

  test('a venue brings its rooms, and only rooms that the event uses can differ', () => {
    const entry: EntryOf<'venues'> = { id: 'v1', name: '示例会议中心', rooms: [{ name: '一号厅', capacity: 300, layouts: [] }, { name: '二号厅', layouts: [] }], seenAt: [] }
    const next = after(eventWith(), addedToEvent('venues', entry, taking(eventWith())).commands)
    expect(Object.values(next.rooms).map(({ name }) => name)).toEqual(['一号厅', '二号厅'])
    const here = eventWith({ venues: [{ name: '示例会议中心' }], rooms: [{ name: '一号厅', venueId: 'venues-1', capacity: 280 }] })
    const venue = Object.values(here.venues)[0]
    if (!venue) throw new Error('no venue')
    expect(differencesFrom('venues', here, venue, entry)).toEqual([{ field: 'rooms', here: '一号厅 280', there: '一号厅 300' }])
    const followed = after(here, acceptance('venues', 'venues-1', entry, 'rooms', taking(here)))
    expect(Object.values(followed.rooms).map(({ name, capacity }) => [name, capacity])).toEqual([['一号厅', 300]])
  })

  test('differs where both say something else, or the event says nothing', () => {
    expect(differencesFrom('people', event, person, known)).toEqual([
      { field: 'posts', here: '省示例厅科长', there: '省示例厅处长' },
      { field: 'phone', here: '', there: '100 0000 0001' },
    ])
  })

  test('no longer differs when the register is followed, or its word was knowingly not taken, until that changes', () => {
    const followed = after(event, acceptance('people', person.id, known, 'posts', taking(event)))
    expect(differencesFrom('people', followed, followed.people['people-1'] as Person, known).map(({ field }) => field)).toEqual(['phone'])
    const [posts] = differencesFrom('people', event, person, known)
    if (!posts) throw new Error('no difference')
    const kept = { ...person, ...keeping(person, posts) }
    expect(differencesFrom('people', event, kept, known).map(({ field }) => field)).toEqual(['phone'])
    expect(differencesFrom('people', event, kept, { ...known, posts: [{ unit: '省示例厅', title: '厅长' }] }).map(({ field }) => field)).toEqual(['posts', 'phone'])
  })
})

describe('mending the register', () => {
  const ofOne = enter(emptyRegister, autumn, people(someone({ phone: '100 0000 0001' }))).register
  const register = withEntries(enter(ofOne, autumn, sites({ name: '示例社区', contact: { name: '林示例', phone: '100 0000 0001' } })).register, [
    { kind: 'people', entry: { ...someone({ name: '林示理', email: 'a@example.invalid', phone: '100 0000 0002' }), id: 'twin', seenAt: [{ ...spring, posts: [] }] } },
    { kind: 'venues', entry: { id: 'v1', name: '示例宾馆', rooms: [], contact: { name: '林示例' }, seenAt: [] } },
  ])

  test('whoever is forgotten is no contact any more, at the events either; putting back what was there undoes it', () => {
    const { register: left, before } = withoutEntries(register, 'people', ['r1'])
    expect(JSON.stringify(left)).not.toContain('林示例')
    expect(withEntries(left, before)).toEqual(register)
  })

  test('two that are made one keep the facts, the names, the events and the links of both', () => {
    const { register: one, before } = merged(register, 'people', 'r1', 'twin')
    expect(one.people).toMatchObject({ twin: { name: '林示理', nameVariants: ['林示例'], phone: '100 0000 0002', email: 'a@example.invalid', formerIds: ['r1'], seenAt: [spring, autumn] } })
    expect(Object.values(one.sites)[0]?.contact?.personId).toBe('twin')
    expect(withEntries(one, before)).toEqual(register)
    const again = enter(one, spring, { kind: 'people', arrivals: [{ localId: 'p0', registerId: 'r1', facts: someone() }] })
    expect(again.links).toEqual({ p0: 'twin' })
  })

  test('entries called alike, units known by each other’s name and sites at one place are shown as the same', () => {
    const unit = (id: string, name: string, shortNames: readonly string[] = []): EntryOf<'units'> => ({ id, name, shortNames, seenAt: [] })
    expect(likelyTwins('units', [unit('a', '省示例厅'), unit('b', '省示例局', ['省示例厅']), unit('c', '市示例局')]).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b']])
    const at = (id: string, name: string, latitude: number) => site({ id, name, coordinates: { latitude, longitude: 120 } })
    expect(likelyTwins('sites', [at('a', '示例馆', 30), at('b', '示例新馆', 30.0001), at('c', '示例园', 31)]).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b']])
  })
})

test('sites are found by pinyin, initials, district and the events that they were seen at', () => {
  const all = searchableEntries('sites', [site({ division: '东湖区', seenAt: [autumn] }), site({ id: 's2', name: '别处' })], dictionaryReading)
  for (const typed of ['育秧', 'shiliyuyang', 'slyygc', '东湖', '秋季']) expect(found(all, typed, 10).map(({ id }) => id)).toEqual(['s1'])
})
