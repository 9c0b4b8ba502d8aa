import type { Component } from 'vue'
import PeopleViews from './PeopleViews.vue'
import PersonChanges from './changes/PersonChanges.vue'
import ListImport from './import/ListImport.vue'
import ArrangeTool from './orders/ArrangeTool.vue'

/**
 * What is done with the roster beyond typing into it. Each tool is a component that shows its own button in the bar of
 * the page; it learns from `usePeoplePage` (`people-page.ts`) what is chosen, and whatever it opens (a dialog, the whole
 * work area) is its own. They come with the page: one that came later would push the sheet down under the pointer.
 */
export const peopleTools: readonly Component[] = [ListImport, PersonChanges, PeopleViews, ArrangeTool]
