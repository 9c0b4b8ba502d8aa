import { expect, it } from 'vitest'
import { actionFor, shortcutOf, shortcutText } from '#renderer/app/keyboard.ts'
import type { Action } from '#renderer/stores/actions-store.ts'

const press = (key: string, init: KeyboardEventInit & { keyCode?: number } = {}): KeyboardEvent => new KeyboardEvent('keydown', { key, ...init })
const action = (id: string, shortcut: string, isEnabled = true): Action => ({ id, label: () => id, section: 'edit', shortcut, isEnabled: () => isEnabled, run: () => undefined })

it.each([
  ['Ctrl+K', press('k', { ctrlKey: true })],
  ['Ctrl+K', press('k', { metaKey: true })],
  ['Ctrl+Shift+P', press('P', { ctrlKey: true, shiftKey: true })],
  ['Ctrl+1', press('1', { ctrlKey: true })],
  ['Alt+ArrowUp', press('ArrowUp', { altKey: true })],
  ['?', press('?', { shiftKey: true })],
])('spells %s', (spelt, event) => {
  expect(shortcutOf(event)).toBe(spelt)
})

it('leaves the keys of an input method to it', () => {
  expect(shortcutOf(press('k', { ctrlKey: true, isComposing: true }))).toBeNull()
  expect(shortcutOf(press('Process', { keyCode: 229 }))).toBeNull()
})

it('lets a field keep what can be typed', () => {
  document.body.innerHTML = '<input><button></button>'
  const [input, button] = [document.querySelector('input'), document.querySelector('button')]
  const actions = [action('help', '?'), action('palette', 'Ctrl+K')]
  const at = (target: Element | null, event: KeyboardEvent): string | undefined => {
    target?.dispatchEvent(event)
    return actionFor(event, actions)?.id
  }
  expect(at(input, press('?'))).toBeUndefined()
  expect(at(input, press('k', { ctrlKey: true }))).toBe('palette')
  expect(at(button, press('?'))).toBe('help')
})

it('passes over an action that cannot be done now', () => {
  const actions = [action('first', 'Ctrl+Z', false), action('second', 'Ctrl+Z')]
  expect(actionFor(press('z', { ctrlKey: true }), actions)?.id).toBe('second')
})

it('writes arrows as they stand on the keys', () => {
  expect(shortcutText('Alt+ArrowUp')).toBe('Alt+↑')
})
