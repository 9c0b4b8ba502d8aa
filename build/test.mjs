/**
 * `npm test`: every check of the project and one line at the end for the whole. First the build, then the stages in
 * two lanes: while a browser waits for a page, the other processor checks types. A stage that fails does not stop the
 * next ones; a stage that ran nothing has failed.
 *
 * `--only NAME` (repeatable) runs single stages.
 */
import process from 'node:process'
import { inspect, parseArgs } from 'node:util'
import { Refusal } from './runner/process.mjs'
import { BUILD, STAGES } from './stages.mjs'

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./stages.mjs').Result} Result
 * @typedef {{ title: string, said: string[], start: number, seconds?: string, result?: Result }} Row
 */

const LANES = 2

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const isChosen = (/** @type {Stage} */ stage) => !values.only || values.only.includes(stage.name)
const waiting = STAGES.filter(isChosen)
const count = waiting.length + (isChosen(BUILD) ? 1 : 0)
if (count === 0) {
  console.error(`There is no such stage. Known: ${[BUILD, ...STAGES].map((stage) => stage.name).join(', ')}.`)
  process.exit(1)
}

// The stages that run end by themselves when they are interrupted; the next ones are not begun.
let interrupted = 0
process.on('SIGINT', () => { interrupted = 130 })
process.on('SIGTERM', () => { interrupted = 143 })

/** In the order in which they began. @type {Row[]} */
const rows = []
let shown = -1

if (isChosen(BUILD)) await pass(BUILD)
await Promise.all(Array.from({ length: LANES }, lane))
if (interrupted !== 0) process.exit(interrupted)

console.log('\n━━ Summary')
for (const { title, result, seconds = '' } of rows) {
  if (!result) continue
  const mark = result.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${title.padEnd(46)} ${seconds.padStart(8)}   ${String(result.passed)} passed, ${String(result.failed)} failed`)
  for (const note of result.notes ?? []) console.log(`    ${note}`)
}
const total = (/** @type {'passed' | 'failed'} */ what) => rows.reduce((sum, { result }) => sum + (result?.[what] ?? 0), 0)
console.log(`\n${String(total('passed'))} passed, ${String(total('failed'))} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1

async function lane() {
  for (let stage = waiting.shift(); stage && interrupted === 0; stage = waiting.shift()) await pass(stage)
}

/** @param {Stage} stage */
async function pass({ title, run }) {
  /** @type {Row} */
  const row = { title, said: [], start: Date.now() }
  rows.push(row)
  show()
  row.result = await settled(run, (text) => {
    row.said.push(text)
    show()
  })
  row.seconds = `${((Date.now() - row.start) / 1000).toFixed(1)} s`
  show()
}

/** What a stage says stays in one piece: that of the first still running is shown as it comes, the others' after it. */
function show() {
  for (const [index, { title, said, result }] of rows.entries()) {
    if (index > shown) {
      console.log(`\n━━ ${String(index + 1)}/${String(count)} ${title}`)
      shown = index
    }
    process.stdout.write(said.splice(0).join(''))
    if (!result) return
  }
}

/** @param {Stage['run']} run @param {import('./stages.mjs').Tell} tell @returns {Promise<Result>} */
async function settled(run, tell) {
  try {
    const result = await run(tell)
    if (result.passed + result.failed > 0) return result
    return { passed: 0, failed: 1, notes: ['Nothing ran, and that counts as a failure.'] }
  } catch (error) {
    tell(error instanceof Refusal ? `${error.message}\n` : `${inspect(error)}\n`)
    return { passed: 0, failed: 1, notes: ['The stage itself broke; its error stands above.'] }
  }
}
