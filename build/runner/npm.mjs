import path from 'node:path'
import process from 'node:process'
import { run } from './process.mjs'

/**
 * Runs npm under the Node that we run under ourselves, so that the packages see the right version.
 *
 * @param {string[]} args
 * @param {{ cwd: string }} options
 */
export function npm(args, { cwd }) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env }
  for (const name of Object.keys(env)) {
    if (/^path$/i.test(name)) env[name] = `${path.dirname(process.execPath)}${path.delimiter}${env[name] ?? ''}`
    // What the outer npm found out about the outer folder would lead the inner one there.
    if (/^npm_config_(local_prefix|prefix|workspace|ignore_scripts|omit|production)$/i.test(name)) Reflect.deleteProperty(env, name)
    // `npm run --silent` is about the command; an install of half a minute still says what it does.
    if (/^npm_config_loglevel$/i.test(name) && env[name] === 'silent') Reflect.deleteProperty(env, name)
  }
  // npm's summary belongs on stderr too: stdout is the command's.
  const options = { cwd, env, stdio: /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]) }
  const cli = process.env['npm_execpath'] ?? ''
  return path.basename(cli) === 'npm-cli.js'
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' })
}
