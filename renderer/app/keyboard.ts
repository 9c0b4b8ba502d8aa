import type { Action } from '../stores/actions-store.ts'

/** Keys that an input keeps for itself: only shortcuts with Ctrl or a function key reach past one. */
const EDITABLE = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]'

/**
 * The shortcut that a key press spells, such as 'Ctrl+Shift+P'; null for keys of an input method: its Enter chooses a
 * word, and the last key of a composition is told by the code 229 alone.
 */
export function shortcutOf(event: KeyboardEvent): string | null {
  if (event.isComposing || event.keyCode === 229) return null
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  // Shift is part of a sign such as '?', and a modifier of a letter.
  const withShift = event.shiftKey && (event.key.length > 1 || /[A-Z]/.test(key))
  const modifiers = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', withShift ? 'Shift' : '']
  return [...modifiers.filter((modifier) => modifier !== ''), key].join('+')
}

/** The action that a key press asks for, if it can be done now and the key is free; a page goes before the frame. */
export function actionFor(event: KeyboardEvent, actions: readonly Action[]): Action | null {
  const shortcut = shortcutOf(event)
  if (shortcut === null) return null
  const isTyping = event.target instanceof Element && event.target.closest(EDITABLE) !== null
  if (isTyping && !shortcut.startsWith('Ctrl+') && !/^F\d/.test(shortcut)) return null
  return actions.findLast((action) => action.shortcut === shortcut && action.isEnabled?.() !== false) ?? null
}

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** A shortcut as it stands on the keys: Alt+↑. */
export function shortcutText(shortcut: string): string {
  return shortcut.split('+').map((key) => KEY_NAMES[key] ?? key).join('+')
}
