import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventCommandSchema, newEntity, type EventCommand } from '#shared/domain/event/command.ts'
import { collectionNames, eventSchema, SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { danglingReferences } from '#shared/domain/event/references.ts'
import { runCommand, type CommandOutcome } from '#shared/domain/event/run-command.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { applyPatches, invertPatches } from '#shared/lib/patch.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { commandOf, someSteps, type Step } from '../../../../helpers/steps.ts'

const sampleEvents = samples.map((sample) => ({ ...sample.build(), id: 'sample000001', schemaVersion: SCHEMA_VERSION }) as Event)
const aStart = fc.constantFrom(eventWith(), ...sampleEvents)
const runs = { numRuns: 60 }

/** Takes the steps one after the other and shows each command with the event before and after it. */
function take(start: Event, steps: readonly Step[], look: (before: Event, command: EventCommand, outcome: CommandOutcome & { ok: true }) => void): Event {
  let event = start
  for (const [index, step] of steps.entries()) {
    const command = commandOf(event, step, `new${index}`)
    if (!command) continue
    const outcome = runCommand(event, command)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    look(event, command, outcome)
    event = outcome.event
  }
  return event
}

const forEveryStep = (look: Parameters<typeof take>[2]) => {
  fc.assert(fc.property(aStart, someSteps, (start, steps) => void take(start, steps, look)), runs)
}

describe('any command', () => {
  test('is undone by its inverse patches, and redone by theirs', () => {
    forEveryStep((before, _command, { event, patches }) => {
      const inverse = invertPatches(before, patches)
      expect(applyPatches(event, inverse)).toEqual(before)
      expect(applyPatches(before, invertPatches(event, inverse))).toEqual(event)
    })
  })

  test('is undone in a row by the inverse of all its patches', () => {
    fc.assert(
      fc.property(aStart, someSteps, (start, steps) => {
        const undo: (readonly ReturnType<typeof invertPatches>[number][])[] = []
        const end = take(start, steps, (before, _command, { patches }) => undo.push(invertPatches(before, patches)))
        expect(undo.reverse().reduce((event, patches) => applyPatches(event, patches), end)).toEqual(start)
      }),
      runs,
    )
  })

  test('gives the same event to the page and to the core, which parses it first', () => {
    forEveryStep((before, command, { event, patches }) => {
      const parsed = eventCommandSchema.parse(JSON.parse(JSON.stringify(command)))
      const inCore = runCommand(JSON.parse(JSON.stringify(before)) as Event, parsed)
      expect(inCore).toEqual({ ok: true, event, patches })
      expect(applyPatches(before, JSON.parse(JSON.stringify(patches)) as typeof patches)).toEqual(event)
    })
  })

  test('leaves a valid event whose entities stand under their own ids', () => {
    fc.assert(
      fc.property(aStart, someSteps, (start, steps) => {
        const event = take(start, steps, () => undefined)
        expect(eventSchema.parse(event)).toEqual(event)
        for (const name of collectionNames) expect(Object.entries(event[name]).filter(([key, { id }]) => key !== id)).toEqual([])
      }),
      runs,
    )
  })

  test('leaves no reference to what is gone', () => {
    forEveryStep((before, _command, { event }) => {
      if (danglingReferences(before).length === 0) expect(danglingReferences(event)).toEqual([])
    })
  })

  test('keeps positions apart', () => {
    forEveryStep((_before, _command, { event }) => {
      for (const name of collectionNames) {
        const positions = Object.values(event[name]).map(({ position }) => position)
        expect(new Set(positions).size).toBe(positions.length)
      }
    })
  })

  test('leaves the event that it is given as it was', () => {
    const start = sampleEvents[0]!
    const copy = structuredClone(start)
    fc.assert(fc.property(someSteps, (steps) => void take(start, steps, () => undefined)), { numRuns: 20 })
    expect(start).toEqual(copy)
  })

  test('does the same in a batch as one by one', () => {
    fc.assert(
      fc.property(aStart, someSteps, (start, steps) => {
        const commands: EventCommand[] = []
        const end = take(start, steps, (_before, command) => commands.push(command))
        if (commands.length === 0) return
        const batch = runCommand(start, { type: 'batch', commands })
        expect(batch.ok && batch.event).toEqual(end)
        expect(batch.ok && applyPatches(end, invertPatches(start, batch.patches))).toEqual(start)
      }),
      runs,
    )
  })
})

const done = (event: Event, command: EventCommand): Event => {
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}
const namesOf = (event: Event) => ordered(event.people).map(({ name }) => name)
const person = (id: string, name = id) => newEntity('people', { id, name })

describe('adding', () => {
  const event = eventWith({ people: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }] })

  test('puts entities at the end, or before the one named, in the order given', () => {
    const added = { type: 'entities.add', collection: 'people', entities: [person('c', '丙'), person('d', '丁')] } as const
    expect(namesOf(done(event, added))).toEqual(['甲', '乙', '丙', '丁'])
    expect(namesOf(done(event, { ...added, beforeId: 'b' }))).toEqual(['甲', '丙', '丁', '乙'])
    expect(namesOf(done(event, { ...added, beforeId: 'a' }))).toEqual(['丙', '丁', '甲', '乙'])
  })

  test('is refused for an id that is taken, also within the command, and before someone who is not there', () => {
    const adding = (ids: readonly string[], beforeId?: string) =>
      runCommand(event, { type: 'entities.add', collection: 'people', entities: ids.map((id) => person(id)), ...(beforeId === undefined ? {} : { beforeId }) })
    expect(adding(['a'])).toEqual({ ok: false, refusal: { code: 'entity-exists', collection: 'people', id: 'a' } })
    expect(adding(['x', 'x'])).toMatchObject({ ok: false, refusal: { code: 'entity-exists', id: 'x' } })
    expect(adding(['x'], 'gone')).toMatchObject({ ok: false, refusal: { code: 'entity-missing', id: 'gone' } })
  })

  test('still works after a thousand additions in the same place', () => {
    let current = eventWith({ people: [{ id: 'first' }, { id: 'last' }] })
    for (let index = 0; index < 1500; index++) {
      current = done(current, { type: 'entities.add', collection: 'people', entities: [person(`p${index}`)], beforeId: 'last' })
    }
    expect(eventSchema.safeParse(current).success).toBe(true)
    expect(ordered(current.people).at(-2)?.id).toBe('p1499')
  })
})

