import { describe, expect, test } from 'vitest'
import { plainText } from '#core/rendering/plain-text.ts'
import { documents } from '#shared/documents/registry.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { turnOvers } from '#shared/domain/seating/tent-swaps.ts'
import { paperOf, sampleEvent, sampleKeys } from '../helpers/papers.ts'

/** Where each run comes from has tests of its own. */
const withoutSource = (key: string, value: unknown) => (key === 'source' ? undefined : value)

/** A change of wording or order shows up here, line by line; `vitest -u` takes it over once it has been read. */
describe.each(sampleKeys)('papers of the sample %s', (key) => {
  test.each(documents.map(({ id }) => id))('%s says what it said', async (id) => {
    const paper = paperOf(sampleEvent(key), id)
    // A list is its lines, and so are cards; a handbook is what others are; of what is set with more art, every run is kept.
    const isList = id === 'handbook' || documents.some((entry) => entry.id === id && entry.formats.includes('csv')) || paper.styleId === 'pocket'
    if (isList) await expect(plainText(paper).replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/${key}-${id}.txt`)
    else await expect(`${JSON.stringify(paper, withoutSource, 1)}\n`).toMatchFileSnapshot(`golden/${key}-${id}.json`)
  })

  test.each(documents.map(({ id, incomplete }) => ({ id, incomplete })))('$id lacks nothing but what the event does not have', ({ incomplete }) => {
    const event = sampleEvent(key)
    const absent = Object.entries({ 'no-delegations': event.delegations, 'no-groups': event.groups, 'no-lodgings': event.lodgings, 'no-meals': event.meals, 'no-pick-ups': event.pickUps, 'no-vehicles': event.vehicles, 'no-stops': event.stops })
      .flatMap(([code, collection]) => (Object.keys(collection).length === 0 ? [code] : []))
    const plans = ordered(event.seatingPlans)
    if (plans.every(({ layout }) => layout.kind !== 'round-tables')) absent.push('no-tables')
    if (turnOvers(event, plans).length === 0) absent.push('no-turn-over')
    expect(incomplete(event).map(({ code }) => code).filter((code) => !absent.includes(code))).toEqual([])
  })
})
