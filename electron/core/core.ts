import type { Push } from '#shared/contract/endpoints.ts'
import type { Ports } from './ports/ports.ts'
import { openLibrary } from './open-library.ts'
import { ListReader } from './reading/list-reader.ts'
import { DocumentRenderer } from './rendering/renderer.ts'
import { createDispatch, type Dispatch } from './router.ts'
import { LibraryPlace } from './services/library-place.ts'
import { Pushes } from './services/pushes.ts'
import { storageError } from './storage/durable-file.ts'
import type { FileSystem } from './storage/file-system.ts'
import { nodeFileSystem } from './storage/node-file-system.ts'

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
  const { paths, log, version, account, dialogs, libraries } = ports

  if (paths.isLibraryChosen) await requireFolder(files, paths.libraryFolder)

  const pushes = new Pushes()
  const renderer = new DocumentRenderer({ fontsFolder: paths.fontsFolder, workerScript: paths.renderWorker })
  const lists = new ListReader({ workerScript: paths.readingWorker })
  const open = (folder: string) => openLibrary(folder, ports, files, pushes, renderer)
  const place = new LibraryPlace(await open(paths.libraryFolder), { open, files, libraries, ids: ports.ids }, pushes)
  const now = place.current

  const dispatch = createDispatch(
    {
      'app.info': () => ({ version, libraryFolder: now().folder.root, account, savesFolders: dialogs.newFolder !== undefined, opensFiles: dialogs.open !== undefined }),
      'app.choose-folder': async () => ({ folder: (await dialogs.chooseFolder?.()) ?? null, canAsk: dialogs.chooseFolder !== undefined }),
      'settings.get': () => now().settings.get(),
      'settings.change': (input) => now().settings.change(input),
      'tours.travel-times': (input) => now().routeServer.travelTimes(input),
      'library.places': () => place.known(),
      'library.switch': (input) => place.switchTo(input),
      'library.move': (input) => place.moveTo(input),
      'library.list': () => now().library.list(),
      'library.create': (input) => now().library.create(input),
      'library.duplicate': (input) => now().library.duplicate(input),
      'library.add-sample': (input) => now().library.addSample(input),
      'library.import': (input) => now().library.import(input),
      'library.validate': (input) => now().library.validate(input),
      'library.space': () => now().space.look(),
      'library.salvage': (input) => now().library.salvage(input),
      'library.remove': (input) => now().library.remove(input),
      'library.restore': (input) => now().library.restore(input),
      'register.list': () => now().register.list(),
      'register.enter': (input) => now().register.enter(input),
      'register.put': (input) => now().register.put(input),
      'register.remove': (input) => now().register.remove(input),
      'register.merge': (input) => now().register.merge(input),
      'events.open': (input) => now().events.open(input),
      'events.take-over': (input) => now().events.takeOver(input),
      'events.run': (input) => now().events.run(input),
      'events.undo': (input) => now().events.undo(input),
      'events.redo': (input) => now().events.redo(input),
      'events.changes-since': (input) => now().events.changesSince(input),
      'events.past': (input) => now().events.past(input),
      'events.restore': (input) => now().events.restore(input),
      'events.history': (input) => now().events.history(input),
      'events.export': (input) => now().library.export(input),
      'people.read-file': ({ base64 }) => lists.read(Buffer.from(base64, 'base64')),
      'fonts.list': () => now().fonts.list(),
      'styles.export': (input) => now().styles.export(input),
      'styles.read': (input) => now().styles.read(input),
      'styles.specimen': (input) => now().styles.specimen(input),
      'documents.render': (input) => now().documents.render(input),
      'documents.export': (input) => now().documents.export(input),
      'news.wording-export': (input) => now().wording.export(input),
      'news.wording-import': (input) => now().wording.import(input),
      'documents.pack': (input) => now().documents.pack(input),
      'documents.freeze': (input) => now().documents.freeze(input),
      'documents.issued': (input) => now().documents.issued(input),
      'documents.keep-issued': (input) => now().documents.keepIssued(input),
      'documents.open-issued': (input) => now().documents.openIssued(input),
      'documents.open': (input) => now().documents.open(input),
      'documents.cancel-pack': (input) => now().documents.cancelPack(input),
      'news.export': (input) => now().documents.exportDraft(input),
    },
    log,
  )

  return {
    dispatch: place.gated(dispatch),
    onPush: (listener) => pushes.listen(listener),
    close: async () => {
      await now().close()
      await renderer.close()
      await lists.close()
    },
  }
}

async function requireFolder(files: FileSystem, folder: string): Promise<void> {
  try {
    await files.list(folder)
  } catch (error) {
    throw storageError(error, folder)
  }
}
