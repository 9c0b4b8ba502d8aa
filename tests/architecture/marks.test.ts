import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const PAGE = path.resolve(import.meta.dirname, '../../renderer')
const CHINESE_MARK = /[：；（）、，。“”！？]/u

/** Marks that separate what is typed into one field: they are read again in either language, and not shown as words. */
const TYPED = new Set(['ui/TokenPicker.vue', 'features/register/entry-columns.ts', 'features/people/columns/identity-columns.ts', 'features/people/import/outcome-text.ts'])

it('marks between words come from renderer/i18n, so that none of them stands on a page in the other language', () => {
  const files = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/'))
  const pages = files.filter((file) => /\.(vue|ts)$/.test(file) && !file.startsWith('i18n/') && !TYPED.has(file))
  const found = pages.flatMap((file) =>
    readFileSync(path.join(PAGE, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (CHINESE_MARK.test(shownPart(line)) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

/** The line without comments, patterns, and choices between both languages. */
function shownPart(line: string): string {
  if (/^\s*(\/?\*|\/\/|<!--)/.test(line) || line.includes("=== 'en' ?")) return ''
  return line.replaceAll(/(?<=[(=,:?&|[]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]])*\]|[^/\\\n])+\/[a-z]*/gu, '').replace(/\/\/ .*$/, '').replace(/\/\*\*.*\*\//, '')
}
