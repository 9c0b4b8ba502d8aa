import type { Text } from '#renderer/i18n/text.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { OrderScope } from '#shared/domain/people/orders/order-keys.ts'
import { isWithin } from '#shared/domain/people/orders/people-orders.ts'
import { personCategories, type Person } from '#shared/domain/people/person.ts'

/** Whom one can put in order together; `scope` is none for people chosen one by one. */
export type ScopeChoice = { readonly key: string; readonly label: string; readonly scope: OrderScope | null; readonly people: readonly Person[] }

/** The scopes of two and more people, everyone first. */
export function scopeChoices(t: Text, event: Event, shownIds: readonly string[], selectedIds: readonly string[]): readonly ScopeChoice[] {
  const all = ordered(event.people)
  const chosen = (ids: readonly string[]): readonly Person[] => ids.flatMap((id) => event.people[id] ?? [])
  const part = (kind: OrderScope['kind'], id: string, name: string): ScopeChoice => {
    const people = all.filter((person) => isWithin(event, { kind, id }, person))
    return { key: `${kind}:${id}`, label: t('orders.part', { name, count: people.length }), scope: { kind, id }, people }
  }
  const [shown, selected] = [chosen(shownIds), chosen(selectedIds)]
  return [
    { key: 'all', label: t('orders.everyone', { count: all.length }), scope: { kind: 'all' } as const, people: all },
    ...(shown.length === all.length ? [] : [{ key: 'shown', label: t('orders.shown', { count: shown.length }), scope: null, people: shown }]),
    ...(selected.length < 3 ? [] : [{ key: 'chosen', label: t('orders.chosen', { count: selected.length }), scope: null, people: selected }]),
    ...personCategories.map((category) => part('category', category, t(`words.personCategory.${category}`))),
    ...ordered(event.delegations).map(({ id, name }) => part('delegation', id, name)),
    ...ordered(event.groups).map(({ id, name }) => part('group', id, name)),
  ].filter(({ people }, index) => index === 0 || people.length > 1)
}
