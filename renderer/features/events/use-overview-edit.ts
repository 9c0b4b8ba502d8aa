import { stepText } from '#renderer/i18n/step-text.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore } from '#renderer/stores/event-store.ts'
import { newId } from '#renderer/stores/new-id.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import { useRegisterStore } from '#renderer/stores/register-store.ts'
import { daysDated } from '#shared/domain/agenda/counted-days.ts'
import { addedToEvent } from '#shared/domain/register/into-event.ts'
import { newEntity, type EntityChanges, type EventCommand, type ProfileChanges } from '#shared/domain/event/command.ts'
import type { CollectionName, Event } from '#shared/domain/event/event.ts'
import { moveAmong } from '#shared/domain/event/move-among.ts'
import { ordered, type Positioned } from '#shared/domain/event/position.ts'
import type { UnitId } from '#shared/domain/event/ids.ts'

type UnitField = 'convenerIds' | 'hostIds' | 'organizerIds' | 'coOrganizerIds'

/** The edits of the overview, each of which can be undone by name. What is typed into one field is one step. */
export function useOverviewEdit(event: () => Event) {
  const t = useText()
  const store = useEventStore()
  const notices = useNoticesStore()
  const register = useRegisterStore()

  /** `key` names the field that is being typed into; a choice that is made at once has none. */
  function profile(changes: ProfileChanges, key?: string): void {
    store.run({ type: 'profile.edit', changes }, key === undefined ? {} : { mergeKey: key })
  }

  function unitsNamed(typed: string): { readonly ids: readonly UnitId[]; readonly added: readonly EventCommand[] } {
    const names = typed.split(/[、，,;；\t\r\n]+/).map((name) => name.trim()).filter((name) => name !== '')
    const known = new Map(ordered(event().units).map(({ id, name }) => [name, id]))
    const fresh = names.filter((name) => !known.has(name)).map((name) => newEntity('units', { id: newId(), name: name.slice(0, 300) }))
    for (const { id, name } of fresh) known.set(name, id)
    const ids = names.flatMap((name) => known.get(name.slice(0, 300)) ?? [])
    return { ids, added: fresh.length === 0 ? [] : [{ type: 'entities.add', collection: 'units', entities: fresh }] }
  }

  return {
    profile,

    /** The first day puts those that were only counted on the calendar. */
    startDate(startDate: string | null): void {
      const dated = startDate === null ? [] : daysDated(event(), startDate)
      if (dated.length === 0) profile({ startDate })
      else store.run({ type: 'batch', commands: [{ type: 'profile.edit', changes: { startDate } }, ...dated] })
    },

    /** A line that may be absent: empty clears it. */
    line: (field: 'shortName' | 'edition' | 'theme' | 'city' | 'classification', value: string): void =>
      profile({ [field]: value === '' ? null : value }, `profile.${field}`),

    registration(changes: Readonly<Record<string, unknown>>, key?: string): void {
      const merged = { ...event().registration, ...changes }
      const kept = Object.entries(merged).filter(([, value]) => value !== undefined && value !== '')
      profile({ registration: kept.length === 0 ? null : Object.fromEntries(kept) }, key)
    },

    entity<Name extends CollectionName>(collection: Name, id: string, changes: EntityChanges<Name>, field: string): void {
      store.run({ type: 'entity.edit', collection, id, changes } as unknown as EventCommand, { mergeKey: `${collection}.${id}.${field}` })
    },

    /** Units of the event, or of the register: those are added to it in the same step. */
    addUnits(field: UnitField, ids: readonly string[]): void {
      const added = ids.map((id) => {
        const known = event().units[id as UnitId] ? undefined : register.entryOf('units', id)
        return known ? addedToEvent('units', known, register.taking(event())) : { localId: id, commands: [] }
      })
      const changes = { [field]: [...event()[field], ...added.map(({ localId }) => localId)] }
      const commands = added.flatMap((one) => one.commands)
      if (commands.length === 0) profile(changes)
      else store.run({ type: 'batch', commands: [...commands, { type: 'profile.edit', changes }] })
    },

    /** Units that were typed: those that the event does not know yet are added to it in the same step. */
    typeUnits(field: UnitField, typed: string): void {
      const { ids, added } = unitsNamed(typed)
      const chosen = [...event()[field], ...ids.filter((id) => !event()[field].includes(id))]
      store.run({ type: 'batch', commands: [...added, { type: 'profile.edit', changes: { [field]: chosen } }] })
    },

    add<Name extends 'venues' | 'rooms' | 'notices'>(collection: Name, fields: Parameters<typeof newEntity<Name>>[1]): void {
      store.run({ type: 'entities.add', collection, entities: [newEntity(collection, fields)] } as unknown as EventCommand)
    },

    /** Moves an entity by one among those that are shown together with it. */
    move(collection: CollectionName, shown: readonly Positioned[], id: string, direction: 'up' | 'down'): void {
      const command = moveAmong(collection, ordered<Positioned>(event()[collection]), shown, id, direction)
      if (command) store.run(command)
    },

    remove(collection: CollectionName, id: string): void {
      if (!store.run({ type: 'entities.remove', collection, ids: [id] })) return
      const label = store.undoLabel
      notices.notify({
        kind: 'done',
        text: label ? stepText(t, label) : t('app.row.remove'),
        undo: store.undoOfThis(),
      })
    },

    done: (): void => void store.flush(),
  }
}

export type OverviewEdit = ReturnType<typeof useOverviewEdit>
