import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Folder → what may stand in it. A new folder is first a line here and in the README, then a rule in layers.cjs. */
const FOLDERS: Record<string, readonly string[]> = {
  '.': ['.ci', '.git', 'build', 'electron', 'renderer', 'shared', 'tests'],
  electron: ['core', 'hosts', 'node-ports'],
  'electron/core': ['ports', 'reading', 'rendering', 'services', 'storage', 'threads'],
  'electron/hosts': ['both', 'browser', 'cli', 'desktop'],
  renderer: ['api', 'app', 'features', 'i18n', 'stores', 'ui'],
  shared: ['contract', 'documents', 'domain', 'lib'],
  tests: ['architecture', 'bench', 'contract', 'documents', 'e2e', 'fixtures', 'helpers', 'soak', 'unit'],
}
const MADE_BY_TOOLS = ['node_modules', 'dist', 'dist-electron', 'release', 'demo', '.cache', 'test-results', 'playwright-report']

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|bench|d))?\.ts$/
const PASCAL = /^([A-Z][a-z0-9]*)+\.vue$/

/** Names after which a file can hold anything, so that nothing is found in it. */
const VAGUE = /(^|-)(utils?|helpers?|manager|misc|common)\.ts$/

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}

const sources = ['electron', 'renderer', 'shared', 'tests'].flatMap(filesBelow).filter((file) => /\.(ts|vue)$/.test(file))

describe('the layout', () => {
  it.each(Object.entries(FOLDERS))('%s/ holds the folders that the architecture names', (folder, allowed) => {
    const found = readdirSync(path.join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(found.map((entry) => entry.name).filter((name) => !allowed.includes(name) && !MADE_BY_TOOLS.includes(name))).toEqual([])
  })

  it('files are kebab-case.ts and PascalCase.vue', () => {
    expect(sources.filter((file) => !(file.endsWith('.vue') ? PASCAL : KEBAB).test(path.basename(file)))).toEqual([])
  })

  it('no file has a name that says nothing', () => {
    expect(sources.filter((file) => VAGUE.test(path.basename(file)))).toEqual([])
  })

  it('every file of the product lies in a folder with a rule', () => {
    const entries = /^(electron\/(main|preload|serve|cli)\.ts|electron\/core\/[a-z-]+\.ts|renderer\/(main|env\.d|shims\.d)\.ts)$/
    const product = sources.filter((file) => !file.startsWith('tests/') && !entries.test(file))
    const layered = /^(shared|renderer)\/[a-z0-9-]+\/|^electron\/(core|hosts)\/[a-z-]+\/|^electron\/node-ports\//
    expect(product.filter((file) => !layered.test(file))).toEqual([])
  })
})
