import { ESLint } from 'eslint'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTree, type PlantedTree } from './planted-tree.ts'

const sfc = (script: string, template = '<p />', style = ''): string =>
  `<script setup lang="ts">\n${script}\n</script>\n\n<template>\n  ${template}\n</template>\n\n<style scoped>\n${style}\n</style>\n`
const chrome = (options: string): string => `export const options = { webPreferences: { ${options} } }\n`

/** File, content, and the rule that it breaks; null where it breaks none. */
const PLANTED: readonly (readonly [file: string, content: string, rule: string | null])[] = [
  ['shared/lib/default.ts', 'export default 1\n', 'huicheng/exports-by-name'],
  ['shared/lib/default-list.ts', 'const one = 1\nexport { one as default }\n', 'huicheng/exports-by-name'],
  ['shared/lib/any.ts', 'export const read = (value: any): string => String(value)\n', '@typescript-eslint/no-explicit-any'],
  ['shared/lib/now.ts', 'export const today = (): Date => new Date()\n', 'huicheng/no-ambient-input'],
  ['shared/lib/date-now.ts', 'export const stamp = (): number => Date.now()\n', 'huicheng/no-ambient-input'],
  ['shared/lib/random.ts', 'export const roll = (): number => Math.random()\n', 'huicheng/no-ambient-input'],
  ['shared/lib/convert.ts', 'export const parse = (text: string): Date => new Date(text)\n', null],
  ['electron/core/uuid.ts', "import { randomUUID } from 'node:crypto'\n\nexport const id = (): string => randomUUID()\n", 'huicheng/no-ambient-input'],
  ['electron/node-ports/clock.ts', 'export const now = (): Date => new Date()\n', null],
  [
    'shared/lib/switch.ts',
    "export function word(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A'\n  }\n  return ''\n}\n",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  ['shared/lib/floating.ts', 'const work = async (): Promise<number> => Promise.resolve(1)\nexport function start(): void {\n  work()\n}\n', '@typescript-eslint/no-floating-promises'],
  ['renderer/ui/StyleColour.vue', sfc('', '<p />', 'p { color: #a3281e; }'), 'huicheng/no-literal-colour'],
  ['renderer/ui/StyleRgb.vue', sfc('', '<p />', 'p { color: rgb(10 20 30 / 50%); }'), 'huicheng/no-literal-colour'],
  ['renderer/ui/AttributeColour.vue', sfc('', '<p style="color: #fff" />'), 'huicheng/no-literal-colour'],
  ['renderer/ui/ScriptColour.vue', sfc("const red = '#c00'", '<p :title="red" />'), 'huicheng/no-literal-colour'],
  ['renderer/ui/NoColour.vue', sfc('', '<a href="#add"><slot name="face" /></a>', 'a { color: var(--ink); fill: url(#fade); }'), null],
  ['electron/hosts/desktop/node.ts', chrome('contextIsolation: true, sandbox: true, nodeIntegration: true'), 'huicheng/secure-windows'],
  ['electron/hosts/desktop/isolation.ts', chrome('contextIsolation: false, sandbox: true'), 'huicheng/secure-windows'],
  ['electron/hosts/desktop/computed.ts', `declare const open: boolean\n${chrome('contextIsolation: true, sandbox: open')}`, 'huicheng/secure-windows'],
  ['electron/hosts/desktop/silent.ts', chrome('spellcheck: false'), 'huicheng/secure-windows'],
  ['electron/hosts/desktop/blink.ts', chrome("contextIsolation: true, sandbox: true, enableBlinkFeatures: 'X'"), 'huicheng/secure-windows'],
  ['electron/hosts/desktop/safe.ts', chrome('contextIsolation: true, sandbox: true'), null],
]

describe('the lint rules', () => {
  let tree: PlantedTree
  let results: Map<string, ESLint.LintResult>

  beforeAll(async () => {
    tree = plantTree(Object.fromEntries(PLANTED.map(([file, content]) => [file, content])))
    const found = await new ESLint({ cwd: tree.folder }).lintFiles(['shared', 'electron', 'renderer'])
    results = new Map(found.map((result) => [path.relative(tree.folder, result.filePath).replaceAll(path.sep, '/'), result]))
  }, 60_000)
  afterAll(() => tree.remove())

  it.each(PLANTED)('%s', (file, _content, rule) => {
    const rules = [...new Set(results.get(file)?.messages.map((message) => message.ruleId))]
    expect(rules).toEqual(rule === null ? [] : [rule])
  })

  it('name in their message what to write instead', () => {
    const messages = [...results.values()].flatMap((result) => result.messages)
    const own = messages.filter((message) => message.ruleId?.startsWith('huicheng/'))
    expect(own.filter((message) => !/\b(by name|Clock|Ids|var\(|window\.host|State `contextIsolation)/.test(message.message))).toEqual([])
  })
})
