import type { EndpointOutput, ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import { entered } from '#shared/domain/register/enter.ts'
import { merged, withEntries, withoutEntries } from '#shared/domain/register/mend.ts'
import type { Listing, Register, RegisterKind } from '#shared/domain/register/register.ts'
import type { Clock, Ids } from '../ports/ports.ts'
import type { RegisterRepository } from '../storage/register-repository.ts'
import type { Pushes } from './pushes.ts'
import { Turns } from './turns.ts'

/** Who and what is known across the events of the library: entered from an event, corrected, made one, forgotten. */
export class RegisterService {
  readonly #register: RegisterRepository
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #pushes: Pushes
  readonly #turns = new Turns<'register'>()

  constructor(register: RegisterRepository, { clock, ids }: { readonly clock: Clock; readonly ids: Ids }, pushes: Pushes) {
    this.#register = register
    this.#clock = clock
    this.#ids = ids
    this.#pushes = pushes
  }

  list(): Promise<Listing> {
    return this.#turns.take('register', async () => {
      const { people, units, sites, venues } = await this.#register.read()
      return { people: Object.values(people), units: Object.values(units), sites: Object.values(sites), venues: Object.values(venues) }
    })
  }

  /** @returns which entry each arrival is */
  enter({ from, of }: ParsedInput<'register.enter'>): Promise<EndpointOutput<'register.enter'>> {
    return this.#change((register) => {
      const { register: next, links } = entered(register, of, { from, newId: this.#ids.next })
      return { next, answer: { links } }
    })
  }

  put({ entries }: ParsedInput<'register.put'>): Promise<Record<string, never>> {
    return this.#change((register) => ({ next: withEntries(register, entries), answer: {} }))
  }

  /** Nothing of the entries stays, nor of a person as somebody's contact. @throws AppError 'not-found' */
  remove({ kind, ids }: ParsedInput<'register.remove'>): Promise<EndpointOutput<'register.remove'>> {
    return this.#change((register) => {
      ids.forEach((id) => requireEntry(register, kind, id))
      const { register: next, before } = withoutEntries(register, kind, ids)
      return { next, answer: { before: [...before] } }
    })
  }

  /** @throws AppError 'not-found' */
  merge({ kind, id, into }: ParsedInput<'register.merge'>): Promise<EndpointOutput<'register.merge'>> {
    return this.#change((register) => {
      requireEntry(register, kind, id)
      requireEntry(register, kind, into)
      const { register: next, before } = merged(register, kind, id, into)
      return { next, answer: { before: [...before] } }
    })
  }

  /** Waits for what is under way. */
  settle(): Promise<void> {
    return this.#turns.settle()
  }

  #change<Answer>(change: (register: Register) => { readonly next: Register; readonly answer: Answer }): Promise<Answer> {
    return this.#turns.take('register', async () => {
      const { next, answer } = change(await this.#register.read())
      await this.#register.write(next, this.#clock.now().toISOString())
      this.#pushes.send({ name: 'register.changed' })
      return answer
    })
  }
}

function requireEntry(register: Register, kind: RegisterKind, id: string): void {
  if (!Object.hasOwn(register[kind], id)) throw new AppError('not-found', `${id} is not in the register`, { subject: id })
}
