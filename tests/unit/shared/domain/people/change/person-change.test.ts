import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventCommandSchema, newEntity } from '#shared/domain/event/command.ts'
import { SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import type { PersonId } from '#shared/domain/event/ids.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { danglingReferences, referencesOf } from '#shared/domain/event/references.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { personAbsent, personSubstituted, postsChanged } from '#shared/domain/people/change/person-change.ts'
import { placeKey, placesOf, type Place } from '#shared/domain/people/change/place.ts'
import { treatmentKinds, type Treatment } from '#shared/domain/people/change/treatment.ts'
import type { ChangePlan } from '#shared/domain/people/change/change-plan.ts'
import { seatPeople } from '#shared/domain/seating/seat-people.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { applyPatches, invertPatches } from '#shared/lib/patch.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const [X, Y, Z] = ['people-1', 'people-2', 'people-3'] as unknown as readonly [PersonId, PersonId, PersonId]
const people = [{ name: '林示例' }, { name: '江例示' }, { name: '何示例' }]
const person = (personId: PersonId) => ({ kind: 'person', personId, mode: 'present' }) as const
const chosen = (place: Place, treatment: Treatment) => new Map([[placeKey(place), treatment]])
const speakersOf = ({ after }: ChangePlan) => after.agendaItems['agendaItems-1']?.speakers

const fullHouse = (): Event =>
  eventWith({
    people: [{ name: '林示例', rank: 3, delegationId: 'delegations-1' }, { name: '江例示' }, { name: '何示例', rank: 5 }],
    delegations: [{ leaderId: X }],
    groups: [{ convenerId: X, members: { [X]: true, [Z]: true } }, { members: { [Y]: true } }],
    sessions: [{ presiderIds: [X, Z] }],
    agendaItems: [{ speakers: [person(Z), person(X), person(Y)] }, { speakers: [person(X)] }],
    participations: [{ personId: X, verb: 'attend' }],
    seatingPlans: [{ assignments: { '1-1': { personId: X, isLocked: true }, '1-2': { personId: Y } } }],
    tours: [{}],
    vehicles: [{ tourId: 'tours-1', leaderId: X, passengers: { [X]: { seat: '1' } } }, { tourId: 'tours-1', passengers: { [Y]: {} } }],
    lodgings: [{ guests: { [X]: true } }, { guests: { [Y]: true } }],
    pickUps: [{ passengers: { [X]: true } }],
    duties: [{ ownerId: X, helpers: { [Y]: true } }],
  })

describe('someone who cannot come', () => {
  test('is declined and stands nowhere any more', () => {
    const { after } = personAbsent(fullHouse(), X)
    expect(after.people[X]?.attendance?.state).toBe('declined')
    expect(placesOf(after, X)).toEqual([])
  })

  test('leaves an item alone open, and others in a row move up', () => {
    const { after, places } = personAbsent(fullHouse(), X)
    expect(after.agendaItems['agendaItems-1']?.speakers).toEqual([person(Z), person(Y)])
    expect(after.agendaItems['agendaItems-2']?.speakers).toEqual([])
    expect(places.find(({ place }) => place.id === 'agendaItems-2')?.choices).toEqual(['vacate', 'in-writing', 'give', 'drop'])
  })

  const item = { collection: 'agendaItems', id: 'agendaItems-1', field: 'speakers' } as const
  test('may speak in writing', () => {
    const plan = personAbsent(fullHouse(), X, chosen(item, { kind: 'in-writing' }))
    expect(speakersOf(plan)).toEqual([person(Z), { ...person(X), mode: 'written' }, person(Y)])
    expect(plan.arising.map(({ code }) => code)).not.toContain('speaker-declined')
  })

  test('may leave the place in the order open', () => {
    expect(speakersOf(personAbsent(fullHouse(), X, chosen(item, { kind: 'leave-open' })))).toEqual([person(Z), { kind: 'text', text: '待定' }, person(Y)])
  })

  test('may give a place to someone who stands beside them, who is then there once', () => {
    expect(speakersOf(personAbsent(fullHouse(), X, chosen(item, { kind: 'give', personId: Y })))).toEqual([person(Z), person(Y)])
  })

  test('may have the item fall with all that was in it', () => {
    const alone = { ...item, id: 'agendaItems-2' }
    expect(Object.keys(personAbsent(fullHouse(), X, chosen(alone, { kind: 'drop' })).after.agendaItems)).toEqual(['agendaItems-1'])
  })

  test('stays where they speak in writing, and with what they have stated', () => {
    const event = eventWith({
      people,
      sessions: [{}],
      agendaItems: [{ speakers: [{ kind: 'person', personId: X, mode: 'written' }] }],
      participations: [{ personId: X, verb: 'instruct', mode: 'written' }],
      claims: [{ personId: X }],
    })
    expect(placesOf(personAbsent(event, X).after, X)).toEqual(placesOf(event, X))
  })

  test('tells of texts with their name, of problems that go and that come', () => {
    const event = eventWith({
      people: [{ name: '林示例', attendance: { state: 'declined' } }, { name: '陪同' }],
      sessions: [{ type: 'opening', presiderIds: [X], note: '请林示例提前到场' }],
      releases: [{ edits: { lead: { generated: '林示例讲话', text: '林示例作了讲话' } } }],
    })
    const plan = personAbsent(event, X)
    expect(plan.mentions.map(({ collection, field }) => [collection, field])).toEqual([['sessions', 'note'], ['releases', 'edits']])
    expect(plan.settled.map(({ code }) => code)).toContain('presider-declined')
    expect(plan.arising.map(({ code }) => code)).toEqual(['presider-missing'])
  })
})

describe('a rostrum seated by rule', () => {
  const ids = [1, 2, 3, 4, 5, 6, 7].map((number) => `people-${number}` as PersonId)
  const leftToRight = ({ seatingPlans }: Event) => Object.entries(seatingPlans['seatingPlans-1']?.assignments ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, seat]) => ids.indexOf(seat.personId) + 1)
  const plan = { layout: { kind: 'rostrum' as const, rows: [7] }, seated: ids.map((personId) => ({ personId })) }
  const bare = eventWith({ people: ids.map(() => ({})), seatingPlans: [plan] })
  const seated = eventWith({ people: ids.map(() => ({})), seatingPlans: [{ ...plan, assignments: seatPeople(bare, bare.seatingPlans['seatingPlans-1'] as SeatingPlan).assignments }] })

  test('is centred anew when rank 3 of 7 drops out, and tells who moves', () => {
    expect(leftToRight(seated)).toEqual([7, 5, 3, 1, 2, 4, 6])
    const { after, seatMoves } = personAbsent(seated, ids[2] as PersonId)
    expect(after.seatingPlans['seatingPlans-1']?.layout).toEqual({ kind: 'rostrum', rows: [6] })
    // Ranks 4–7 move up: 5 3 1 2 4 6 of those who are left (domain-rules §1).
    const left = [1, 2, 4, 5, 6, 7]
    expect(leftToRight(after)).toEqual([5, 3, 1, 2, 4, 6].map((rank) => left[rank - 1]))
    expect(seatMoves[0]?.moves.map(({ personId }) => personId)).not.toContain(ids[2])
    expect(seatMoves[0]?.moves.length).toBeGreaterThan(0)
  })

  test('keeps the seat for whoever comes instead', () => {
    const newcomer = newEntity('people', { id: 'new' as PersonId, name: '韦例示' })
    const { after } = personSubstituted(seated, ids[2] as PersonId, { kind: 'new', person: newcomer }, 'same-place')
    expect(leftToRight(after)).toEqual([7, 5, 0, 1, 2, 4, 6])
    expect(after.seatingPlans['seatingPlans-1']?.seated[2]?.personId).toBe('new')
  })
})