describe('moving', () => {
  const event = eventWith({ people: ['a', 'b', 'c'].map((id) => ({ id, name: id })) })
  const move = (id: string, beforeId?: string) => namesOf(done(event, { type: 'entity.move', collection: 'people', id, ...(beforeId === undefined ? {} : { beforeId }) }))

  test('puts one before another, or at the end', () => {
    expect([move('c', 'a'), move('a', 'c'), move('a'), move('b', 'b')].map((names) => names.join(''))).toEqual(['cab', 'bac', 'bca', 'abc'])
  })

  test('goes before both of two that share a position after a merge', () => {
    const merged: Event = { ...event, people: { ...event.people, b: { ...event.people['b']!, position: event.people['a']!.position } } }
    expect(namesOf(done(merged, { type: 'entity.move', collection: 'people', id: 'c', beforeId: 'b' }))).toEqual(['c', 'a', 'b'])
  })
})

describe('editing', () => {
  const event = eventWith({ people: [{ id: 'a', phone: '1' }], city: '云溪市' })

  test('sets fields, and clears those that are null', () => {
    const edited = done(event, { type: 'entity.edit', collection: 'people', id: 'a', changes: { name: '周示宁', phone: null } })
    expect(edited.people['a']).toMatchObject({ name: '周示宁' })
    expect(edited.people['a']).not.toHaveProperty('phone')
    expect(done(event, { type: 'profile.edit', changes: { city: null } })).not.toHaveProperty('city')
  })

  test('is refused for an entity that is gone', () => {
    expect(runCommand(event, { type: 'entity.edit', collection: 'people', id: 'toString', changes: {} })).toMatchObject({
      ok: false,
      refusal: { code: 'entity-missing' },
    })
  })
})

