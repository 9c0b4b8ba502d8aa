import { computed, shallowRef, type ComputedRef } from 'vue'
import { defineStore } from 'pinia'
import { AppError } from '#shared/contract/errors.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { maskedPhone } from '#shared/domain/people/masked-number.ts'
import { acceptance, editOf, type Taking } from '#shared/domain/register/into-event.ts'
import { differencesFrom, keeping, type Difference } from '#shared/domain/register/differences.ts'
import { searchableEntries, type SearchableEntry } from '#shared/domain/register/entry-search.ts'
import { collectionOf, factsOf, type LocalOf } from '#shared/domain/register/event-facts.ts'
import type { Arrivals, EntryOf, FactsOf, KindOfEntry, Listing, RegisterKind } from '#shared/domain/register/register.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'
import { nameReader } from './name-reader.ts'
import { newId } from './new-id.ts'

/** Something of the open event of which the register says something else. */
type Differing<Kind extends RegisterKind = RegisterKind> = {
  readonly kind: Kind
  readonly local: LocalOf<Kind>
  readonly known: EntryOf<Kind>
  readonly differences: readonly Difference[]
}

/** One difference as it is shown, with what it is about. */
type DifferenceLine = {
  readonly key: string
  readonly name: string
  readonly field: string
  readonly here: string
  readonly there: string
  readonly of: Differing
  readonly difference: Difference
}

/** What was done to the register from this window, and what takes it back. */
type Act = {
  readonly what: 'edit' | 'add' | 'remove' | 'merge'
  readonly name: string
  readonly before: readonly KindOfEntry[]
  readonly added: readonly KindOfEntry[]
}

const EMPTY: Listing = { people: [], units: [], sites: [], venues: [] }
const MOST_ACTS = 50

