/**
 * `npm test`: every check of the project, one after the other, and one line at the end for the whole. A stage that
 * fails does not stop the next ones; a stage that ran nothing has failed.
 *
 * `--only NAME` (repeatable) runs single stages.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { STAGES } from './stages.mjs'

/** @typedef {import('./stages.mjs').Result} Result */

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const chosen = STAGES.filter((stage) => !values.only || values.only.includes(stage.name))
if (chosen.length === 0) {
  console.error(`There is no such stage. Known: ${STAGES.map((stage) => stage.name).join(', ')}.`)
  process.exit(1)
}

// The stage that runs ends by itself when it is interrupted; the next ones are not begun.
let interrupted = 0
process.on('SIGINT', () => { interrupted = 130 })
process.on('SIGTERM', () => { interrupted = 143 })

/** @type {{ title: string, result: Result, seconds: string }[]} */
const rows = []
for (const [index, { title, run }] of chosen.entries()) {
  console.log(`\n━━ ${String(index + 1)}/${String(chosen.length)} ${title}`)
  const start = Date.now()
  const result = await settled(run)
  if (interrupted !== 0) process.exit(interrupted)
  rows.push({ title, result, seconds: `${((Date.now() - start) / 1000).toFixed(1)} s` })
}

console.log('\n━━ Summary')
for (const { title, result, seconds } of rows) {
  const mark = result.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${title.padEnd(46)} ${seconds.padStart(8)}   ${String(result.passed)} passed, ${String(result.failed)} failed`)
  for (const note of result.notes ?? []) console.log(`    ${note}`)
}
const passed = rows.reduce((sum, { result }) => sum + result.passed, 0)
const failed = rows.reduce((sum, { result }) => sum + result.failed, 0)
console.log(`\n${String(passed)} passed, ${String(failed)} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** @param {() => Promise<Result>} run @returns {Promise<Result>} */
async function settled(run) {
  try {
    const result = await run()
    if (result.passed + result.failed > 0) return result
    return { passed: 0, failed: 1, notes: ['Nothing ran, and that counts as a failure.'] }
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, notes: ['The stage itself broke; its error stands above.'] }
  }
}
