import { AppError } from '#shared/contract/errors.ts'
import { emptyRegister, registerSchema, type Register } from '#shared/domain/register/register.ts'
import { DurableAdapter, type Stored } from './durable-adapter.ts'
import type { FileSystem } from './file-system.ts'
import type { LibraryFolder } from './library-folder.ts'
import { registerFrom1to2 } from './migrations/register-1-to-2.ts'

const FORMAT = 'huicheng-register'
const REGISTER_VERSION = 2

/**
 * The register of people, units, sites and venues. It is read anew for each call, since another machine may share the library; one
 * that cannot be read is an error and never written over.
 */
export class RegisterRepository {
  readonly #adapter: DurableAdapter<Register>
  readonly #path: string
  #last: Stored<Register> | null = null

  constructor(files: FileSystem, folder: LibraryFolder, nextId: () => string) {
    this.#path = folder.register
    this.#adapter = new DurableAdapter<Register>(files, folder.register, FORMAT, nextId)
  }

  /** @throws AppError 'damaged' | 'newer-version' | 'unavailable' */
  async read(): Promise<Register> {
    this.#last = await this.#adapter.read()
    if (!this.#last) return emptyRegister
    if (this.#last.facts.schema > REGISTER_VERSION) throw new AppError('newer-version', `${this.#path} was written by a newer program`, { subject: this.#path })
    const { data, facts: { schema } } = this.#last
    const parsed = registerSchema.safeParse(schema === 1 ? registerFrom1to2(data) : data)
    if (!parsed.success) throw new AppError('damaged', `${this.#path} is damaged`, { subject: this.#path })
    return parsed.data
  }

  /** Follows a `read`. */
  async write(register: Register, savedAt: string): Promise<void> {
    const revision = (this.#last?.facts.revision ?? 0) + 1
    const parents = this.#adapter.sha256 === undefined ? [] : [this.#adapter.sha256]
    await this.#adapter.write({ facts: { format: FORMAT, schema: REGISTER_VERSION, revision, parents, savedAt }, data: register })
  }
}
