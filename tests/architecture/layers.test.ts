import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTree, toolPath, type PlantedTree } from './planted-tree.ts'

/** One file per layer, importing what it may: the soil, in which nothing is forbidden. */
const SOIL: Record<string, string> = {
  'shared/lib/one.ts': '',
  'shared/domain/agenda/one.ts': "import '#shared/lib/one.ts'\nimport 'zod'\nimport 'fractional-indexing'\nimport 'pinyin-pro'",
  'shared/contract/one.ts': "import '#shared/domain/agenda/one.ts'\nimport 'zod'",
  'shared/documents/pdf/one.ts': "import '#shared/domain/agenda/one.ts'",
  'electron/core/ports/clock.ts': '',
  'electron/core/core.ts': "import './ports/clock.ts'\nimport '#shared/contract/one.ts'\nimport 'node:fs'\nimport 'lowdb'",
  'electron/core/router.ts': '',
  'electron/core/services/one.ts': '',
  'electron/core/storage/durable-file.ts': '',
  'electron/node-ports/clock.ts': "import '#core/ports/clock.ts'\nimport '#core/storage/durable-file.ts'\nimport 'node:os'",
  'electron/hosts/both/one.ts': "import '#core/core.ts'",
  'electron/hosts/desktop/one.ts': "import '../both/one.ts'\nimport '#core/router.ts'\nimport 'electron'\nimport 'node:path'",
  'electron/hosts/browser/one.ts': "import '#core/router.ts'\nimport 'node:http'",
  'electron/hosts/cli/one.ts': "import '#core/router.ts'\nimport '#shared/contract/one.ts'",
  'electron/main.ts': "import './core/core.ts'\nimport './hosts/desktop/one.ts'\nimport './node-ports/clock.ts'\nimport 'electron'",
  'electron/serve.ts': "import './core/core.ts'\nimport './hosts/browser/one.ts'",
  'electron/cli.ts': "import './core/core.ts'\nimport './hosts/cli/one.ts'",
  'electron/preload.ts': "import 'electron'\nimport type {} from '#shared/contract/one.ts'",
  'renderer/main.ts': "import App from './app/App.vue'\nimport 'vue'\nimport 'pinia'",
  'renderer/app/App.vue': '<script setup lang="ts">\nimport \'../features/agenda/page.ts\'\n</script>',
  'renderer/api/client.ts': "import '#shared/contract/one.ts'",
  'renderer/stores/event-store.ts': "import '../api/client.ts'\nimport 'pinia'",
  'renderer/features/agenda/page.ts': "import '#renderer/stores/event-store.ts'\nimport '#renderer/ui/button.ts'\nimport '#renderer/i18n/messages.ts'",
  'renderer/features/people/page.ts': '',
  'renderer/ui/button.ts': "import '#shared/lib/one.ts'\nimport 'vue'\nimport 'element-plus'",
  'shared/documents/words/one.ts': '',
  'renderer/i18n/messages.ts': "import 'vue-i18n'\nimport '#shared/documents/words/one.ts'",
  'tests/helpers/one.ts': "import '#shared/lib/one.ts'",
}

