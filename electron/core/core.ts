import { AppError } from '#shared/contract/errors.ts'
import type { Push } from '#shared/contract/endpoints.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { Ports } from './ports/ports.ts'
import { DocumentRenderer } from './rendering/renderer.ts'
import { createDispatch, type Dispatch } from './router.ts'
import { DocumentService } from './services/document-service.ts'
import { EventAccess } from './services/event-access.ts'
import { EventService } from './services/event-service.ts'
import { LibraryService } from './services/library-service.ts'
import { Pushes } from './services/pushes.ts'
import { SettingsService } from './services/settings-service.ts'
import { Turns } from './services/turns.ts'
import { storageError } from './storage/durable-file.ts'
import { EventRepository } from './storage/event-repository.ts'
import type { FileSystem } from './storage/file-system.ts'
import { LibraryFolder } from './storage/library-folder.ts'
import { LibraryIndex } from './storage/library-index.ts'
import { OwnerFile } from './storage/owner-file.ts'
import { nodeFileSystem } from './storage/node-file-system.ts'
import { SettingsRepository } from './storage/settings-repository.ts'

/** The program behind one door: what every host starts, calls and closes. */
export type Core = {
  readonly dispatch: Dispatch
  /** @returns how to stop listening */
  readonly onPush: (listener: (push: Push) => void) => () => void
  /** Waits for what is under way, writes what is newer than its snapshot, lets the library go. */
  readonly close: () => Promise<void>
}

/**
 * Opens a library and wires the program together.
 *
 * @throws AppError 'locked' when another program has the library, 'read-only' | 'disk-full' | 'unavailable' from its folder
 */
export async function createCore(ports: Ports, files: FileSystem = nodeFileSystem): Promise<Core> {
  const { clock, ids, dialogs, paths, log, machine, version, account } = ports

  const folder = new LibraryFolder(paths.libraryFolder)
  await prepare(files, folder)
  const ownerFileAt = (path: string) => new OwnerFile(files, path, machine, clock.monotonicMs)
  const lock = ownerFileAt(folder.lockOf(machine.host))
  const heldBy = await lock.take({ account, nonce: ids.next(), openedAt: clock.now().toISOString() })
  if (heldBy) {
    const { host, process } = heldBy.owner
    throw new AppError('locked', 'the library is open in another program', { subject: `${host}, ${process}` })
  }

  const repository = new EventRepository(files, folder, ids.next)
  const index = new LibraryIndex(files, folder, repository, ids.next)
  const renderer = new DocumentRenderer({ fontsFolder: paths.fontsFolder, workerScript: paths.renderWorker })

  const turns = new Turns<EventId>()
  const pushes = new Pushes()
  const access = new EventAccess((id) => ownerFileAt(folder.owner(id)), { clock, ids, account }, (id) => {
    repository.drop(id) // what we have in memory must never be written over what the new owner writes
    pushes.send({ name: 'event.access', id })
  })
  const settings = new SettingsService(new SettingsRepository(files, folder, ids.next), clock, account)
  const library = new LibraryService(repository, index, { ids, clock, dialogs }, turns, pushes, access)
  const events = new EventService(repository, index, settings, clock, turns, pushes, access)
  const documents = new DocumentService(repository, renderer, { dialogs, clock }, turns)

  const dispatch = createDispatch(
    {
      'app.info': () => ({ version, libraryFolder: folder.root, account }),
      'settings.get': () => settings.get(),
      'settings.change': (input) => settings.change(input),
      'library.list': () => library.list(),
      'library.create': (input) => library.create(input),
      'library.duplicate': (input) => library.duplicate(input),
      'library.add-sample': (input) => library.addSample(input),
      'library.import': (input) => library.import(input),
      'library.validate': (input) => library.validate(input),
      'library.remove': (input) => library.remove(input),
      'library.restore': (input) => library.restore(input),
      'events.open': (input) => events.open(input),
      'events.take-over': (input) => events.takeOver(input),
      'events.run': (input) => events.run(input),
      'events.undo': (input) => events.undo(input),
      'events.redo': (input) => events.redo(input),
      'events.changes-since': (input) => events.changesSince(input),
      'events.past': (input) => events.past(input),
      'events.restore': (input) => events.restore(input),
      'events.history': (input) => events.history(input),
      'events.export': (input) => library.export(input),
      'documents.render': (input) => documents.render(input),
      'documents.export': (input) => documents.export(input),
      'news.export': (input) => documents.exportDraft(input),
    },
    log,
  )

  return {
    dispatch,
    onPush: (listener) => pushes.listen(listener),
    close: async () => {
      await turns.settle()
      await repository.close()
      await access.close()
      await index.seal(clock.now().toISOString())
      await renderer.close()
      await lock.release()
    },
  }
}

async function prepare(files: FileSystem, folder: LibraryFolder): Promise<void> {
  try {
    for (const path of folder.all) await files.makeFolder(path)
  } catch (error) {
    throw storageError(error, folder.root)
  }
}
