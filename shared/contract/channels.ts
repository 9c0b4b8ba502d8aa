/** Names of the desktop's channels between page and main process; apart from the schemas, so that the preload stays small. */
export const CHANNELS = {
  /** page → main, answered: a call as JSON text, a reply as JSON text */
  call: 'host:call',
  /** main → page: a push as JSON text */
  push: 'host:push',
  /** page → main: what the menu is to show */
  actions: 'host:actions',
  /** main → page: id of the action that was chosen in the menu */
  runAction: 'host:run-action',
} as const
