import { computed } from 'vue'
import { defineStore } from 'pinia'
import { openIssues } from '#shared/domain/event/accept-issue.ts'
import { checkEvent } from '#shared/domain/event/check-event.ts'
import { collectionNames, type CollectionName } from '#shared/domain/event/event.ts'
import type { Issue, Severity } from '#shared/domain/event/issue.ts'
import { useEventStore } from './event-store.ts'
import type { Target } from './selection-store.ts'

const GRAVEST_FIRST: readonly Severity[] = ['blocking', 'warning', 'hint']

/** What is wrong with the open event, the gravest first, and what its makers mean that way. Looked at after every step; nothing is ever kept from being typed. */
export const useChecksStore = defineStore('checks', () => {
  const store = useEventStore()

  const found = computed<readonly Issue[]>(() => {
    const all = store.event ? checkEvent(store.event) : []
    return GRAVEST_FIRST.flatMap((severity) => all.filter((issue) => issue.severity === severity))
  })
  const issues = computed(() => openIssues(found.value))
  const accepted = computed(() => found.value.filter((issue) => issue.accepted !== undefined))
  const counts = computed(() => {
    const countOf = (severity: Severity): number => issues.value.filter((issue) => issue.severity === severity).length
    return { blocking: countOf('blocking'), warning: countOf('warning'), hint: countOf('hint') }
  })

  return { issues, accepted, counts }
})

/** Where an issue is put right: an entity and its field, or a field of the profile. */
export function targetOf({ path }: Pick<Issue, 'path'>): Target {
  const [first, id, field] = path
  if (!isCollection(first)) return first === undefined ? {} : { field: first }
  return { collection: first, ...(id === undefined ? {} : { id }), ...(field === undefined ? {} : { field }) }
}

function isCollection(name: string | undefined): name is CollectionName {
  return (collectionNames as readonly (string | undefined)[]).includes(name)
}
