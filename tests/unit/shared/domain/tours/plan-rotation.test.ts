import { describe, expect, test } from 'vitest'
import type { LineId, PersonId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { lineJoined } from '#shared/domain/tours/line-members.ts'
import { planRotation, rotationApplied } from '#shared/domain/tours/rotation/plan-rotation.ts'
import { eventWith } from '../../../../helpers/builders.ts'

type Fields = NonNullable<Parameters<typeof eventWith>[0]>

/** Two lines through two stops, half an hour each, ten minutes between any two places. */
function tourWith({ stops = [], legs, lines = [], people = [] }: Fields = {}) {
  const pairs = [[undefined, 's1'], [undefined, 's2'], ['s1', 's2'], ['s2', 's1'], ['s1', undefined], ['s2', undefined]] as const
  return eventWith({
    tours: [{ id: 't', startsAt: '08:00' }],
    people,
    stops: [0, 1].map((index) => ({ id: `s${index + 1}`, tourId: 't', name: `${index + 1}点`, stayMinutes: 30, ...stops[index] }) as never),
    legs: legs ?? pairs.map(([fromStopId, toStopId]) => ({ tourId: 't', driveMinutes: 10, boardingMinutes: 0, ...(fromStopId ? { fromStopId } : {}), ...(toStopId ? { toStopId } : {}) }) as never),
    lines: [0, 1].map((index) => ({ id: `l${index + 1}`, tourId: 't', name: `${'AB'[index]}线`, ...lines[index] }) as never),
  })
}
const tourOf = (event: ReturnType<typeof tourWith>) => event.tours['t']!
const plan = (event: ReturnType<typeof tourWith>, wish = {}) => planRotation(event, tourOf(event), { maxWaitMinutes: 0, ...wish })
const causes = (event: ReturnType<typeof tourWith>, wish = {}) => plan(event, wish).causes.map(({ kind }) => kind)

describe('the rotation of a tour', () => {
  test('shows where lines meet now, and proposes what keeps them apart', () => {
    const { present, crowds, proposed, causes: none } = plan(tourWith())
    expect(crowds.map(({ stop, lines }) => [stop.name, lines.map(({ name }) => name)])).toEqual([['1点', ['A线', 'B线']], ['2点', ['A线', 'B线']]])
    expect(present?.finishAt).toBe(8 * 60 + 90)
    expect(proposed?.courses.map(({ visits }) => visits.map(({ stop, enterAt }) => [stop.id, enterAt]))).toEqual([[['s1', 490], ['s2', 530]], [['s2', 490], ['s1', 530]]])
    expect(none).toEqual([])
  })

  test('counts the stay that a line has of its own', () => {
    const event = tourWith({ lines: [{ stays: { s1: 45 } as never }] })
    expect(plan(event, { maxWaitMinutes: 30 }).present?.courses[0]?.visits.map(({ leaveAt, enterAt }) => leaveAt - enterAt)).toEqual([45, 30])
  })

  test('is taken over as one step, and not again', () => {
    const event = tourWith()
    const { proposed } = plan(event)
    const command = rotationApplied(event, proposed!)
    expect(command?.wish).toEqual({ kind: 'rotate-lines', count: 1 })
    const outcome = runCommand(event, command!)
    expect(outcome.ok && outcome.event.lines['l2']?.stopIds).toEqual(['s2', 's1'])
    expect(outcome.ok && rotationApplied(outcome.event, plan(outcome.event).proposed!)).toBeNull()
  })

  test('says what is not known yet', () => {
    const event = tourWith({ legs: [] })
    const { stayMinutes: _stay, ...second } = event.stops['s2']!
    expect(causes({ ...event, stops: { ...event.stops, s2: second } } as typeof event)).toEqual(['stay-unknown', 'way-unknown', 'way-unknown'])
    expect(planRotation({ ...event, lines: {} }, tourOf(event), { maxWaitMinutes: 0 }).causes).toEqual([{ kind: 'one-line' }])
  })

  test('says why there is none: a line too large, hours missed, too long, or what one change would do', () => {
    const people = [{ id: 'a' }, { id: 'b' }]
    const crowd = { people, lines: [{ members: { a: true, b: true } as never }] }
    expect(causes(tourWith({ ...crowd, stops: [{ capacity: 1 }] }))).toEqual(['line-too-large'])
    expect(causes(tourWith({ stops: [{ latestDeparture: '08:20' }] }))).toEqual(['hours', 'hours'])
    expect(causes(tourWith(), { meetBy: 9 * 60 + 20 })).toEqual(['too-long', 'too-long'])
    expect(causes(tourWith({ stops: [{ lockedArrival: '08:05' }] }))).toEqual(['fixed-time', 'fixed-time'])
    const uneven = tourWith({ stops: [{ stayMinutes: 40 }, { stayMinutes: 10 }] })
    const found = plan(uneven)
    expect(found.proposed).toBeUndefined()
    expect(found.causes).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'stop-too-small', people: 2 }), { kind: 'needs-wait', minutes: 20 }]))
    expect(plan(uneven, { maxWaitMinutes: 20 }).proposed?.waitMinutes).toBe(20)
  })
})

describe('fixed times in a rotation', () => {
  test('are kept: the line that a time is fixed for comes to the minute, and the other goes elsewhere meanwhile', () => {
    const { proposed } = plan(tourWith({ stops: [{ lockedArrival: '08:12', lockedLineId: 'l2' as LineId }] }))
    expect(proposed?.courses.map(({ line, visits }) => [line.name, visits.map(({ stop, enterAt }) => `${stop.id} ${enterAt}`)])).toEqual([['A线', ['s2 490', 's1 530']], ['B线', ['s1 492', 's2 532']]])
  })

  test('that let no lines through together are named, with what else would do', () => {
    const found = plan(tourWith({ stops: [{ lockedArrival: '08:10' }] }), { maxWaitMinutes: 60 })
    expect(found.proposed).toBeUndefined()
    expect(found.causes).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'fixed-time', at: 490 }), expect.objectContaining({ kind: 'stop-too-small', people: 2 })]))
  })

  test('that the lines miss as they go now do not hide how they go', () => {
    const { present } = plan(tourWith({ stops: [{}, { lockedArrival: '08:30', lockedLineId: 'l1' as LineId }] }))
    expect(present?.courses[0]?.visits.map(({ enterAt }) => enterAt)).toEqual([490, 510])
  })
})

test('whoever joins a line leaves the tour’s others', () => {
  const event = tourWith({ people: [{ id: 'a' }, { id: 'b' }], lines: [{ members: { a: true, b: true } as never }] })
  const outcome = runCommand(event, lineJoined(event, 'l2' as LineId, ['a' as PersonId])!)
  expect(outcome.ok && [outcome.event.lines['l1']?.members, outcome.event.lines['l2']?.members]).toEqual([{ b: true }, { a: true }])
  expect(lineJoined(event, 'l1' as LineId, ['a' as PersonId])).toBeNull()
})
