import { createInterface } from 'node:readline'
import { writeSync } from 'node:fs'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { OwnerFile } from '#core/storage/owner-file.ts'

/** A program that runs for each lock that it is told of, and holds what it won until it is told to let go or killed. */
const isRunning = (processId: number): boolean => {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

const machine = { host: 'pc-1', process: process.pid, isRunning }
let held: OwnerFile | null = null

writeSync(1, 'ready\n')
createInterface({ input: process.stdin }).on('line', (path) => {
  void (async () => {
    await held?.release()
    held = new OwnerFile(nodeFileSystem, path, machine, () => performance.now())
    const heldBy = await held.take({ account: '示例员', nonce: `${process.pid}-${path.length}`, openedAt: '2026-10-12T01:00:00.000Z' })
    writeSync(1, `${heldBy === null ? 'won' : `held by ${heldBy.owner.process}`}\n`)
  })()
}).on('close', () => process.exit())