describe('removing', () => {
  const remove = (event: Event, collection: (typeof collectionNames)[number], ...ids: string[]) => done(event, { type: 'entities.remove', collection, ids })

  test('a session takes its items and the parts that people had in it along', () => {
    const event = eventWith({
      sessions: [{ id: 's' }],
      agendaItems: [{ sessionId: 's' }],
      people: [{ id: 'p' }],
      participations: [{ personId: 'p', sessionId: 's' }, { personId: 'p' }],
    })
    const after = remove(event, 'sessions', 's')
    expect([Object.keys(after.agendaItems), Object.keys(after.participations)]).toEqual([[], ['participations-2']])
  })

  test('a person is taken out of every list and set, and a speech that was theirs has no speaker', () => {
    const event = eventWith({
      people: [{ id: 'p' }, { id: 'q', attendance: { substituteForId: 'p' } }],
      sessions: [{ presiderIds: ['p', 'q'] }],
      agendaItems: [{ speakers: [{ kind: 'person', personId: 'p' }, { kind: 'text', text: '学员' }] }],
      groups: [{ members: { p: true, q: true }, convenerId: 'p' }],
      vehicles: [{ passengers: { p: {}, q: { seat: '3' } } }],
      seatingPlans: [{ assignments: { A1: { personId: 'p' }, A2: { personId: 'q' } } }],
    })
    const after = remove(event, 'people', 'p')
    expect(after.people['q']?.attendance).toEqual({})
    expect(after.sessions['sessions-1']?.presiderIds).toEqual(['q'])
    expect(after.agendaItems['agendaItems-1']?.speakers).toEqual([{ kind: 'text', text: '学员' }])
    expect(after.groups['groups-1']).toMatchObject({ members: { q: true } })
    expect(after.groups['groups-1']).not.toHaveProperty('convenerId')
    expect(after.vehicles['vehicles-1']?.passengers).toEqual({ q: { seat: '3' } })
    expect(after.seatingPlans['seatingPlans-1']?.assignments).toEqual({ A2: { personId: 'q' } })
  })

  test('a tour takes its lines, stops and legs along, a stop the legs to and from it', () => {
    const event = eventWith({
      tours: [{ id: 't' }],
      lines: [{ tourId: 't' }],
      stops: [{ id: 'x', tourId: 't' }, { id: 'y', tourId: 't' }],
      legs: [{ tourId: 't', toStopId: 'x' }, { tourId: 't', fromStopId: 'x', toStopId: 'y' }, { tourId: 't', fromStopId: 'y' }],
    })
    expect(Object.keys(remove(event, 'stops', 'x').legs)).toEqual(['legs-3'])
    expect(remove(event, 'tours', 't')).toMatchObject({ tours: {}, lines: {}, stops: {}, legs: {} })
  })

  test('a vehicle takes the plan of its seats along', () => {
    const event = eventWith({ vehicles: [{ id: 'v' }], seatingPlans: [{ layout: { kind: 'vehicle', vehicleId: 'v' } }, {}] })
    expect(Object.keys(remove(event, 'vehicles', 'v').seatingPlans)).toEqual(['seatingPlans-2'])
  })

  test('a unit stays in words in the posts of its people', () => {
    const event = eventWith({
      hostIds: ['u'],
      units: [{ id: 'u', name: '云溪市农业农村局' }, { id: 'v' }],
      people: [{ posts: [{ unitId: 'u', title: '局长' }, { unitId: 'v', title: '理事' }, { title: '教授' }] }],
    })
    const after = remove(event, 'units', 'u')
    expect(after.people['people-1']?.posts).toEqual([{ unitText: '云溪市农业农村局', title: '局长' }, { unitId: 'v', title: '理事' }, { title: '教授' }])
    expect(after.hostIds).toEqual([])
  })

  test('a room leaves its sessions without a place', () => {
    const event = eventWith({ rooms: [{ id: 'r' }], sessions: [{ place: { kind: 'room', roomId: 'r' } }] })
    expect(remove(event, 'rooms', 'r').sessions['sessions-1']).not.toHaveProperty('place')
  })

  test('is refused as a whole when one is gone', () => {
    const event = eventWith({ people: [{ id: 'p' }] })
    expect(runCommand(event, { type: 'entities.remove', collection: 'people', ids: ['p', 'gone'] })).toMatchObject({ ok: false, refusal: { id: 'gone' } })
  })
})
