import type { ParsedInput } from '#shared/contract/endpoints.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Clock } from '../ports/ports.ts'
import type { SettingsRepository } from '../storage/settings-repository.ts'
import { Turns } from './turns.ts'

/** What the user has chosen for the program. */
export class SettingsService {
  readonly #settings: SettingsRepository
  readonly #clock: Clock
  readonly #account: string
  readonly #turns = new Turns<'settings'>()

  constructor(settings: SettingsRepository, clock: Clock, account: string) {
    this.#settings = settings
    this.#clock = clock
    this.#account = account
  }

  get(): Promise<Settings> {
    return this.#turns.take('settings', () => this.#settings.read())
  }

  change(changes: ParsedInput<'settings.change'>): Promise<Settings> {
    return this.#turns.take('settings', async () => {
      const settings = { ...(await this.#settings.read()), ...changes }
      await this.#settings.write(settings, this.#clock.now().toISOString())
      return settings
    })
  }

  /** The name that history shows for what is done now. */
  async author(): Promise<string> {
    const { author } = await this.get()
    return author === '' ? this.#account : author
  }
}
