import type { Action } from '#renderer/stores/actions-store.ts'
import { recentChoices } from '#renderer/ui/recent-choices.ts'
import { found, searchable, type Searchable } from '#shared/lib/text-search.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { SearchablePerson } from '#shared/domain/people/people-search.ts'
import { postsText } from '#shared/domain/people/person-text.ts'
import type { EventSummary } from '#shared/contract/results.ts'

export type PaletteEntry = {
  readonly id: string
  readonly group: 'sections' | 'actions' | 'events' | 'people'
  readonly label: string
  /** smaller, behind the label */
  readonly hint: string
  readonly search: Searchable
  readonly run: () => void
}

const MOST_PER_GROUP = 8

/** What the palette offers for a typed text: at most so many of each group, those that begin with it first. */
export function matchingEntries(entries: readonly PaletteEntry[], people: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const of = (group: PaletteEntry['group']) => found(entries.filter((entry) => entry.group === group), typed, MOST_PER_GROUP, recentChoices())
  return [...of('sections'), ...people, ...of('events'), ...of('actions')]
}

export function actionEntry(action: Action, shortcut: string): PaletteEntry {
  const label = action.label()
  return { id: action.id, group: action.section === 'go' ? 'sections' : 'actions', label, hint: shortcut, search: searchable([label], [shortcut]), run: action.run }
}

export function eventEntries(events: readonly EventSummary[], open: (id: EventSummary['id']) => void): readonly PaletteEntry[] {
  return events.map(({ id, name, city, startDate }) => {
    const hint = [startDate, city].filter((part) => part !== undefined).join(' ')
    return { id, group: 'events', label: name, hint, search: searchable([name], [hint]), run: () => open(id) }
  })
}

/** The people that a typed text finds. A whole list of people says nothing before something is typed. */
export function personEntries(event: Event, index: () => readonly SearchablePerson[], typed: string, open: (id: string) => void): readonly PaletteEntry[] {
  if (typed.trim() === '') return []
  return found(index(), typed, MOST_PER_GROUP, recentChoices()).map(({ id, person, search }) => ({
    id,
    group: 'people',
    label: person.name,
    hint: postsText(event, person),
    search,
    run: () => open(id),
  }))
}
