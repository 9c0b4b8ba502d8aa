import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import type { AppPaths } from '#core/ports/ports.ts'
import { rememberedLibrary } from './libraries.ts'

/** What decides where things lie; all but the entry's folder is read from the machine when not given. */
export type Place = {
  /** folder of the entry: `electron` in the source, `dist-electron` in the build */
  readonly entryFolder: string
  /** folder that the program's file lies in, for the portable form; the project's folder when not given */
  readonly programFolder?: string
  /** folder of resources outside the archive, where the program is packed */
  readonly resourcesFolder?: string
  /** `--library DIR` */
  readonly library?: string
  readonly env?: NodeJS.ProcessEnv
  readonly platform?: NodeJS.Platform
  readonly homeFolder?: string
}

/** A file of this name beside the program keeps the library there too, as on a memory stick. */
const PORTABLE_MARK = 'portable'

export function appPaths(place: Place): AppPaths {
  const { entryFolder } = place
  return {
    ...libraryFolder(place),
    fontsFolder: fontsFolder(place),
    systemFontFolders: systemFontFolders(place),
    renderWorker: workerScript(entryFolder, 'rendering', 'render-worker'),
    readingWorker: workerScript(entryFolder, 'reading', 'reading-worker'),
  }
}

/** The built worker, else its source. */
function workerScript(entryFolder: string, folder: string, name: string): string {
  const built = path.join(entryFolder, `${name}.js`)
  return existsSync(built) ? built : path.join(entryFolder, 'core', folder, `${name}.ts`)
}

/** Folder of the built page. */
export function pageFolder(entryFolder: string): string {
  return path.resolve(entryFolder, '..', 'dist')
}

/** Version in package.json, which lies beside both the source and the build. */
export function programVersion(entryFolder: string): string {
  const { version } = JSON.parse(readFileSync(path.resolve(entryFolder, '..', 'package.json'), 'utf8')) as { version: string }
  return version
}

/** The folder that holds everything of a portable program, or null when it is not one. */
export function portableFolder({ entryFolder, programFolder = path.dirname(entryFolder) }: Place): string | null {
  return existsSync(path.join(programFolder, PORTABLE_MARK)) ? programFolder : null
}

/** The library that was named for this run alone, with a flag or a variable. */
export function namedLibrary({ library, env = process.env }: Place): string | null {
  const named = library ?? env['HUICHENG_LIBRARY'] ?? ''
  return named === '' ? null : path.resolve(named)
}

/** Where the program keeps what it knows of this user: beside itself when it is portable. */
export function userFolder(place: Place): string {
  return portableFolder(place) ?? dataFolder(place)
}

function libraryFolder(place: Place): Pick<AppPaths, 'libraryFolder' | 'isLibraryChosen'> {
  const named = namedLibrary(place)
  if (named !== null) return { libraryFolder: named, isLibraryChosen: false }
  const remembered = rememberedLibrary(userFolder(place))
  if (remembered !== null) return { libraryFolder: remembered, isLibraryChosen: true }
  return { libraryFolder: path.join(userFolder(place), 'library'), isLibraryChosen: false }
}

/** Where the system keeps what programs store for this user. */
function dataFolder({ env = process.env, platform = process.platform, homeFolder = homedir() }: Place): string {
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(homeFolder, 'AppData', 'Roaming'), 'Huicheng')
  if (platform === 'darwin') return path.join(homeFolder, 'Library', 'Application Support', 'Huicheng')
  // The base directory specification: a relative path there is to be ignored.
  const named = env['XDG_DATA_HOME'] ?? ''
  return path.join(path.isAbsolute(named) ? named : path.join(homeFolder, '.local', 'share'), 'huicheng')
}

function fontsFolder({ entryFolder, resourcesFolder }: Place): string {
  const root = path.dirname(entryFolder)
  const candidates = [
    ...(resourcesFolder === undefined ? [] : [path.join(resourcesFolder, 'fonts')]),
    path.join(entryFolder, 'fonts'),
    path.join(root, 'dist-electron', 'fonts'),
  ]
  return candidates.find((folder) => existsSync(folder)) ?? path.join(root, 'node_modules', '@expo-google-fonts')
}

/** Of all users, then of this one; what is not there is passed over. */
function systemFontFolders({ env = process.env, platform = process.platform, homeFolder = homedir() }: Place): readonly string[] {
  if (platform === 'win32') {
    const own = env['LOCALAPPDATA'] ?? path.join(homeFolder, 'AppData', 'Local')
    return [path.join(env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), path.join(own, 'Microsoft', 'Windows', 'Fonts')]
  }
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', path.join(homeFolder, 'Library', 'Fonts')]
  return ['/usr/share/fonts', '/usr/local/share/fonts', path.join(homeFolder, '.local', 'share', 'fonts'), path.join(homeFolder, '.fonts')]
}
