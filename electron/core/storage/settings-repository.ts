import { Low } from 'lowdb'
import { defaultSettings, settingsSchema, type Settings } from '#shared/contract/settings.ts'
import { DurableAdapter, type Stored } from './durable-adapter.ts'
import type { FileSystem } from './file-system.ts'
import type { LibraryFolder } from './library-folder.ts'

const FORMAT = 'huicheng-settings'
const SETTINGS_VERSION = 1

/** The settings of a library. Unreadable ones do not hold up a start: they are kept aside and the defaults serve. */
export class SettingsRepository {
  readonly #files: FileSystem
  readonly #path: string
  readonly #nextId: () => string
  readonly #store: Low<Stored<Settings>>
  #isRead = false

  constructor(files: FileSystem, folder: LibraryFolder, nextId: () => string) {
    const facts = { format: FORMAT, schema: SETTINGS_VERSION, revision: 0, parents: [], savedAt: new Date(0).toISOString() }
    this.#files = files
    this.#path = folder.settings
    this.#nextId = nextId
    this.#store = new Low(new DurableAdapter<Settings>(files, folder.settings, FORMAT, nextId), { facts, data: defaultSettings })
  }

  async read(): Promise<Settings> {
    if (!this.#isRead) {
      const isReadable = await this.#store.read().then(() => true, () => false)
      const parsed = settingsSchema.safeParse({ ...defaultSettings, ...this.#store.data.data })
      if (!isReadable || !parsed.success) await this.#files.rename(this.#path, `${this.#path}.${this.#nextId()}.bad`)
      this.#store.data = { ...this.#store.data, data: parsed.success ? parsed.data : defaultSettings }
      this.#isRead = true
    }
    return this.#store.data.data
  }

  async write(settings: Settings, savedAt: string): Promise<void> {
    const { facts } = this.#store.data
    this.#store.data = { facts: { ...facts, revision: facts.revision + 1, savedAt }, data: settings }
    await this.#store.write()
  }
}