/** Rule → the file that breaks it and nothing else, and what it imports. */
const PLANTED: Record<string, [file: string, imports: string]> = {
  'shared-lib': ['shared/lib/bad.ts', '#shared/domain/agenda/one.ts'],
  'shared-domain': ['shared/domain/agenda/bad.ts', '#shared/contract/one.ts'],
  'shared-contract': ['shared/contract/bad.ts', '#shared/documents/pdf/one.ts'],
  'shared-documents': ['shared/documents/pdf/bad.ts', '#shared/contract/one.ts'],
  core: ['electron/core/services/bad.ts', '../../hosts/browser/one.ts'],
  'host-both': ['electron/hosts/both/bad.ts', '../browser/one.ts'],
  'host-desktop': ['electron/hosts/desktop/bad.ts', '#core/services/one.ts'],
  'host-browser': ['electron/hosts/browser/bad.ts', '#core/services/one.ts'],
  'host-command-line': ['electron/hosts/cli/bad.ts', '#core/services/one.ts'],
  'node-ports': ['electron/node-ports/bad.ts', '#core/core.ts'],
  'entry-desktop': ['electron/main.ts', './hosts/browser/one.ts'],
  'entry-browser': ['electron/serve.ts', '#core/services/one.ts'],
  'entry-command-line': ['electron/cli.ts', '#core/services/one.ts'],
  preload: ['electron/preload.ts', '#shared/domain/agenda/one.ts'],
  renderer: ['renderer/app/bad.ts', '#core/router.ts'],
  'renderer-api': ['renderer/api/bad.ts', '../stores/event-store.ts'],
  'renderer-stores': ['renderer/stores/bad.ts', '../ui/button.ts'],
  'renderer-features': ['renderer/features/agenda/Bad.vue', '#renderer/api/client.ts'],
  'renderer-ui': ['renderer/ui/bad.ts', '#shared/domain/agenda/one.ts'],
  'renderer-i18n': ['renderer/i18n/bad.ts', '#renderer/ui/button.ts'],
  'packages-lib': ['shared/lib/packages.ts', 'zod'],
  'packages-domain': ['shared/domain/agenda/packages.ts', 'node:crypto'],
  'packages-contract': ['shared/contract/packages.ts', 'fractional-indexing'],
  'packages-documents': ['shared/documents/pdf/packages.ts', 'pdfmake'],
  'packages-node-hosts': ['electron/hosts/browser/packages.ts', 'zod'],
  'packages-desktop': ['electron/hosts/desktop/packages.ts', 'lowdb'],
  'packages-preload': ['electron/preload.ts', 'node:fs'],
  'packages-page-entry': ['renderer/main.ts', 'lowdb'],
  'packages-renderer': ['renderer/features/agenda/packages.ts', 'node:fs'],
  'packages-api': ['renderer/api/packages.ts', 'pinia'],
  'packages-stores': ['renderer/stores/packages.ts', 'element-plus'],
  'packages-ui': ['renderer/ui/packages.ts', 'pinia'],
  'electron-only-in-desktop': ['electron/core/services/electron.ts', 'electron'],
  'nothing-imports-tests': ['build/bad.mjs', '../tests/helpers/one.ts'],
  'feature-to-feature': ['renderer/features/people/bad.ts', '../agenda/page.ts'],
  'no-cycles': ['electron/core/services/left.ts', './right.ts'],
  resolvable: ['tests/helpers/lost.ts', './not-there.ts'],
}
/** The other half of the circle. */
const RIGHT = { 'electron/core/services/right.ts': "import './left.ts'" }

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

const RULES = createRequire(import.meta.url)('../../build/checks/layers.cjs') as { forbidden: { name: string }[] }

function violationsIn({ folder }: PlantedTree): Violation[] {
  const tool = toolPath('dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = ['--config', 'build/checks/layers.cjs', '--output-type', 'json', 'shared', 'electron', 'renderer', 'tests', 'build/bad.mjs']
  const { stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (stdout === '') throw new Error(stderr)
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}

/** Type-only, because that is the import that is most easily taken for harmless. */
function importing(imports: string, file: string): string {
  const statement = imports.startsWith('.') && file.endsWith('.mjs') ? `import '${imports}'` : `import type {} from '${imports}'`
  return file.endsWith('.vue') ? `<script setup lang="ts">\n${statement}\n</script>` : statement
}

describe('the layers', () => {
  let soil: PlantedTree
  let planted: PlantedTree
  let found: Violation[]

  beforeAll(() => {
    soil = plantTree({ ...SOIL, 'build/bad.mjs': '' })
    const files: Record<string, string> = { ...SOIL, ...RIGHT }
    for (const [file, imports] of Object.values(PLANTED)) {
      files[file] = [files[file], importing(imports, file)].filter(Boolean).join('\n')
    }
    planted = plantTree(files)
    found = violationsIn(planted)
  })
  afterAll(() => {
    soil.remove()
    planted.remove()
  })

  it('allow every import that the table allows', () => {
    expect(violationsIn(soil)).toEqual([])
  })

  it('have a planted violation for every rule, and no rule that nobody wrote', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(RULES.forbidden.map((rule) => rule.name).sort())
  })

  it.each(Object.entries(PLANTED))('%s is broken by %s', (rule, [file]) => {
    const names = found.filter(({ from }) => from === file).map((violation) => violation.rule.name)
    expect(names).toContain(rule)
  })

  it('report nothing but what was planted', () => {
    const expected = new Set(Object.entries(PLANTED).map(([rule, [file]]) => `${file}: ${rule}`))
    const surprising = found.map(({ from, rule }) => `${from}: ${rule.name}`).filter((line) => !expected.has(line))
    expect(surprising).toEqual([])
  })
})
