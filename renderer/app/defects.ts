import type { App } from 'vue'
import { shallowRef } from 'vue'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'

/** The last error that nobody expected or caught; the frame tells of it, the console has all of it. */
export const lastDefect = shallowRef<Pick<ErrorData, 'code'> | null>(null)

export function reportDefects(app: App): void {
  const report = (error: unknown): void => {
    console.error(error)
    lastDefect.value = { code: error instanceof AppError ? error.code : 'internal' }
  }
  app.config.errorHandler = report
  addEventListener('unhandledrejection', ({ reason }) => report(reason))
  addEventListener('error', ({ error }) => report(error))
}
