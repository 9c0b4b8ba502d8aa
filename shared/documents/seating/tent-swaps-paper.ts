import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import type { SeatingPlan } from '../../domain/seating/seating-plan.ts'
import type { Seat } from '../../domain/seating/seat.ts'
import { tentSwaps, turnOvers, type TentSwap, type TurnOver } from '../../domain/seating/tent-swaps.ts'
import type { ChosenOptions, DocumentOption } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper } from '../paper.ts'
import { nameText } from '../people-text.ts'
import { plannedTable } from '../table-plan.ts'
import { asCell, plain, unknown } from '../text.ts'
import { seatName } from './seat-name.ts'
import { seatingWords } from './seating-words.ts'

/** Two plans of one's own choice; left out: those that follow one another in one place. */
export const swapOptions: readonly DocumentOption[] = [
  { id: 'before', kind: 'source' },
  { id: 'after', kind: 'source' },
]

/** 桌签换场单: which tents are taken, carried and set up between two uses of a hall, as one walks along the rows. */
export function tentSwapsPaper(event: Event, options: PaperOptions): Paper {
  const locale = event.documentLocale
  const pairs = chosenTurnOvers(event, options.chosen ?? {})
  const none: Block = { kind: 'paragraph', role: 'body', text: [unknown(seatingWords[locale].swaps.none, locale)] }
  const blocks = pairs.length === 0 ? [none] : pairs.flatMap((pair) => pairBlocks(event, pair))
  return { ...frameOf(event, 'tent-swaps', options), sections: [{ orientation: 'portrait', blocks: [titleOf(event, 'tent-swaps'), ...blocks] }] }
}

export function swapGaps(event: Event): readonly IncompleteReason[] {
  return reasonsFrom({ 'no-turn-over': turnOvers(event, ordered(event.seatingPlans)).length === 0 })
}

function chosenTurnOvers(event: Event, { before, after }: ChosenOptions): readonly TurnOver[] {
  const planOf = (id: unknown) => Object.values(event.seatingPlans).find((plan) => plan.id === id)
  const [first, second] = [planOf(before), planOf(after)]
  return first && second && first !== second ? [{ before: first, after: second }] : turnOvers(event, ordered(event.seatingPlans))
}

function pairBlocks(event: Event, { before, after }: TurnOver): readonly Block[] {
  const words = seatingWords[event.documentLocale].swaps
  const { taken, placed, kept } = tentSwaps(event, before, after)
  const carried = placed.filter(({ from }) => from !== undefined).length
  return [
    { kind: 'heading', level: 1, text: plain(words.pair(before.title, after.title)) },
    { kind: 'paragraph', role: 'body', text: plain(words.counts({ taken: taken.length, carried, fresh: placed.length - carried, kept })) },
    ...tableBlocks(event, before, after, words.taken, taken),
    ...tableBlocks(event, before, after, words.placed, placed),
  ]
}

function tableBlocks(event: Event, before: SeatingPlan, after: SeatingPlan, title: string, swaps: readonly TentSwap[]): readonly Block[] {
  if (swaps.length === 0) return []
  const { column, store } = seatingWords[event.documentLocale].swaps
  const place = (plan: SeatingPlan, seat: Seat | undefined) => asCell(plain(seat ? seatName(plan.layout.kind, seat, event.documentLocale) : store))
  // Whoever takes tents away needs no column that says on every line that they go into the box.
  const isTaking = swaps.every(({ to }) => to === undefined)
  const seat = (text: string) => ({ title: text, role: 'figures', align: 'center', width: 'share', ems: [6, 14] }) as const
  const table = plannedTable(
    [
      { title: column.number, role: 'figures', align: 'center', width: 'fit', ems: [2.4, 4], isCount: true },
      seat(isTaking ? column.from : column.to),
      { title: column.name, role: 'name', align: 'center', width: 'share', ems: [6, 16] },
      ...(isTaking ? [] : [seat(column.from)]),
      { title: column.done, role: 'text', align: 'center', width: 'fit', ems: [4, 6] },
    ],
    [
      {
        rows: swaps.map(({ personId, from, to }, index) => {
          const person = event.people[personId]
          const name = person ? [[nameText(event, person)]] : []
          return { cells: [[plain(String(index + 1))], isTaking ? place(before, from) : place(after, to), name, ...(isTaking ? [] : [place(before, from)]), []] }
        }),
      },
    ],
  )
  return [{ kind: 'heading', level: 2, text: plain(title) }, { ...table, rowHeightMm: 8 }]
}
