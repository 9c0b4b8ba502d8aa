import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { appPaths, pageFolder, portableFolder, programVersion, type Place } from '../../../../electron/node-ports/app-paths.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

const HOME = path.resolve('/home/lin')
const ENTRY = path.resolve(import.meta.dirname, '../../../../electron')
const place = (more: Partial<Place> = {}): Place => ({ entryFolder: ENTRY, programFolder: HOME, env: {}, platform: 'linux', homeFolder: HOME, ...more })
const library = (more: Partial<Place> = {}): string => appPaths(place(more)).libraryFolder

async function portable(): Promise<string> {
  const folder = await temporaryFolder()
  writeFileSync(path.join(folder, 'portable'), '')
  return folder
}

describe('the library', () => {
  it('is where --library says, before all else', async () => {
    const programFolder = await portable()
    expect(library({ library: '/work/library', env: { HUICHENG_LIBRARY: '/other' }, programFolder })).toBe(path.resolve('/work/library'))
  })

  it('is else where HUICHENG_LIBRARY says', async () => {
    expect(library({ env: { HUICHENG_LIBRARY: '/other' }, programFolder: await portable() })).toBe(path.resolve('/other'))
  })

  it('is else beside a portable program', async () => {
    const programFolder = await portable()
    expect(library({ programFolder })).toBe(path.join(programFolder, 'library'))
    expect(portableFolder(place({ programFolder }))).toBe(programFolder)
  })

  it.each([
    ['linux', {}, '.local/share/huicheng/library'],
    ['linux', { XDG_DATA_HOME: path.join(HOME, 'data') }, 'data/huicheng/library'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '.local/share/huicheng/library'],
    ['darwin', {}, 'Library/Application Support/Huicheng/library'],
    ['win32', { APPDATA: path.join(HOME, 'AppData/Roaming') }, 'AppData/Roaming/Huicheng/library'],
    ['win32', {}, 'AppData/Roaming/Huicheng/library'],
  ] as const)('is else with the user’s data: %s %j', (platform, env, expected) => {
    expect(library({ platform, env })).toBe(path.join(HOME, expected))
  })

  it('is a whole path however it was named', () => {
    expect(library({ library: 'here' })).toBe(path.resolve('here'))
    expect(library({ library: '', env: { HUICHENG_LIBRARY: '' } })).toBe(path.join(HOME, '.local/share/huicheng/library'))
  })
})

describe('fonts, worker, page and version', () => {
  it('are found from the source', () => {
    const { renderWorker, readingWorker, fontsFolder } = appPaths(place())
    expect(renderWorker).toBe(path.join(ENTRY, 'core', 'rendering', 'render-worker.ts'))
    expect(readingWorker).toBe(path.join(ENTRY, 'core', 'reading', 'reading-worker.ts'))
    expect([path.resolve(ENTRY, '../dist-electron/fonts'), path.resolve(ENTRY, '../node_modules/@expo-google-fonts')]).toContain(fontsFolder)
    expect(pageFolder(ENTRY)).toBe(path.resolve(ENTRY, '../dist'))
    expect(programVersion(ENTRY)).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('are found from the build', async () => {
    const entryFolder = path.join(await temporaryFolder(), 'dist-electron')
    mkdirSync(path.join(entryFolder, 'fonts'), { recursive: true })
    writeFileSync(path.join(entryFolder, 'render-worker.js'), '')
    writeFileSync(path.join(entryFolder, 'reading-worker.js'), '')
    expect(appPaths(place({ entryFolder }))).toMatchObject({
      renderWorker: path.join(entryFolder, 'render-worker.js'),
      readingWorker: path.join(entryFolder, 'reading-worker.js'),
      fontsFolder: path.join(entryFolder, 'fonts'),
    })
  })

  it('are found in a packed program, whose fonts lie outside the archive', async () => {
    const resourcesFolder = await temporaryFolder()
    mkdirSync(path.join(resourcesFolder, 'fonts'))
    const entryFolder = path.join(resourcesFolder, 'app.asar', 'dist-electron')
    expect(appPaths(place({ entryFolder, resourcesFolder })).fontsFolder).toBe(path.join(resourcesFolder, 'fonts'))
  })
})
