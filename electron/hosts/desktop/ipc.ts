import type { IpcMain, WebContents, WebFrameMain } from 'electron'
import type { Core } from '#core/core.ts'
import type { Log } from '#core/ports/ports.ts'
import { CHANNELS } from '#shared/contract/channels.ts'
import { MAX_BODY_BYTES, encode } from '#shared/contract/codec.ts'
import { AppError } from '#shared/contract/errors.ts'
import { actionMenuSchema, type ActionMenu } from '#shared/contract/host.ts'
import type { Reply } from '#shared/contract/reply.ts'
import { parseCall } from '../both/call-text.ts'
import { isOwnPage } from './own-page.ts'

/** Answers the page's calls. Never rejects: Electron would carry the text of an error over to the page. */
export function answerCalls(ipc: Pick<IpcMain, 'handle'>, core: Pick<Core, 'dispatch'>, log: Log): void {
  ipc.handle(CHANNELS.call, async ({ senderFrame }, callText: unknown): Promise<string> => {
    try {
      return encode(await answer(core, senderFrame, callText))
    } catch (error) {
      if (error instanceof AppError) return encode({ ok: false, error: error.toData() } satisfies Reply)
      log.error('the desktop host failed', error)
      return encode({ ok: false, error: { code: 'internal', message: 'a defect of the program', details: {} } } satisfies Reply)
    }
  })
}

async function answer({ dispatch }: Pick<Core, 'dispatch'>, sender: WebFrameMain | null, callText: unknown): Promise<Reply> {
  if (!isOwnPage(sender)) throw new AppError('refused', 'foreign page')
  if (typeof callText !== 'string') throw new AppError('invalid-input', 'a call is text')
  if (Buffer.byteLength(callText) > MAX_BODY_BYTES) throw new AppError('too-large', `a call has at most ${MAX_BODY_BYTES} bytes`)
  const { name, input } = parseCall(callText)
  return dispatch(name, input)
}

/**
 * Hands the core's pushes on to the page.
 *
 * @returns how to stop
 */
export function sendPushes(core: Pick<Core, 'onPush'>, page: () => Pick<WebContents, 'send'> | null): () => void {
  return core.onPush((push) => page()?.send(CHANNELS.push, encode(push)))
}

/** Takes the page's list of actions for the menu; anything else on this channel is dropped. */
export function receiveActions(ipc: Pick<IpcMain, 'on'>, show: (menu: ActionMenu) => void): void {
  ipc.on(CHANNELS.actions, ({ senderFrame }, given: unknown) => {
    const menu = isOwnPage(senderFrame) ? actionMenuSchema.safeParse(given) : null
    if (menu?.success) show(menu.data)
  })
}
