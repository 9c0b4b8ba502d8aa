import { computed } from 'vue'
import { defineStore } from 'pinia'
import type { Target } from './selection-store.ts'

export type ShownIssue = { readonly code: string; readonly severity: 'blocking' | 'warning' | 'hint'; readonly target: Target; readonly message: string; readonly source?: string }

/** What is wrong with the open event. */
export const useChecksStore = defineStore('checks', () => {
  const issues = computed<readonly ShownIssue[]>(() => [])
  const counts = computed(() => {
    const count = (severity: ShownIssue['severity']): number => issues.value.filter((issue) => issue.severity === severity).length
    return { blocking: count('blocking'), warning: count('warning'), hint: count('hint') }
  })
  return { issues, counts }
})
