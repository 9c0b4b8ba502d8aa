import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { bundled, lossesIn, oneLife } from './kills.ts'
import { randomFrom } from './power-cuts.ts'

export type RealCuts = { readonly cuts: number; readonly acknowledged: number; readonly losses: readonly string[] }

/** Cuts that one disk lives through, so that recovery is recovered from as well. */
const CUTS_A_DISK = 5
const DISK_MIB = 32

/** EXT4_IOC_SHUTDOWN, EXT4_GOING_FLAGS_NOLOGFLUSH: what the system holds back, journal included, never reaches the disk. */
const CUT = 'import fcntl, os, struct, sys\nfcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack("I", 2))'

/** Why the power of a real file system cannot be cut here; null when it can. */
export function reasonForNoCuts(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root on Linux'
  for (const [program, flag] of [['mkfs.ext4', '-V'], ['python3', '--version']] as const) {
    try {
      run(program, flag)
    } catch {
      return `${program} is not here`
    }
  }
  return null
}

/**
 * Cuts the power of an ext4 file system under a program that works on a library, so many times, every second disk with
 * data and renames in no order, as NTFS has them. Each time the disk is mounted again, and holds all that was answered.
 *
 * @param folder empty, for the disks; `reasonForNoCuts` was asked before
 */
export async function cutPowerForReal(folder: string, cuts: number, seed = 1): Promise<RealCuts> {
  const program = await bundled(folder, 'busy-writer.ts')
  const mounted = join(folder, 'mounted')
  mkdirSync(mounted)
  const random = randomFrom(seed)
  const totals = { cuts: 0, acknowledged: 0, losses: [] as string[] }
  for (let disk = 0; totals.cuts < cuts; disk += 1) {
    const image = join(folder, 'disk.img')
    const options = disk % 2 === 0 ? 'loop' : 'loop,noauto_da_alloc'
    run('truncate', '-s', `${DISK_MIB}M`, image)
    run('mkfs.ext4', '-q', '-F', image)
    run('mount', '-o', options, image, mounted)
    try {
      const known = new Map<string, number>()
      const root = join(mounted, 'library')
      for (const path of new LibraryFolder(root).all) await nodeFileSystem.makeFolder(path)
      for (let life = 0; life < CUTS_A_DISK && totals.cuts < cuts; life += 1) {
        totals.cuts += 1
        const cut = (processId: number) => {
          stop(processId)
          run('python3', '-c', CUT, mounted)
        }
        totals.acknowledged += await oneLife({ program, root, seed: `${totals.cuts}`, known, random, cut })
        run('umount', mounted)
        run('mount', '-o', options, image, mounted)
        totals.losses.push(...(await lossesIn(root, known)))
      }
    } finally {
      run('umount', mounted)
      rmSync(image)
    }
  }
  return totals
}

/**
 * Halts a program between two calls of the system. Unlike a real cut, this one comes back to a program that waits in an
 * fsync: of 60 such cuts, one was answered with success for bytes that were gone; of 150 between two calls, none.
 */
function stop(processId: number): void {
  try {
    process.kill(processId, 'SIGSTOP')
  } catch {
    return // it has ended by itself
  }
  const isHalted = (thread: string) => /\) [TtZX] /.test(readFileSync(`/proc/${processId}/task/${thread}/stat`, 'utf8'))
  for (let tries = 0; tries < 1_000_000; tries += 1) {
    if (readdirSync(`/proc/${processId}/task`).every(isHalted)) return
  }
  throw new Error(`process ${processId} does not halt`)
}

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: 'ignore' })
}
