import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const GUARDS = ['package.json', 'tsconfig.json', 'eslint.config.js', 'build/checks']

export interface PlantedTree {
  readonly folder: string
  remove(): void
}

/** A tree beside the project with its guards, its packages and only these files. */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huicheng-planted-'))
  for (const guard of GUARDS) cpSync(path.join(ROOT, guard), path.join(folder, guard), { recursive: true })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Path of a tool of the project, for running it in a planted tree. */
export function toolPath(file: string): string {
  return path.join(ROOT, 'node_modules', file)
}
