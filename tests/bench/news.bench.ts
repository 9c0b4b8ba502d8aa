import { draftOf } from '#shared/documents/news/edited-draft.ts'
import { readPressItem } from '#shared/domain/news/press/read-press-item.ts'
import { allPressItems } from '../fixtures/all-press-items.ts'
import { crowdedEvent } from '../helpers/crowded-event.ts'
import { pressScores } from '../helpers/press-scores.ts'
import { measurement, median, type Bench } from './measurement.ts'

const PEOPLE = 1_000
const RELEASE_LIMIT_MS = 20
const CHARACTERS = 2_000
const READING_LIMIT_MS = 200
const ROUNDS = 15

/** A release of a large event, and reading a long press item; what the reader gets right is printed beside them. */
export const bench: Bench = async function* () {
  const event = crowdedEvent(PEOPLE)
  yield measurement(`a release for an event of ${PEOPLE} people`, timeOf(() => draftOf({ ...event }, { kind: 'release', outlet: 'local' })), `limit of ${RELEASE_LIMIT_MS} ms`, RELEASE_LIMIT_MS, 1)
  const item = Object.values(allPressItems).map(({ text }) => text).join('\n').slice(0, CHARACTERS)
  yield measurement(`read a press item of ${CHARACTERS} characters`, timeOf(() => readPressItem(item)), `limit of ${READING_LIMIT_MS} ms`, READING_LIMIT_MS, 1)
  console.error(`  ${Object.keys(allPressItems).length} press items of the repository, precision and recall (goals 0.95 and 0.85):`)
  for (const { field, precision, recall } of pressScores()) console.error(`  ${field.padEnd(12)} ${precision.toFixed(3)}  ${recall.toFixed(3)}`)
}

function timeOf(task: () => unknown): number {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now()
    task()
    return performance.now() - start
  })
  return median(times.slice(1))
}
