import { z } from 'zod'

/** A call as it crosses the process line; the endpoint's own schema parses the input. */
export const callSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() })

export type Call = Readonly<z.infer<typeof callSchema>>

/** Header that carries the browser host's token; never a cookie or a query, which travel by themselves. */
export const TOKEN_HEADER = 'x-huicheng-token'

/** POST: a call as JSON, answered by a reply as JSON whatever the HTTP status. */
export const CALL_PATH = '/api/call'

/** GET: pushes, one JSON text a line, for as long as the page is open; an empty line is a sign of life. */
export const PUSH_PATH = '/api/push'

/** GET, followed by an offer's id: the bytes of that offer, once. */
export const OFFER_PATH = '/api/offer/'

export const menuSections = ['file', 'edit', 'view', 'go', 'help'] as const

/** One of the page's actions, as the desktop's menu shows it. */
export const menuActionSchema = z.strictObject({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  shortcut: z.exactOptional(z.string().max(40).describe('Ctrl+Shift+P, Alt+ArrowUp; names as in KeyboardEvent.key')),
  section: z.enum(menuSections),
  enabled: z.boolean(),
})

export const actionMenuSchema = z.strictObject({
  locale: z.enum(['zh-CN', 'en']),
  actions: z.array(menuActionSchema).max(300).readonly(),
})

export type MenuSection = (typeof menuSections)[number]
export type MenuAction = Readonly<z.infer<typeof menuActionSchema>>
export type ActionMenu = Readonly<z.infer<typeof actionMenuSchema>>

/** `window.host`: all that the desktop's preload gives to the page. Calls, replies and pushes are JSON texts of the codec. */
export type HostBridge = {
  readonly kind: 'desktop'
  readonly call: (callText: string) => Promise<string>
  /** @returns ends the listening */
  readonly onPush: (listener: (pushText: string) => void) => () => void
  readonly setActions: (menu: ActionMenu) => void
  /** @returns ends the listening */
  readonly onAction: (listener: (actionId: string) => void) => () => void
}
