import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { flipBits, oldLibrary } from '../../../../../helpers/durability/bit-flips.ts'
import { failingCalls } from '../../../../../helpers/durability/failing-calls.ts'
import { planted, withFixedTemporaryName } from '../../../../../helpers/durability/planted.ts'
import { powerCuts, recordedRun } from '../../../../../helpers/durability/power-cuts.ts'
import { readWhileTwoWrite } from '../../../../../helpers/durability/two-writers.ts'
import { FakeDisk } from '../../../../../helpers/fake-disk.ts'
import { temporaryFolder } from '../../../../../helpers/temporary-folder.ts'

/** The same functions that find nothing in our store have to find each fault of the usual ones. */
describe('the tests of the store find a fault that is planted', () => {
  it.each(['files are not synced', 'folders are not synced', 'the rename comes before the sync', 'the journal is answered for before its sync'] as const)(
    '%s',
    async (fault) => {
      const run = await recordedRun(planted[fault])
      expect((await powerCuts(run, planted[fault], 8)).losses).not.toEqual([])
    },
  )

  it('a short write counts as whole', async () => {
    const steps = { name: 'steps', before: ['create', 'rename'], deeds: ['rename', 'add', 'rename'] } as const
    expect((await failingCalls(steps, planted['a short write counts as whole'], ['short'])).findings).not.toEqual([])
    expect((await failingCalls(steps, undefined, ['short'])).findings).toEqual([])
  })

  it('nothing has a checksum', async () => {
    expect((await flipBits(await oldLibrary(true), 300, planted['nothing has a checksum'])).wrong).not.toEqual([])
  })

  it('two writers share one temporary name', async () => {
    const { torn, failedWrites } = await readWhileTwoWrite(withFixedTemporaryName(new FakeDisk()), '/library/file.json', 500)
    expect(torn + failedWrites).toBeGreaterThan(0)
  })
})

it('a reader never sees a torn file while two programs replace it, in 10,000 looks', async () => {
  const path = join(await temporaryFolder(), 'file.json')
  expect(await readWhileTwoWrite(nodeFileSystem, path, 10_000)).toEqual({ reads: 10_000, torn: 0, failedWrites: 0 })
}, 60_000)
