import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActionMenu } from '#shared/contract/host.ts'
import { answerCalls, receiveActions, sendPushes } from '../../../electron/hosts/desktop/ipc.ts'
import type { FakeChannels } from '../../helpers/desktop-bridge.ts'

const { channels } = await vi.hoisted(async () => {
  const helper = await import('../../helpers/desktop-bridge.ts')
  return { channels: new helper.FakeChannels() as FakeChannels }
})
vi.mock('electron', () => channels.electron)

const MENU: ActionMenu = { locale: 'en', actions: [{ id: 'event.undo', label: 'Undo', section: 'edit', enabled: true }] }

describe('the preload', () => {
  const dispatch = vi.fn((name: string) => Promise.resolve({ ok: true as const, value: name }))
  beforeAll(async () => {
    answerCalls(channels.ipcMain, { dispatch }, { error: () => undefined })
    await import('../../../electron/preload.ts')
  })

  it('gives the page one object with five things', () => {
    expect(Object.keys(channels.exposed)).toEqual(['host'])
    expect(Object.keys(channels.bridge).sort()).toEqual(['call', 'kind', 'onAction', 'onPush', 'setActions'])
    expect(channels.bridge.kind).toBe('desktop')
  })

  it('carries calls over as text', async () => {
    expect(await channels.bridge.call('{"name":"app.info","input":{}}')).toBe('{"ok":true,"value":"app.info"}')
  })

  it('hands on the text of a push and nothing that leads back to Electron, until it is told to stop', () => {
    const heard = vi.fn()
    const stop = channels.bridge.onPush(heard)
    const core = { onPush: (listener: (push: { name: 'library.changed' }) => void) => (listener({ name: 'library.changed' }), () => undefined) }
    sendPushes(core, () => channels.webContents)
    expect(heard).toHaveBeenCalledExactlyOnceWith('{"name":"library.changed"}')
    stop()
    sendPushes(core, () => channels.webContents)
    expect(heard).toHaveBeenCalledOnce()
  })

  it('carries the actions to the menu and the chosen one back', () => {
    const [shown, ran] = [vi.fn(), vi.fn()]
    receiveActions(channels.ipcMain, shown)
    channels.bridge.setActions(MENU)
    expect(shown).toHaveBeenCalledExactlyOnceWith(MENU)
    channels.bridge.onAction(ran)
    channels.webContents.send('host:run-action', 'event.undo')
    expect(ran).toHaveBeenCalledExactlyOnceWith('event.undo')
  })

  it('is small enough to be read', () => {
    const source = readFileSync(path.resolve(import.meta.dirname, '../../../electron/preload.ts'), 'utf8')
    expect(source.split('\n').length).toBeLessThanOrEqual(30)
  })
})
