import type { ErrorData } from '#shared/contract/errors.ts'

/** A task on its way to a thread. */
export type TaskRequest<Task> = { readonly id: number; readonly task: Task }

/** What the thread says of it. */
export type TaskReply<Result> = { readonly id: number } & (
  | { readonly outcome: 'done'; readonly result: Result }
  | { readonly outcome: 'refused'; readonly error: ErrorData }
  | { readonly outcome: 'failed'; readonly message: string; readonly stack: string }
)