describe('someone who comes instead', () => {
  test('takes every place and the rank, keeps their own bed, and leaves their other coach, group and seat', () => {
    const { after } = personSubstituted(fullHouse(), X, { kind: 'known', personId: Y }, 'same-place')
    expect(after.sessions['sessions-1']?.presiderIds).toEqual([Y, Z])
    expect(after.agendaItems['agendaItems-1']?.speakers).toEqual([person(Z), person(Y)])
    expect(after.delegations['delegations-1']?.leaderId).toBe(Y)
    expect(after.groups['groups-1']).toMatchObject({ convenerId: Y, members: { [Y]: true, [Z]: true } })
    expect(after.groups['groups-2']?.members).toEqual({})
    expect(after.seatingPlans['seatingPlans-1']?.assignments).toEqual({ '1-1': { personId: Y, isLocked: true } })
    expect(after.vehicles['vehicles-1']).toMatchObject({ leaderId: Y, passengers: { [Y]: { seat: '1' } } })
    expect(after.vehicles['vehicles-2']?.passengers).toEqual({})
    expect([after.lodgings['lodgings-1']?.guests, after.lodgings['lodgings-2']?.guests]).toEqual([{}, { [Y]: true }])
    expect(after.duties['duties-1']).toMatchObject({ ownerId: Y, helpers: {} })
    expect(after.people[Y]).toMatchObject({ rank: 3, delegationId: 'delegations-1', attendance: { state: 'confirmed', substituteForId: X } })
    expect(ordered(after.people).map(({ id }) => id)).toEqual([Y, X, Z])
  })

  test('can be new to the list, and stands by their own rank when that is chosen', () => {
    const newcomer = newEntity('people', { id: 'new' as PersonId, name: '韦例示', rank: 4, gender: 'female' })
    const { after } = personSubstituted(fullHouse(), X, { kind: 'new', person: newcomer }, 'own-rank')
    expect(ordered(after.people).map(({ name }) => name)).toEqual(['林示例', '江例示', '韦例示', '何示例'])
    expect(after.people['new']?.rank).toBe(4)
    expect(after.lodgings['lodgings-1']?.guests).toEqual({ new: true })
  })

  test('is warned of a room shared with the other sex and of a locked seat', () => {
    const event = eventWith({
      people: [{ gender: 'male' }, { gender: 'female' }, { gender: 'male' }],
      lodgings: [{ occupancy: 'shared', guests: { [X]: true, [Z]: true } }],
      seatingPlans: [{ assignments: { a: { personId: X, isLocked: true } } }],
    })
    const { places } = personSubstituted(event, X, { kind: 'known', personId: Y }, 'same-place')
    expect(places.flatMap(({ cautions }) => cautions)).toEqual([{ kind: 'seat-locked' }, { kind: 'other-sex', personId: Z }])
  })

  test('cannot be the same person', () => {
    expect(() => personSubstituted(fullHouse(), X, { kind: 'known', personId: X }, 'same-place')).toThrow(RangeError)
  })
})

