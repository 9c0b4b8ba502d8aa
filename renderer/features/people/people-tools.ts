import { defineAsyncComponent, type Component } from 'vue'

/**
 * What is done with the roster beyond typing into it. Each tool is a component that shows its own button in the bar of
 * the page; it learns from `usePeoplePage` (`people-page.ts`) what is chosen, and whatever it opens (a dialog, the whole
 * work area) is its own. A tool is added by one line here; `defineAsyncComponent` keeps what is heavy out of the first
 * load.
 */
export const peopleTools: readonly Component[] = [
  defineAsyncComponent(() => import('./import/ListImport.vue')),
  defineAsyncComponent(() => import('./changes/PersonChanges.vue')),
  defineAsyncComponent(() => import('./PeopleViews.vue')),
  defineAsyncComponent(() => import('./orders/ArrangeTool.vue')),
]
