import type { Action } from '#renderer/stores/actions-store.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { postsText } from '#shared/domain/people/person-text.ts'
import type { EventSummary } from '#shared/contract/results.ts'

export type PaletteEntry = {
  readonly key: string
  readonly group: 'sections' | 'actions' | 'events' | 'people'
  readonly label: string
  /** smaller, behind the label */
  readonly hint: string
  /** more words that find it */
  readonly search: string
  readonly run: () => void
}

const MOST_PER_GROUP = 8

/** What the palette offers for a typed text: at most so many of each group, those that begin with it first. */
export function matchingEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const parts = typed.toLowerCase().split(/\s+/).filter((part) => part !== '')
  const found = entries.filter(({ label, hint, search }) => {
    const all = `${label} ${hint} ${search}`.toLowerCase()
    return parts.every((part) => all.includes(part))
  })
  const startsWith = ({ label }: PaletteEntry): boolean => parts[0] !== undefined && label.toLowerCase().startsWith(parts[0])
  const groups = ['sections', 'people', 'events', 'actions'] as const
  return groups.flatMap((group) => {
    // Whole lists of people and events say nothing before something is typed.
    if (parts.length === 0 && group === 'people') return []
    const ofGroup = found.filter((entry) => entry.group === group)
    return [...ofGroup.filter(startsWith), ...ofGroup.filter((entry) => !startsWith(entry))].slice(0, MOST_PER_GROUP)
  })
}

export function actionEntry(action: Action, shortcut: string): PaletteEntry {
  return { key: action.id, group: action.section === 'go' ? 'sections' : 'actions', label: action.label(), hint: shortcut, search: '', run: action.run }
}

export function eventEntries(events: readonly EventSummary[], open: (id: EventSummary['id']) => void): readonly PaletteEntry[] {
  return events.map(({ id, name, city, startDate }) => ({
    key: id,
    group: 'events',
    label: name,
    hint: [startDate, city].filter((part) => part !== undefined).join(' '),
    search: '',
    run: () => open(id),
  }))
}

export function personEntries(event: Event, open: (id: string) => void): readonly PaletteEntry[] {
  return ordered(event.people).map((person) => ({
    key: person.id,
    group: 'people',
    label: person.name,
    hint: postsText(event, person),
    search: `${person.pinyin ?? ''} ${person.nameVariants.join(' ')}`,
    run: () => open(person.id),
  }))
}
