import { describe, expect, it, vi } from 'vitest'
import { MAX_BODY_BYTES } from '#shared/contract/codec.ts'
import { replySchema, type Reply } from '#shared/contract/reply.ts'
import { answerCalls, receiveActions, sendPushes } from '../../../../../electron/hosts/desktop/ipc.ts'
import { PAGE_ADDRESS } from '../../../../../electron/hosts/desktop/own-page.ts'
import { FakeChannels } from '../../../../helpers/desktop-bridge.ts'

const CALL = '{"name":"app.info","input":{}}'

function channelsWith(dispatch = vi.fn((name: string): Promise<Reply> => Promise.resolve({ ok: true, value: name }))) {
  const channels = new FakeChannels()
  const log = { error: vi.fn() }
  answerCalls(channels.ipcMain, { dispatch }, log)
  const call = async (text: unknown) => replySchema.parse(JSON.parse(String(await channels.electron.ipcRenderer.invoke('host:call', text))))
  return { channels, call, dispatch, log }
}

describe('calls of the page', () => {
  it('are answered', async () => {
    expect(await channelsWith().call(CALL)).toEqual({ ok: true, value: 'app.info' })
  })

  it.each([
    ['another site', { url: 'https://example.com/', parent: null }],
    ['a file', { url: 'file:///tmp/index.html', parent: null }],
    ['a frame in our page', { url: PAGE_ADDRESS, parent: {} }],
    ['a page that is gone', null],
  ])('are refused from %s', async (_who, sender) => {
    const { channels, call, dispatch } = channelsWith()
    channels.sender = sender
    expect(await call(CALL)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(dispatch).not.toHaveBeenCalled()
  })

  it.each([[undefined], [null], [42], [{ name: 'app.info', input: {} }], [['app.info']], [''], ['{'], ['[]'], ['{"name":1,"input":{}}']])(
    'are not %j',
    async (text) => {
      const { call, dispatch } = channelsWith()
      expect(await call(text)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
      expect(dispatch).not.toHaveBeenCalled()
    },
  )

  it('have at most the size that the contract allows, counted in bytes', async () => {
    const { call, dispatch } = channelsWith()
    expect(await call('会'.repeat(MAX_BODY_BYTES / 3 + 1))).toMatchObject({ ok: false, error: { code: 'too-large' } })
    expect(dispatch).not.toHaveBeenCalled()
  })

  it('that hit a defect hear that there was one, and no more', async () => {
    const { call, log } = channelsWith(vi.fn(() => Promise.reject(new Error('/home/lin/secret.json'))))
    expect(await call(CALL)).toEqual({ ok: false, error: { code: 'internal', message: 'a defect of the program', details: {} } })
    expect(log.error).toHaveBeenCalledOnce()
  })
})

describe('pushes', () => {
  it('wait for nobody: without a window they are dropped', () => {
    const core = { onPush: (listener: (push: { name: 'library.changed' }) => void) => (listener({ name: 'library.changed' }), () => undefined) }
    expect(() => sendPushes(core, () => null)).not.toThrow()
  })
})

describe('the list of actions', () => {
  const action = { id: 'a', label: '甲', section: 'edit', enabled: true }
  const given = (menu: unknown, channels = new FakeChannels()): ReturnType<typeof vi.fn> => {
    const show = vi.fn()
    receiveActions(channels.ipcMain, show)
    channels.electron.ipcRenderer.send('host:actions', menu)
    return show
  }

  it('is shown as it came', () => {
    expect(given({ locale: 'zh-CN', actions: [action] })).toHaveBeenCalledWith({ locale: 'zh-CN', actions: [action] })
  })

  it.each([
    ['nothing', undefined],
    ['another language', { locale: 'fr', actions: [] }],
    ['a section that no menu has', { locale: 'en', actions: [{ ...action, section: 'system' }] }],
    ['a role', { locale: 'en', actions: [{ ...action, role: 'toggleDevTools' }] }],
    ['a label without end', { locale: 'en', actions: [{ ...action, label: 'x'.repeat(201) }] }],
    ['actions without end', { locale: 'en', actions: Array(301).fill(action) }],
  ])('is dropped with %s', (_what, menu) => {
    expect(given(menu)).not.toHaveBeenCalled()
  })

  it('is dropped from any page but ours', () => {
    const channels = new FakeChannels()
    channels.sender = { url: 'https://example.com/', parent: null }
    expect(given({ locale: 'en', actions: [action] }, channels)).not.toHaveBeenCalled()
  })
})
