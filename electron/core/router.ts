import { endpoints, type EndpointName, type EndpointOutput, type ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError, type Problem } from '#shared/contract/errors.ts'
import type { Reply } from '#shared/contract/reply.ts'
import type { Log } from './ports/ports.ts'

/** One handler for every endpoint of the contract; a missing one is a type error. */
export type Handlers = {
  readonly [Name in EndpointName]: (
    input: ParsedInput<Name>,
  ) => EndpointOutputOf<Name> | Promise<EndpointOutputOf<Name>>
}

type ReadonlyList<T> = T extends readonly (infer Item)[] ? readonly Item[] : T
/** What a handler may give back: the contract's output with its lists readonly. */
type EndpointOutputOf<Name extends EndpointName> = {
  readonly [Key in keyof EndpointOutput<Name>]: ReadonlyList<EndpointOutput<Name>[Key]>
}

/** The only door of the core. It never rejects: whatever happens comes back as data. */
export type Dispatch = (name: string, input: unknown) => Promise<Reply>

export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  return async (name, input) => {
    try {
      if (!Object.hasOwn(endpoints, name)) throw new AppError('not-found', `no call ${name.slice(0, 60)}`)
      return { ok: true, value: await call(handlers, name as EndpointName, input) }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: error.toData() }
      log.error(`call ${name} failed`, error)
      return { ok: false, error: { code: 'internal', message: 'a defect of the program', details: {} } }
    }
  }
}

async function call(handlers: Handlers, name: EndpointName, input: unknown): Promise<unknown> {
  const parsed = endpoints[name].input.safeParse(input)
  if (!parsed.success) throw new AppError('invalid-input', `wrong input for ${name}`, { problems: problemsOf(parsed.error.issues) })
  const handler = handlers[name] as (input: unknown) => unknown
  return handler(parsed.data)
}

type Issue = { readonly path: readonly PropertyKey[]; readonly code?: string | undefined; readonly message: string }

const MAX_PROBLEMS = 200

function problemsOf(issues: readonly Issue[]): readonly Problem[] {
  return issues
    .slice(0, MAX_PROBLEMS)
    .map(({ path, code, message }) => ({ path: path.map(String).join('.'), code: code ?? 'invalid', message }))
}
