import type { MenuItemConstructorOptions } from 'electron'
import { menuSections, type ActionMenu, type MenuAction, type MenuSection } from '#shared/contract/host.ts'
import { WORDS } from './words.ts'

type Role = keyof (typeof WORDS)['en']['roles']

/** What the system does by itself, after the page's own actions of a section. Undo is the page's: it knows the step. */
const ROLES: Readonly<Partial<Record<MenuSection, readonly Role[]>>> = {
  file: ['quit'],
  edit: ['cut', 'copy', 'paste', 'selectAll'],
  view: ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'],
}

/**
 * The menu for the page's actions.
 *
 * @param run is told the id of the chosen action
 */
export function menuTemplate({ locale, actions }: ActionMenu, run: (actionId: string) => void): MenuItemConstructorOptions[] {
  const words = WORDS[locale]
  return menuSections.flatMap((section) => {
    const own = actions.filter((action) => action.section === section).map((action) => actionItem(action, run))
    const roles = (ROLES[section] ?? []).map((role) => ({ role, label: words.roles[role] }))
    const submenu: MenuItemConstructorOptions[] = own.length > 0 && roles.length > 0 ? [...own, { type: 'separator' }, ...roles] : [...own, ...roles]
    return submenu.length > 0 ? [{ label: words.sections[section], submenu }] : []
  })
}

function actionItem({ id, label, shortcut, enabled }: MenuAction, run: (actionId: string) => void): MenuItemConstructorOptions {
  return {
    id,
    label: label.replaceAll('&', '&&'),
    enabled,
    // Shown only: the page handles its keys itself, and a key must not act twice.
    ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut), registerAccelerator: false }),
    click: () => run(id),
  }
}

/** Electron's name for keys that the page names as KeyboardEvent does. */
function acceleratorOf(shortcut: string): string {
  const names: Readonly<Record<string, string>> = { Ctrl: 'CmdOrCtrl', '+': 'Plus' }
  return shortcut
    .split(/\+(?=.)/)
    .map((key) => names[key] ?? key.replace(/^Arrow/, ''))
    .join('+')
}
