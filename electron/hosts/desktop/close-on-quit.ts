import type { App } from 'electron'
import type { Log } from '#core/ports/ports.ts'

/**
 * Lets the core finish before the program ends. On 'will-quit', when the windows are closed and have sent their last
 * changes; on 'before-quit' they have not.
 */
export function closeOnQuit(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>, log: Log): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    void close()
      .catch((error: unknown) => log.error('the library was not closed in order', error))
      .finally(() => {
        state = 'closed'
        app.quit()
      })
  })
}
