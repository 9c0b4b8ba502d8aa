import { createRouter, createWebHashHistory, type RouteComponent } from 'vue-router'
import type { SectionName } from './sections.ts'

/** Each section is a file of its own, fetched when it is first opened. */
const pages: Readonly<Record<SectionName, () => Promise<RouteComponent>>> = {
  overview: () => import('../features/events/OverviewPage.vue'),
  people: () => import('../features/people/PeoplePage.vue'),
  agenda: () => import('../features/agenda/AgendaPage.vue'),
  tours: () => import('../features/tours/ToursPage.vue'),
  seating: () => import('../features/seating/SeatingPage.vue'),
  documents: () => import('../features/documents/DocumentsPage.vue'),
  news: () => import('../features/news/NewsPage.vue'),
  logistics: () => import('../features/logistics/LogisticsPage.vue'),
}

/** The hash keeps the place over a reload and works under app:// as under http. */
export function createPageRouter() {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'library', component: () => import('../features/events/LibraryPage.vue') },
      { path: '/register', name: 'register', component: () => import('../features/register/RegisterPage.vue') },
      { path: '/from-press', name: 'from-press', component: () => import('../features/news/press/PressItemPage.vue') },
      { path: '/settings', name: 'settings', component: () => import('../features/settings/SettingsPage.vue') },
      {
        path: '/events/:id',
        component: () => import('./layout/EventWorkspace.vue'),
        props: true,
        children: [
          { path: '', redirect: { name: 'overview' } },
          { path: 'history', name: 'history', component: () => import('../features/history/HistoryPage.vue'), meta: { hasNoPaper: true } },
          { path: 'show', name: 'show', component: () => import('../features/agenda/show/RunOfShowPage.vue'), meta: { hasNoPaper: true, isWhole: true } },
          { path: 'desk', name: 'desk', component: () => import('../features/logistics/DeskPage.vue'), meta: { hasNoPaper: true } },
          { path: 'people/import', name: 'people-import', component: () => import('../features/people/import/ImportPage.vue'), meta: { hasNoPaper: true, section: 'people' } },
          // The draft is the page that this work ends on; a second one beside it would only take its room.
          ...Object.entries(pages).map(([name, component]) => ({ path: name, name, component, meta: name === 'news' ? { hasNoPaper: true } : {} })),
        ],
      },
      { path: '/:rest(.*)*', redirect: { name: 'library' } },
    ],
  })
}