test('new posts touch no place and are one step', () => {
  const { places, after, command } = postsChanged(fullHouse(), X, { posts: [{ unitText: '省示例厅', title: '厅长' }], rank: 1 })
  expect(places).toEqual([])
  expect(after.people[X]).toMatchObject({ posts: [{ unitText: '省示例厅', title: '厅长' }], rank: 1 })
  expect(command.wish).toEqual({ kind: 'posts-changed', name: '林示例', count: 0 })
})

describe('any change of anyone', () => {
  const sampleEvents = samples.map((sample) => ({ ...sample.build(), id: 'sample000001', schemaVersion: SCHEMA_VERSION }) as Event)
  /** an event with two of its people, and a treatment by the number of its place */
  const aCase = fc.record({
    event: fc.constantFrom(fullHouse(), ...sampleEvents),
    who: fc.nat(),
    whom: fc.nat({ max: 1_000 }),
    picks: fc.array(fc.nat({ max: treatmentKinds.length - 1 }), { maxLength: 12 }),
  })

  function planOf({ event, who, whom, picks }: typeof aCase extends fc.Arbitrary<infer Case> ? Case : never, kind: 'absent' | 'substituted') {
    const ids = ordered(event.people).map(({ id }) => id)
    const personId = ids[who % ids.length] as PersonId
    const other = ids[(who + 1 + (whom % (ids.length - 1))) % ids.length] as PersonId
    const usual = personAbsent(event, personId)
    const choices = new Map(
      usual.places.flatMap(({ place, choices: possible }, index): [string, Treatment][] => {
        const pick = picks[index] === undefined ? undefined : possible[picks[index] % possible.length]
        if (pick === undefined || kind === 'substituted') return []
        return [[placeKey(place), pick === 'give' ? { kind: pick, personId: other } : { kind: pick }]]
      }),
    )
    const plan = kind === 'absent' ? personAbsent(event, personId, choices) : personSubstituted(event, personId, { kind: 'known', personId: other }, 'same-place')
    return { event, personId, other, plan }
  }

  const forAny = (look: (made: ReturnType<typeof planOf>) => void) =>
    fc.assert(
      fc.property(aCase, fc.constantFrom('absent' as const, 'substituted' as const), (given, kind) => look(planOf(given, kind))),
      { numRuns: 150 },
    )

  test('is one command that the core takes, and undo gives back the same value', () => {
    forAny(({ event, plan }) => {
      const command = eventCommandSchema.parse(JSON.parse(JSON.stringify(plan.command)))
      const outcome = runCommand(event, command)
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      expect(outcome.event).toEqual(plan.after)
      expect(applyPatches(outcome.event, invertPatches(event, outcome.patches))).toEqual(event)
    })
  })

  test('leaves the person only where it was chosen, and refers to nothing that is gone', () => {
    forAny(({ personId, plan }) => {
      const stays = plan.places.filter(({ treatment }) => treatment.kind === 'keep' || treatment.kind === 'in-writing').map(({ place }) => placeKey(place))
      expect(placesOf(plan.after, personId).map(placeKey).sort()).toEqual(stays.sort())
      expect(danglingReferences(plan.after)).toEqual([])
    })
  })

  test('puts nobody twice where only one can be', () => {
    forAny(({ event, other, plan }) => {
      const lists = (of: Event) => referencesOf(of).filter(({ id, path }) => id === other && path[0] !== 'people').map(({ path }) => path.slice(0, 3).join('/'))
      const twice = (of: Event) => lists(of).filter((list, index, all) => all.indexOf(list) !== index)
      expect(twice(plan.after)).toEqual(twice(event).filter((list) => twice(plan.after).includes(list)))
      expect(plan.arising.map(({ code }) => code)).not.toContain('person-in-two-vehicles')
    })
  })

  test('names every entity that it touches, but for the people themselves', () => {
    forAny(({ event, plan }) => {
      const outcome = runCommand(event, plan.command)
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      const touched = outcome.patches.map(({ path }) => path.slice(0, 2).join('/')).filter((path) => !path.startsWith('people/'))
      const told = plan.places.flatMap(({ place, cautions }) => [place, ...cautions.flatMap((caution) => (caution.kind === 'leaves-own' ? [caution.place] : []))])
      expect(touched.filter((path) => !told.some(({ collection, id }) => path === `${collection}/${id}`))).toEqual([])
    })
  })
})