/** Who and what is known across the events of the library. Calls may throw AppError; what is shown follows the core's pushes. */
export const useRegisterStore = defineStore('register', () => {
  const api = useApi()
  const store = useEventStore()
  const listing = shallowRef<Listing>(EMPTY)
  /** why the register cannot be read */
  const failure = shallowRef<AppError | null>(null)
  const acts = shallowRef<readonly Act[]>([])
  let isAsked = false

  const lastAct = computed(() => acts.value.at(-1) ?? null)
  const byId: { readonly [Kind in RegisterKind]: ComputedRef<ReadonlyMap<string, EntryOf<Kind>>> } = {
    people: computed(() => entriesById(listing.value.people)),
    units: computed(() => entriesById(listing.value.units)),
    sites: computed(() => entriesById(listing.value.sites)),
    venues: computed(() => entriesById(listing.value.venues)),
  }
  const searchables: { readonly [Kind in RegisterKind]: ComputedRef<readonly SearchableEntry<Kind>[]> } = {
    people: computed(() => searchableEntries('people', listing.value.people, nameReader())),
    units: computed(() => searchableEntries('units', listing.value.units, nameReader())),
    sites: computed(() => searchableEntries('sites', listing.value.sites, nameReader())),
    venues: computed(() => searchableEntries('venues', listing.value.venues, nameReader())),
  }
  const differing: { readonly [Kind in RegisterKind]: ComputedRef<readonly Differing<Kind>[]> } = {
    people: computed(() => differingOf('people')),
    units: computed(() => differingOf('units')),
    sites: computed(() => differingOf('sites')),
    venues: computed(() => differingOf('venues')),
  }

  function differingOf<Kind extends RegisterKind>(kind: Kind): readonly Differing<Kind>[] {
    const { event } = store
    if (!event || listing.value[kind].length === 0) return []
    return ordered<LocalOf<RegisterKind>>(event[collectionOf[kind]]).flatMap((local) => differingIn(kind, event, local as LocalOf<Kind>) ?? [])
  }

  function differingIn<Kind extends RegisterKind>(kind: Kind, event: Event, local: LocalOf<Kind>): Differing<Kind> | null {
    const known = entryOf(kind, local.registerId)
    const differences = known ? differencesFrom(kind, event, local, known) : []
    return known && differences.length > 0 ? { kind, local, known, differences } : null
  }

  /** The entry that an id means, also one that it was made one with. */
  function entryOf<Kind extends RegisterKind>(kind: Kind, id: string | undefined): EntryOf<Kind> | undefined {
    return id === undefined ? undefined : byId[kind].value.get(id)
  }

  /** What searches and pickers offer of a kind; made only while one of them asks. */
  function choicesOf<Kind extends RegisterKind>(kind: Kind): readonly SearchableEntry<Kind>[] {
    return searchables[kind].value
  }

  async function load(): Promise<void> {
    isAsked = true
    try {
      listing.value = await api.call('register.list', {})
      failure.value = null
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failure.value = error
    }
  }

  api.onPush((push) => {
    if (push.name === 'library.switched') acts.value = []
    if (isAsked && (push.name === 'register.changed' || push.name === 'library.switched')) void load()
  })
  api.onReconnect(() => {
    if (isAsked) void load()
  })

  /**
   * Enters what the open event knows, with the units that it names, and links all of them in it.
   *
   * @returns how many were entered: nobody without a name
   */
  async function enter<Kind extends RegisterKind>(kind: Kind, event: Event, locals: readonly LocalOf<Kind>[]): Promise<number> {
    const named = locals.filter(({ name }) => name !== '')
    const unitNames = kind === 'units' ? new Set() : new Set(named.flatMap((local) => unitsIn(kind, factsOf(kind, event, local))))
    const units = ordered(event.units).filter(({ name }) => unitNames.has(name))
    const commands = [...(await linksOf('units', event, units)), ...(await linksOf(kind, event, named))]
    await load()
    if (commands.length > 0) store.run({ type: 'batch', commands, wish: { kind: 'enter-register', count: commands.length } })
    return named.length
  }

  async function linksOf<Kind extends RegisterKind>(kind: Kind, event: Event, locals: readonly LocalOf<Kind>[]): Promise<readonly EventCommand[]> {
    if (locals.length === 0) return []
    const from = { eventId: event.id, event: event.shortName ?? event.name, ...(event.startDate === undefined ? {} : { date: event.startDate }) }
    const arrivals = locals.map((local) => ({
      localId: local.id,
      ...(local.registerId === undefined ? {} : { registerId: local.registerId }),
      facts: factsOf(kind, event, local),
    }))
    const { links } = await api.call('register.enter', { from, of: { kind, arrivals } as unknown as Arrivals })
    return locals.flatMap(({ id, registerId }) => (links[id] === undefined || links[id] === registerId ? [] : [editOf(kind, id, { registerId: links[id] })]))
  }

  /** Sets entries, new ones too. */
  async function put(entries: readonly KindOfEntry[], what: 'edit' | 'add' = 'edit'): Promise<void> {
    const before = entries.flatMap(({ kind, entry }) => {
      const known = entryOf(kind, entry.id)
      return known ? [{ kind, entry: known } as KindOfEntry] : []
    })
    const added = entries.filter(({ kind, entry }) => !entryOf(kind, entry.id))
    await api.call('register.put', { entries: [...entries] })
    await did({ what, name: entries[0]?.entry.name ?? '', before, added })
  }

  async function remove({ kind, entry }: KindOfEntry): Promise<void> {
    const { before } = await api.call('register.remove', { kind, ids: [entry.id] })
    await did({ what: 'remove', name: entry.name, before, added: [] })
  }

  /** Makes two entries one, `into`. */
  async function merge(kind: RegisterKind, id: string, into: EntryOf<RegisterKind>): Promise<void> {
    const { before } = await api.call('register.merge', { kind, id, into: into.id })
    await did({ what: 'merge', name: into.name, before, added: [] })
  }

  async function did(act: Act): Promise<void> {
    acts.value = [...acts.value.slice(1 - MOST_ACTS), act]
    await load()
  }

  /** Takes back what was done last from this window. */
  async function undo(): Promise<void> {
    const act = lastAct.value
    if (!act) return
    acts.value = acts.value.slice(0, -1)
    if (act.before.length > 0) await api.call('register.put', { entries: [...act.before] })
    for (const { kind, entry } of act.added) await api.call('register.remove', { kind, ids: [entry.id] })
    await load()
  }

  function taking(event: Event): Taking {
    return { event, known: listing.value, newId }
  }

  /** The differences of a kind, a line each, as they may be shown: telephones are masked. */
  function differenceRows(kind: RegisterKind): readonly DifferenceLine[] {
    return (differing[kind].value as readonly Differing[]).flatMap(linesOf)
  }

  /** Those of one record alone: of thousands only few are in view. */
  function differenceRowsOf(kind: RegisterKind, local: LocalOf<RegisterKind>): readonly DifferenceLine[] {
    const one = store.event && differingIn(kind, store.event, local)
    return one ? linesOf(one) : []
  }

  /**
   * Decides a difference: the register's word here too, this event's word for it alone, or for all; other events that
   * know it are then offered the correction.
   */
  async function settle(kind: RegisterKind, key: string, how: 'accept' | 'keep' | 'correct'): Promise<void> {
    const line = differenceRows(kind).find((row) => row.key === key)
    if (!line || !store.event) return
    const { of: { local, known }, difference } = line
    if (how === 'accept') {
      const commands = acceptance(kind, local.id, known, difference.field as keyof FactsOf<RegisterKind>, taking(store.event))
      store.run(commands.length === 1 && commands[0] ? commands[0] : { type: 'batch', commands })
    } else if (how === 'keep') {
      store.run(editOf(kind, local.id, keeping(local, difference)))
    } else {
      const here: unknown = factsOf(kind, store.event, local)[difference.field as 'name']
      const corrected = difference.field === 'rooms' ? roomsWith(known, here) : here
      await put([{ kind, entry: { ...known, [difference.field]: corrected } } as KindOfEntry])
    }
  }

  return { listing, failure, lastAct, differenceRows, differenceRowsOf, entryOf, choicesOf, load, enter, put, remove, merge, undo, taking, settle }
})

function linesOf(of: Differing): readonly DifferenceLine[] {
  return of.differences.map((difference) => {
    const { field, here, there } = difference
    const isPhone = field === 'phone' || field === 'contact' || field === 'guide'
    const [shownHere, shownThere] = isPhone ? [maskedPhone(here), maskedPhone(there)] : [here, there]
    return { key: `${of.local.id} ${field}`, name: of.local.name, field, here: shownHere, there: shownThere, of, difference }
  })
}

function entriesById<Entry extends EntryOf<RegisterKind>>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.flatMap((entry) => [entry.id, ...(entry.formerIds ?? [])].map((id) => [id, entry])))
}

function unitsIn(kind: RegisterKind, facts: FactsOf<RegisterKind>): readonly string[] {
  if (kind === 'people') return (facts as FactsOf<'people'>).posts.map(({ unit }) => unit)
  return kind === 'sites' ? [(facts as FactsOf<'sites'>).hostUnit ?? ''] : []
}

/** The rooms that the register knows, with what the event says of those that it uses. */
function roomsWith(known: EntryOf<RegisterKind>, here: unknown): FactsOf<'venues'>['rooms'] {
  const rooms = here as FactsOf<'venues'>['rooms']
  return (known as EntryOf<'venues'>).rooms.map((room) => ({ ...room, ...rooms.find(({ name }) => name === room.name), layouts: room.layouts }))
}
