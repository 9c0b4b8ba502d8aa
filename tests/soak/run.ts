import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killAtRandom } from '../helpers/durability/kills.ts'
import { cutPowerForReal, reasonForNoCuts } from '../helpers/durability/real-power-cuts.ts'
import { editAndUndoAll } from './edits.ts'

/** The long runs of the store, which take longer than people wait for tests. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '2000' },
    cuts: { type: 'string', default: '50' },
    edits: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
})
const [kills, cuts, edits, seed] = [values.kills, values.cuts, values.edits, values.seed].map(Number) as [number, number, number, number]
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

  const reason = reasonForNoCuts()
  if (reason === null) {
    const disks = join(folder, 'disks')
    mkdirSync(disks)
    const real = await cutPowerForReal(disks, cuts, seed)
    for (const loss of real.losses) console.log(loss)
    check(`${cuts} power cuts of a real disk, ${real.acknowledged} changes acknowledged: none lost, none unreadable`, real.losses.length === 0)
  } else console.log(`skipped  power cuts of a real disk: ${reason}`)

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
