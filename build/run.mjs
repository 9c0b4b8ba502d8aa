/**
 * The runner behind every npm script: a newer Node where the machine's is too old, the packages of the lock file,
 * the build where sources changed, then the command. Plain JavaScript, because it runs before anything is installed.
 *
 * What it has to say goes to stderr: stdout belongs to the command.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { COMMANDS } from './runner/commands.mjs'
import { withLock } from './runner/lock.mjs'
import { isNodeNewEnough, newerNode } from './runner/newer-node.mjs'
import { arePackagesCurrent, installPackages } from './runner/packages.mjs'
import { CACHE, ROOT, here } from './runner/paths.mjs'
import { Refusal, run, say } from './runner/process.mjs'
import { buildIfChanged, isBuildCurrent } from './runner/sources.mjs'

/** @param {string[]} argv */
async function main([name = '', ...args]) {
  const command = COMMANDS.get(name)
  if (!command) {
    throw new Refusal(`There is no command '${name}'. Known: ${[...COMMANDS.keys()].join(', ')}.`)
  }
  process.chdir(ROOT)
  // Programs of one file take a fifth of their start to be compiled; Node keeps what came of it, also for what they start.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(CACHE, 'compiled')

  if (!isNodeNewEnough(process.versions.node)) {
    const node = await newerNode()
    return await run(node, [here('run.mjs'), name, ...args])
  }

  if (!arePackagesCurrent()) await withLock('installing packages', installPackages)
  if (command.needsBuild && !isBuildCurrent()) await withLock('building', buildIfChanged)

  if (!command.run) return 0
  const [script, ...fixed] = command.run(args)
  if (!existsSync(script)) throw new Refusal(`'${name}' runs ${script}, and that file is not there.`)
  return await run(process.execPath, [script, ...fixed])
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.message)
  process.exitCode = 1
}
