import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { browserForTests } from './browsers.mjs'
import { installedElectron } from './electron.mjs'
import { CACHE, ROOT, here, inRoot } from './runner/paths.mjs'
import { withLock } from './runner/lock.mjs'
import { Refusal, run } from './runner/process.mjs'
import { buildIfChanged } from './runner/sources.mjs'

/**
 * @typedef {{ passed: number, failed: number, notes?: string[] }} Result
 * @typedef {(text: string) => void} Tell what a stage says goes through this, line ends included
 * @typedef {{ name: string, title: string, run: (tell: Tell) => Promise<Result> }} Stage
 */

const REPORTS = path.join(CACHE, 'reports')
const VITEST_FOLDERS = ['unit', 'contract', 'documents', 'architecture']
const LAYERS = ['electron', 'renderer', 'shared', 'tests', 'build/checks', 'build/config', 'build/runner']

/** What the other stages look at or run. @type {Stage} */
export const BUILD = { name: 'build', title: 'Build, where sources changed', run: buildStage }

/** All that is checked of it, the longest first, so that no lane is left with a long one at the end. @type {readonly Stage[]} */
export const STAGES = [
  { name: 'e2e', title: 'End to end, in a real browser', run: endToEnd },
  { name: 'vitest', title: 'Unit, contract, documents, architecture', run: vitest },
  { name: 'lint', title: 'Lint', run: check('eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
  { name: 'types', title: 'Types: the whole, then each layer alone', run: types },
  { name: 'unused', title: 'Unused files, exports and packages', run: check('knip/bin/knip.js', ['--config', here('config/knip.json'), '--no-progress']) },
  { name: 'package', title: 'Package: packed with a stand-in Electron', run: (tell) => script(tell, here('checks/package-check.mjs')) },
  { name: 'layers', title: 'Layers: who may import whom', run: layers },
]

/** A tool that says by its exit code whether all is well counts as one. @param {string} tool @param {string[]} args @returns {Stage['run']} */
function check(tool, args) {
  return (tell) => script(tell, inRoot('node_modules', tool), args)
}

/** @param {Tell} tell @param {string} file @param {string[]} [args] @returns {Promise<Result>} */
async function script(tell, file, args = []) {
  const code = await program(tell, file, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {Tell} tell @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<number>} its exit code */
async function program(tell, file, args, env = {}) {
  const colours = process.stdout.isTTY && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : {}
  const code = await run(process.execPath, [file, ...args], { cwd: ROOT, env: { ...process.env, ...colours, ...env }, tell })
  // Ended by a signal: what would follow in this stage is not wanted either.
  if (code > 128) throw new Refusal('Interrupted.')
  return code
}

/** @returns {Promise<Result>} */
async function buildStage() {
  try {
    await withLock('building', buildIfChanged)
    return { passed: 1, failed: 0 }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { passed: 0, failed: 1, notes: [error.message] }
  }
}

/** @param {Tell} tell */
async function types(tell) {
  const vueTsc = inRoot('node_modules/vue-tsc/bin/vue-tsc.js')
  const programs = {
    whole: inRoot('tsconfig.json'),
    'shared (ES library only)': here('checks/tsconfig.shared.json'),
    'core and Node hosts (no DOM)': here('checks/tsconfig.core.json'),
    desktop: here('checks/tsconfig.desktop.json'),
    'renderer (no Node)': here('checks/tsconfig.renderer.json'),
  }
  const result = { passed: 0, failed: 0 }
  for (const [name, project] of Object.entries(programs)) {
    const memory = path.join(CACHE, 'types', `${path.basename(project, '.json')}.tsbuildinfo`)
    const one = await script(tell, vueTsc, ['--noEmit', '--incremental', '--tsBuildInfoFile', memory, '--project', project])
    tell(`${one.failed ? '✗' : '✓'} ${name}\n`)
    result.passed += one.passed
    result.failed += one.failed
  }
  return result
}

/** @param {Tell} tell */
async function layers(tell) {
  const tool = inRoot('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const report = freshReport('layers.json')
  const folders = LAYERS.filter((folder) => existsSync(inRoot(folder)))
  await program(tell, tool, ['--config', here('checks/layers.cjs'), '--output-type', 'json', '--output-to', report, ...folders])
  const { summary } = JSON.parse(readFileSync(report, 'utf8'))
  for (const { from, to, rule, comment } of summary.violations) tell(`${rule.name}: ${from} → ${to}${comment ? ` (${comment})` : ''}\n`)
  tell(`${String(summary.totalCruised)} files, ${String(summary.totalDependenciesCruised)} imports, ${String(summary.error)} forbidden\n`)
  return summary.error === 0 && summary.totalCruised > 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {Tell} tell @returns {Promise<Result>} */
async function vitest(tell) {
  const report = freshReport('vitest.json')
  const args = ['run', '--config', here('config/vitest.config.ts'), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await program(tell, inRoot('node_modules/vitest/vitest.mjs'), args)
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))

  /** @param {string} folder */
  const testsIn = (folder) =>
    testResults
      .filter((/** @type {{ name: string }} */ file) => path.relative(ROOT, file.name).startsWith(path.join('tests', folder, path.sep)))
      .reduce((/** @type {number} */ sum, /** @type {{ assertionResults: unknown[] }} */ file) => sum + file.assertionResults.length, 0)

  const empty = VITEST_FOLDERS.filter((folder) => testsIn(folder) === 0)
  // A file that cannot be loaded has no tests to fail, and still it failed.
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const counted = numFailedTests + broken + empty.length
  const skipped = numPendingTests + numTodoTests
  return {
    passed: numPassedTests,
    failed: counted === 0 && code !== 0 ? 1 : counted,
    notes: [
      VITEST_FOLDERS.map((folder) => `${folder} ${String(testsIn(folder))}`).join(', '),
      ...empty.map((folder) => `tests/${folder} ran nothing, and that counts as a failure.`),
      ...(skipped > 0 ? [`${String(skipped)} skipped`] : []),
    ],
  }
}

/** @param {Tell} tell @returns {Promise<Result>} */
async function endToEnd(tell) {
  const browser = await browserForTests({ mayInstall: true, say: (sentence) => { tell(`${sentence}\n`) } })
  if (!browser) {
    const sentence = 'No browser was found: install Chromium, Chrome or Edge, or run `npx playwright install chromium`, and start again.'
    tell(`${sentence}\n`)
    return { passed: 0, failed: 1, notes: [sentence] }
  }
  const report = freshReport('playwright.json')
  const args = ['test', '--config', here('config/playwright.config.ts'), '--reporter=list,json']
  const code = await program(tell, inRoot('node_modules/@playwright/test/cli.js'), args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'))
  const counted = stats.unexpected + stats.flaky + errors.length
  const notes = [`host browser: ${browser.name}`]
  notes.push(installedElectron() ? 'host desktop: Electron' : 'host desktop: skipped, because Electron’s binary is not installed')
  if (stats.skipped > 0) notes.push(`${String(stats.skipped)} skipped`)
  return { passed: stats.expected, failed: counted === 0 && code !== 0 ? 1 : counted, notes }
}

/** @param {string} name an old report must not be read as the result of a run that wrote none */
function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true })
  const file = path.join(REPORTS, name)
  rmSync(file, { force: true })
  return file
}
