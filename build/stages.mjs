import { spawnSync } from 'node:child_process'
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
 * @typedef {{ name: string, title: string, run: () => Promise<Result> }} Stage
 */

const REPORTS = path.join(CACHE, 'reports')
const VITEST_FOLDERS = ['unit', 'contract', 'documents', 'architecture']
const LAYERS = ['electron', 'renderer', 'shared', 'tests', 'build/checks', 'build/config', 'build/runner']

/** The whole check, cheapest first. @type {readonly Stage[]} */
export const STAGES = [
  { name: 'build', title: 'Build, where sources changed', run: buildStage },
  { name: 'types', title: 'Types: the whole, then each layer alone', run: types },
  { name: 'lint', title: 'Lint', run: () => check('eslint/bin/eslint.js', ['.', '--max-warnings', '0', '--concurrency', '2']) },
  { name: 'layers', title: 'Layers: who may import whom', run: layers },
  { name: 'unused', title: 'Unused files, exports and packages', run: () => check('knip/bin/knip.js', ['--config', here('config/knip.json'), '--no-progress']) },
  { name: 'vitest', title: 'Unit, contract, documents, architecture', run: vitest },
  { name: 'package', title: 'Package: packed with a stand-in Electron', run: () => script(here('checks/package-check.mjs'), []) },
  { name: 'e2e', title: 'End to end, in a real browser', run: endToEnd },
]

/** A tool that says by its exit code whether all is well counts as one. @param {string} tool @param {string[]} args */
const check = (tool, args) => script(inRoot('node_modules', tool), args)

/** @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<Result>} */
async function script(file, args, env = {}) {
  const code = await run(process.execPath, [file, ...args], { cwd: ROOT, env: { ...process.env, ...env } })
  // Ended by a signal: what would follow in this stage is not wanted either.
  if (code > 128) throw new Refusal('Interrupted.')
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
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

async function types() {
  const vueTsc = inRoot('node_modules/vue-tsc/bin/vue-tsc.js')
  const programs = {
    whole: inRoot('tsconfig.json'),
    'shared (ES library only)': here('checks/tsconfig.shared.json'),
    'core and Node hosts (no DOM)': here('checks/tsconfig.core.json'),
    desktop: here('checks/tsconfig.desktop.json'),
    'renderer (no Node)': here('checks/tsconfig.renderer.json'),
  }
  const result = { passed: 0, failed: 0 }
  const waiting = Object.entries(programs)
  const checkNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, project] = next
      const memory = path.join(CACHE, 'types', `${path.basename(project, '.json')}.tsbuildinfo`)
      const one = await script(vueTsc, ['--noEmit', '--incremental', '--tsBuildInfoFile', memory, '--project', project])
      console.log(`${one.failed ? '✗' : '✓'} ${name}`)
      result.passed += one.passed
      result.failed += one.failed
    }
  }
  await Promise.all([checkNext(), checkNext()])
  return result
}

async function layers() {
  const tool = inRoot('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout } = spawnSync(process.execPath, [tool, '--config', here('checks/layers.cjs'), '--output-type', 'json', ...LAYERS.filter((folder) => existsSync(inRoot(folder)))], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { summary } = JSON.parse(stdout)
  for (const { from, to, rule, comment } of summary.violations) console.log(`${rule.name}: ${from} → ${to}${comment ? ` (${comment})` : ''}`)
  console.log(`${String(summary.totalCruised)} files, ${String(summary.totalDependenciesCruised)} imports, ${String(summary.error)} forbidden`)
  return summary.error === 0 && summary.totalCruised > 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @returns {Promise<Result>} */
async function vitest() {
  const report = freshReport('vitest.json')
  const args = ['run', '--config', here('config/vitest.config.ts'), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), ...args], { cwd: ROOT })
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

/** @returns {Promise<Result>} */
async function endToEnd() {
  const browser = await browserForTests({ mayInstall: true, say: console.log })
  if (!browser) {
    const sentence = 'No browser was found: install Chromium, Chrome or Edge, or run `npx playwright install chromium`, and start again.'
    console.log(sentence)
    return { passed: 0, failed: 1, notes: [sentence] }
  }
  const report = freshReport('playwright.json')
  const args = ['test', '--config', here('config/playwright.config.ts'), '--reporter=list,json']
  const code = await run(process.execPath, [inRoot('node_modules/@playwright/test/cli.js'), ...args], {
    cwd: ROOT,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
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
