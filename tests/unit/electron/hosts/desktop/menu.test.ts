import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import type { MenuAction } from '#shared/contract/host.ts'
import { menuTemplate } from '../../../../../electron/hosts/desktop/menu.ts'

const action = (fields: Partial<MenuAction> = {}): MenuAction => ({ id: 'event.undo', label: '撤销', section: 'edit', enabled: true, ...fields })
const menuOf = (actions: readonly MenuAction[], run = vi.fn()) => menuTemplate({ locale: 'zh-CN', actions }, run)
const items = (menu: MenuItemConstructorOptions | undefined) => menu?.submenu as MenuItemConstructorOptions[]
const sectionOf = (menus: readonly MenuItemConstructorOptions[], label: string) => items(menus.find((menu) => menu.label === label))

describe('the menu', () => {
  it('has what the system does by itself before the page says anything', () => {
    expect(menuOf([]).map(({ label }) => label)).toEqual(['文件', '编辑', '查看'])
    expect(sectionOf(menuOf([]), '编辑').map(({ role, label }) => [role, label])).toEqual([
      ['cut', '剪切'],
      ['copy', '复制'],
      ['paste', '粘贴'],
      ['selectAll', '全选'],
    ])
  })

  it('puts the page’s actions into their sections, in their order, before those of the system', () => {
    const edit = sectionOf(menuOf([action(), action({ id: 'event.redo', label: '重做' })]), '编辑')
    expect(edit.map(({ label, type }) => label ?? type)).toEqual(['撤销', '重做', 'separator', '剪切', '复制', '粘贴', '全选'])
  })

  it('shows a section of the page’s own only when it has something', () => {
    expect(menuOf([action({ section: 'go' })]).map(({ label }) => label)).toContain('转到')
    expect(menuOf([]).map(({ label }) => label)).not.toContain('转到')
  })

  it('sends back the id of what was chosen', () => {
    const run = vi.fn()
    const [undo] = sectionOf(menuOf([action()], run), '编辑')
    undo?.click?.(undefined as never, undefined, undefined as never)
    expect(run).toHaveBeenCalledExactlyOnceWith('event.undo')
  })

  it('shows the keys, and leaves them to the page', () => {
    const [undo] = sectionOf(menuOf([action({ shortcut: 'Ctrl+Z' })]), '编辑')
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false })
  })

  it.each([
    ['Ctrl+Shift+P', 'CmdOrCtrl+Shift+P'],
    ['Alt+ArrowUp', 'Alt+Up'],
    ['F2', 'F2'],
    ['?', '?'],
    ['Ctrl++', 'CmdOrCtrl+Plus'],
    ['Ctrl+1', 'CmdOrCtrl+1'],
  ])('calls %s %s', (shortcut, accelerator) => {
    const [item] = sectionOf(menuOf([action({ shortcut })]), '编辑')
    expect(item?.accelerator).toBe(accelerator)
  })

  it('greys out what cannot be done, and takes labels as they are', () => {
    const [item] = sectionOf(menuOf([action({ enabled: false, label: '甲 & 乙' })]), '编辑')
    expect(item).toMatchObject({ enabled: false, label: '甲 && 乙' })
  })
})
