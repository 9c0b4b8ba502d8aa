import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTree, toolPath, type PlantedTree } from './planted-tree.ts'

/** What each layer must not see, as the compiler says it. */
const PLANTED = [
  { project: 'shared', file: 'shared/lib/bad.ts', text: 'export const title = (): string => document.title', missing: 'document' },
  { project: 'shared', file: 'shared/lib/node.ts', text: 'export const folder = (): string => process.cwd()', missing: 'process' },
  { project: 'core', file: 'electron/core/bad.ts', text: 'export const title = (): string => document.title', missing: 'document' },
  { project: 'desktop', file: 'electron/hosts/desktop/fine.ts', text: 'export const folder = (): string => process.cwd()', missing: null },
  { project: 'renderer', file: 'renderer/ui/bad.ts', text: 'export const folder = (): string => process.cwd()', missing: 'process' },
] as const

describe('the compiler settings per layer', () => {
  let tree: PlantedTree
  const output = new Map<string, string>()

  beforeAll(() => {
    tree = plantTree(Object.fromEntries(PLANTED.map(({ file, text }) => [file, `${text}\n`])))
    for (const project of new Set(PLANTED.map((planted) => planted.project))) {
      const args = [toolPath('typescript/bin/tsc'), '--noEmit', '--project', `build/checks/tsconfig.${project}.json`]
      output.set(project, spawnSync(process.execPath, args, { cwd: tree.folder, encoding: 'utf8' }).stdout)
    }
  }, 60_000)
  afterAll(() => tree.remove())

  it.each(PLANTED)('$project: $file', ({ project, file, missing }) => {
    const lines = output.get(project)?.split('\n').filter((line) => line.includes(file)) ?? []
    if (missing === null) expect(lines).toEqual([])
    else expect(lines.join('\n')).toContain(`'${missing}'`)
  })
})
