import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { arrangement } from '#shared/domain/people/orders/arrangement.ts'
import { gbStrokes } from '#shared/domain/people/orders/stroke-dictionary.ts'
import { searchablePeople } from '#shared/domain/people/people-search.ts'
import { postsText } from '#shared/domain/people/person-text.ts'
import { unitKinds } from '#shared/domain/people/unit.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { found } from '#shared/lib/text-search.ts'
import { crowdedEvent } from '../helpers/crowded-event.ts'
import { compare, measurement, median, type Bench } from './measurement.ts'

const CROWD = 50_000
const KEYSTROKE_LIMIT_MS = 50
const LIST = 5_000
const ARRANGING_LIMIT_MS = 50
const TYPED = ['w', 'ws', 'wsa', 'wangshian', '林', '林示', '局长 欧阳', '0123', '5678', '示例12局', '查无此人']

/** What the office waits for among many people. */
export const bench: Bench = async function* () {
  yield* searching(crowdedEvent(CROWD))
  yield* arranging(crowdedEvent(LIST))
}

/** 姓氏笔画 for a large list, from the people to their order with everything that it leaves open. */
async function* arranging(event: Event) {
  const people = Object.values(event.people)
  const knowledge = { strokes: gbStrokes, read: dictionaryReading, organs: unitKinds }
  const byStrokes = () => arrangement(event, people, ['strokes'], knowledge)
  yield await compare(
    `${LIST} people by surname strokes`,
    byStrokes,
    {
      name: 'Intl.Collator zh, order of strokes (wrong for 13 % of surnames)',
      run: () => {
        const { compare: before } = new Intl.Collator('zh-u-co-stroke')
        return people.toSorted((a, b) => before(a.name, b.name))
      },
    },
    1,
  )
  const times = Array.from({ length: 15 }, () => timeOf(byStrokes))
  yield measurement(`${LIST} people by surname strokes`, median(times), `limit of ${ARRANGING_LIMIT_MS} ms`, ARRANGING_LIMIT_MS, 1)
}

/** A keystroke in the palette or at the reception desk. */
async function* searching(event: Event) {
  const index = searchablePeople(event, dictionaryReading)
  // Without an index library (minisearch missed telephone numbers, see the decision) the peer is what one writes first.
  const people = ordered(event.people).map((person) => ({ ...person, post: postsText(event, person) }))
  yield await compare(
    `${TYPED.length} texts typed among ${CROWD} people`,
    () => TYPED.map((typed) => found(index, typed, 50)),
    {
      name: 'filter, lower case at every key, no pinyin',
      run: () =>
        TYPED.map((typed) => {
          const parts = typed.toLowerCase().split(' ')
          return people.filter(({ name, phone, post }) => {
            const text = `${name} ${phone ?? ''} ${post}`.toLowerCase()
            return parts.every((part) => text.includes(part))
          })
        }),
    },
    1,
  )
  const times = TYPED.flatMap((typed) => Array.from({ length: 5 }, () => timeOf(() => found(index, typed, 50))))
  yield measurement(`a keystroke among ${CROWD} people`, median(times), `limit of ${KEYSTROKE_LIMIT_MS} ms`, KEYSTROKE_LIMIT_MS, 1)
  yield measurement(`slowest keystroke among ${CROWD} people`, Math.max(...times), `limit of ${KEYSTROKE_LIMIT_MS} ms`, KEYSTROKE_LIMIT_MS, 1)
}

function timeOf(task: () => unknown): number {
  const start = performance.now()
  task()
  return performance.now() - start
}
