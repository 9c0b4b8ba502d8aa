import type { Ports } from '#core/ports/ports.ts'
import { accountName } from './account.ts'
import { appPaths, namedLibrary, programVersion, userFolder, type Place } from './app-paths.ts'
import { systemClock } from './clock.ts'
import { randomIds } from './ids.ts'
import { rememberedLibraries } from './libraries.ts'
import { createLog } from './log.ts'
import { thisMachine } from './machine.ts'

/** Everything that Node itself gives to the core; each host adds its way of asking where to save. */
export function nodePorts(place: Place): Omit<Ports, 'dialogs'> {
  const { env = process.env } = place
  return {
    clock: systemClock,
    ids: randomIds,
    paths: appPaths(place),
    log: createLog(process.stderr, env['HUICHENG_DEBUG'] === '1'),
    libraries: rememberedLibraries(userFolder(place), namedLibrary(place) !== null),
    machine: thisMachine,
    version: programVersion(place.entryFolder),
    account: accountName(),
  }
}
