import { here, inRoot } from './paths.mjs'

/**
 * @typedef {object} Command
 * @property {boolean} needsBuild whether dist/ and dist-electron/ have to be current
 * @property {((args: string[]) => [string, ...string[]])} [run] the script and its arguments
 */

/** @param {string} script @param {string[]} fixed @returns {NonNullable<Command['run']>} */
const node = (script, ...fixed) => (args) => [script, ...fixed, ...args]

/** @param {string} name @param {string} file */
const bin = (name, file) => inRoot('node_modules', name, file)

const CLI = inRoot('dist-electron', 'cli.js')
const STAGES = here('test.mjs')

/** @param {string} option @param {string} value @param {string[]} args */
const withDefault = (option, value, args) =>
  args.some((arg) => arg === option || arg.startsWith(`${option}=`)) ? args : [option, value, ...args]

/** Every npm script, by its name. @type {ReadonlyMap<string, Command>} */
export const COMMANDS = new Map([
  // For everyone.
  ['start', { needsBuild: true, run: node(here('start.mjs')) }],
  // It builds as its first stage, so that a build that fails is counted like everything else.
  ['test', { needsBuild: false, run: node(STAGES) }],
  ['demo', { needsBuild: true, run: (args) => [CLI, 'demo', ...withDefault('--out', 'demo', args)] }],
  ['bench', { needsBuild: true, run: node(inRoot('tests', 'bench', 'run.ts')) }],
  ['organizer', { needsBuild: true, run: node(CLI) }],
  ['package', { needsBuild: true, run: node(here('package.mjs')) }],
  ['package:check', { needsBuild: true, run: node(here('checks', 'package-check.mjs')) }],

  // For developers: single stages of the whole test.
  ['build', { needsBuild: true }],
  ['dev', { needsBuild: true, run: node(here('dev.mjs')) }],
  ['schema', { needsBuild: true, run: (args) => [CLI, 'schema', ...withDefault('--out', 'demo/event.schema.json', args)] }],
  ['test:unit', { needsBuild: true, run: node(bin('vitest', 'vitest.mjs'), 'run', '--config', here('config', 'vitest.config.ts')) }],
  ['test:e2e', { needsBuild: true, run: node(bin('@playwright/test', 'cli.js'), 'test', '--config', here('config', 'playwright.config.ts')) }],
  // Longer than people wait for: thousands of kills, a hundred thousand edits.
  ['test:soak', { needsBuild: false, run: node(inRoot('tests', 'soak', 'run.ts')) }],
  ['types', { needsBuild: false, run: node(STAGES, '--only', 'types') }],
  ['lint', { needsBuild: false, run: node(bin('eslint', 'bin/eslint.js'), '.') }],
  ['layers', { needsBuild: false, run: node(STAGES, '--only', 'layers') }],
  ['unused', { needsBuild: false, run: node(STAGES, '--only', 'unused') }],
  ['icons', { needsBuild: false, run: node(here('resources', 'make-icons.mjs')) }],
])
