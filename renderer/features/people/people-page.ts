import { inject, provide, type Component, type InjectionKey, type ShallowRef } from 'vue'

/** What the page tells its tools, and what they can ask of it. Everything is read while the tool is shown. */
export type PeoplePageContext = {
  /** chosen people, in the order in which they are shown */
  readonly selectedIds: () => readonly string[]
  /** those shown, after filter, search and sorting, in that order */
  readonly shownIds: () => readonly string[]
  /** takes the place of the grid until it is null again: a dry run beside its source, a drawing of groups */
  readonly work: ShallowRef<Component | null>
  /** files that were dropped on the page go to the tool that asked for them; the last one to ask gets them */
  readonly onFiles: (take: (files: readonly File[]) => void) => void
}

const KEY: InjectionKey<PeoplePageContext> = Symbol('people page')

export function providePeoplePage(context: PeoplePageContext): void {
  provide(KEY, context)
}

/** @throws Error outside the people page */
export function usePeoplePage(): PeoplePageContext {
  const context = inject(KEY)
  if (!context) throw new Error('only tools of the people page know it')
  return context
}
