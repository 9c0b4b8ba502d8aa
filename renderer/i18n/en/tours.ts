import type { Translated } from '../message-types.ts'
import type { tours as zhCn } from '../zh-cn/tours.ts'

export const tours: Translated<typeof zhCn> = {
  newTour: 'Observation tour',
  addTour: 'Add tour',
  addStop: 'Add stop',
  remove: 'Remove',
  removeTour: 'Remove “{name}”',
  removed: 'Removed “{name}”',
  stops: 'Stops',
  vehicles: 'Vehicles',
  km: '{km} km',
  unnamedStop: '(no name yet)',
  noStops: 'This tour has no stops yet.',
  empty: 'These are the tours: each has stops in order, with how long you stay and what you see.',
  chosen: 'Which tour',
  view: { label: 'View', route: 'Route', vehicles: 'Lines and vehicles' },
  column: { verbs: 'Actions' },
  field: {
    title: 'Name of the tour',
    date: 'Date of “{name}”',
    name: 'Stop {number}',
    stay: 'Minutes at {name}',
    acts: 'What is done at {name}, in order',
    actsHint: 'Briefing, display boards…',
    guide: 'Guide at {name}',
  },
}
