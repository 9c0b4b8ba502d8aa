import type { ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import { entered, type Register, type RegisterPerson, type RegisterUnit } from '#shared/domain/people/register/register.ts'
import type { Clock, Ids } from '../ports/ports.ts'
import type { RegisterRepository } from '../storage/register-repository.ts'
import type { Pushes } from './pushes.ts'
import { Turns } from './turns.ts'

/** Who is known across the events of the library: entered from an event, corrected, taken out for good. */
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

  list(): Promise<{ readonly people: readonly RegisterPerson[]; readonly units: readonly RegisterUnit[] }> {
    return this.#turns.take('register', async () => {
      const { people, units } = await this.#register.read()
      return { people: Object.values(people), units: Object.values(units) }
    })
  }

  /** @returns who in the event is whom in the register */
  enter({ from, entries, units }: ParsedInput<'register.enter'>): Promise<{ readonly links: Readonly<Record<string, string>> }> {
    return this.#change((register) => {
      const { register: next, links } = entered(register, { from, entries, units, newId: this.#ids.next })
      return { next, answer: { links } }
    })
  }

  /** Sets the facts of one person. Whoever was taken out a moment ago comes back by it. */
  put({ person }: ParsedInput<'register.put'>): Promise<Record<string, never>> {
    return this.#change(({ people, units }) => ({ next: { people: { ...people, [person.id]: person }, units }, answer: {} }))
  }

  /** Nothing of the person stays in the register. @throws AppError 'not-found' */
  remove({ id }: ParsedInput<'register.remove'>): Promise<Record<string, never>> {
    return this.#change(({ people, units }) => {
      if (!Object.hasOwn(people, id)) throw new AppError('not-found', `${id} is not in the register`, { subject: id })
      const { [id]: _gone, ...others } = people
      return { next: { people: others, units }, answer: {} }
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
