import { AppError } from '#shared/contract/errors.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { Ports } from './ports/ports.ts'
import type { DocumentRenderer } from './rendering/renderer.ts'
import { DocumentService } from './services/document-service.ts'
import { EventAccess } from './services/event-access.ts'
import { EventService } from './services/event-service.ts'
import { FontService } from './services/font-service.ts'
import { LibraryService } from './services/library-service.ts'
import type { Pushes } from './services/pushes.ts'
import { RegisterService } from './services/register-service.ts'
import { RouteServer } from './services/route-server.ts'
import { SettingsService } from './services/settings-service.ts'
import { StyleService } from './services/style-service.ts'
import { SpaceWatch } from './services/space-watch.ts'
import { Turns } from './services/turns.ts'
import { WordingService } from './services/wording-service.ts'
import { storageError } from './storage/durable-file.ts'
import { EventRepository } from './storage/event-repository.ts'
import type { FileSystem } from './storage/file-system.ts'
import { IssuedCopies } from './storage/issued-copies.ts'
import { LibraryFolder } from './storage/library-folder.ts'
import { LibraryIndex } from './storage/library-index.ts'
import { OwnerFile } from './storage/owner-file.ts'
import { RegisterRepository } from './storage/register-repository.ts'
import { SettingsRepository } from './storage/settings-repository.ts'

/** The services of one open library, and how to let it go. */
export type OpenLibrary = {
  readonly folder: LibraryFolder
  readonly fonts: FontService
  readonly settings: SettingsService
  readonly library: LibraryService
  readonly events: EventService
  readonly documents: DocumentService
  readonly space: SpaceWatch
  readonly register: RegisterService
  readonly wording: WordingService
  readonly styles: StyleService
  readonly routeServer: RouteServer
  /** Waits for what is under way, writes what is newer than its snapshot, lets the library go. */
  readonly close: () => Promise<void>
}

/**
 * Opens the library in a folder, made when it is not there, and wires its services together.
 *
 * @throws AppError 'locked' when another program of this machine has it, 'read-only' | 'disk-full' | 'unavailable'
 */
export async function openLibrary(
  root: string,
  { clock, ids, dialogs, machine, account, paths, log }: Ports,
  files: FileSystem,
  pushes: Pushes,
  renderer: DocumentRenderer,
): Promise<OpenLibrary> {
  const folder = new LibraryFolder(root)
  await makeFolders(files, folder)
  const ownerFileAt = (path: string) => new OwnerFile(files, path, machine, clock.monotonicMs)
  const lock = ownerFileAt(folder.lockOf(machine.host))
  const heldBy = await lock.take({ account, nonce: ids.next(), openedAt: clock.now().toISOString() })
  if (heldBy) {
    const { host, process } = heldBy.owner
    throw new AppError('locked', 'the library is open in another program', { subject: `${host}, ${process}` })
  }

  const repository = new EventRepository(files, folder, ids.next)
  const index = new LibraryIndex(files, folder, repository, ids.next)
  const access = new EventAccess((id) => ownerFileAt(folder.owner(id)), { clock, ids, account }, (id) => {
    repository.drop(id) // what we have in memory must never be written over what the new owner writes
    pushes.send({ name: 'event.access', id })
  })

  const turns = new Turns<EventId>()
  const space = new SpaceWatch(files, root, repository, pushes, clock)
  const settings = new SettingsService(new SettingsRepository(files, folder, ids.next), clock, account)
  const register = new RegisterService(new RegisterRepository(files, folder, ids.next), { clock, ids }, pushes)
  const fonts = new FontService(paths.systemFontFolders, settings)
  const copies = new IssuedCopies(files, folder, ids.next)
  const documents = new DocumentService(repository, renderer, copies, { dialogs, clock, log, settings, fonts }, turns, pushes)
  return {
    folder,
    fonts,
    settings,
    register,
    routeServer: new RouteServer(async () => (await settings.get()).routeServer),
    library: new LibraryService(repository, copies, index, { ids, clock, dialogs }, turns, pushes, access, settings),
    events: new EventService(repository, index, settings, clock, turns, pushes, access),
    documents,
    wording: new WordingService(settings, dialogs),
    styles: new StyleService({ settings, fonts, renderer, dialogs, clock }),
    space,
    close: async () => {
      space.close()
      await documents.close()
      await turns.settle()
      await register.settle()
      await repository.close()
      await access.close()
      await index.seal(clock.now().toISOString()).catch(() => undefined) // it only saves time at the next start
      await lock.release()
    },
  }
}

async function makeFolders(files: FileSystem, folder: LibraryFolder): Promise<void> {
  try {
    for (const path of folder.all) await files.makeFolder(path)
  } catch (error) {
    throw storageError(error, folder.root)
  }
}
