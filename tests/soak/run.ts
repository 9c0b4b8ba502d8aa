import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killAtRandom } from '../helpers/durability/kills.ts'
import { editAndUndoAll } from './edits.ts'

/** The long runs of the store, which take longer than people wait for tests. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '2000' },
    edits: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
})
const [kills, edits, seed] = [Number(values.kills), Number(values.edits), Number(values.seed)]
const folder = mkdtempSync(join(tmpdir(), 'huicheng-soak-'))
const failures: string[] = []
let passed = 0

function check(what: string, isRight: boolean): void {
  if (isRight) passed += 1
  else failures.push(what)
  console.log(`${isRight ? 'ok' : 'NOT OK'}  ${what}`)
}

try {
  const { acknowledged, events, losses } = await killAtRandom(folder, kills, seed)
  for (const loss of losses) console.log(loss)
  check(`${kills} kills, ${events} events, ${acknowledged} changes acknowledged: none lost, none unreadable`, losses.length === 0)

  const { isBack, isBackOnDisk, growth } = await editAndUndoAll(join(folder, 'edits'), edits)
  check(`${edits} edits, all taken back: the event is what it was`, isBack)
  check('and so it is after a restart', isBackOnDisk)
  check(`memory grew by ${(growth * 100).toFixed(1)} %, less than 20 %`, growth < 0.2)
} catch (error) {
  failures.push(String(error))
  console.log(error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 ? 0 : 1
