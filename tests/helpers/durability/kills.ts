import { build } from 'esbuild'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { EventRepository } from '#core/storage/event-repository.ts'
import { eventIdOfSnapshot, LibraryFolder } from '#core/storage/library-folder.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { writeEventFile } from '#shared/contract/event-file.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { eventWith } from '../builders.ts'
import { countingIds } from '../store.ts'
import { MOST_TOGETHER, nameAt } from './pace.ts'
import { randomFrom } from './power-cuts.ts'

export type Kills = { readonly kills: number; readonly acknowledged: number; readonly events: number; readonly losses: readonly string[] }

/** Lives of a library before a new one is begun, so that recovery is recovered from as well. */
const LIVES = 10
/** How far a program comes before it is killed: so many acknowledgements, and so long after the last of them. */
const MOST_ACKNOWLEDGEMENTS = 6
const MOST_MS_AFTER = 6
const START_MS = 80

/**
 * Kills a program at random moments, so many times, two at a time, and compares what the disk has with what was
 * acknowledged. One library lies in the folder given, the other in memory where the system has such a place: a kill
 * takes nothing that was written from either, and in memory it meets the work between two calls.
 */
export async function killAtRandom(folder: string, kills: number, seed = 1): Promise<Kills> {
  const program = await bundled(folder, 'busy-writer.ts')
  spawnSync(process.execPath, [program, '--warm-up'], { env: environment(program) })
  const inMemory = await mkdtemp(existsSync('/dev/shm') ? '/dev/shm/huicheng-test-' : join(folder, 'b'))
  const totals = { kills: 0, acknowledged: 0, events: 0, losses: [] as string[] }
  let begun = 0
  const chain = async (parent: string, first: number) => {
    const random = randomFrom(first)
    for (let library = 0; begun < kills; library += 1) {
      const root = join(parent, `library-${library}`)
      for (const path of new LibraryFolder(root).all) await nodeFileSystem.makeFolder(path)
      const known = new Map<string, number>()
      for (let life = 0; life < LIVES && begun < kills; life += 1) {
        begun += 1
        totals.acknowledged += await oneLife({ program, root, seed: `${begun}`, known, random })
        totals.kills += 1
        totals.losses.push(...(await lossesIn(root, known)))
      }
      totals.events += known.size
    }
  }
  try {
    await Promise.all([chain(folder, seed), chain(inMemory, seed + 1)])
  } finally {
    await rm(inMemory, { recursive: true, force: true })
  }
  return totals
}

/** Compiled once: what a start costs is most of what these tests take. */
function environment(program: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: `${program}.cache` }
}

/** Our sources as one file for Node, which starts three times as fast. */
export async function bundled(folder: string, script: string): Promise<string> {
  const outfile = join(folder, script.replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [join(import.meta.dirname, script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    alias: { '#core': resolve('electron/core'), '#shared': resolve('shared') },
  })
  return outfile
}

export type Life = {
  readonly program: string
  readonly root: string
  readonly seed: string
  readonly known: Map<string, number>
  readonly random: () => number
  /** what comes before the kill: it may make the program's calls fail, of which it then complains */
  readonly cut?: (processId: number) => void
}

/** @returns how many changes were acknowledged before the kill */
export async function oneLife({ program, root, seed, known, random, cut }: Life): Promise<number> {
  const file = writeEventFile(eventWith({ people: Array.from({ length: 20 }, () => ({})) }))
  const child = spawn(process.execPath, [program, root, seed, file, ...[...known.keys()].slice(-1)], { stdio: ['ignore', 'pipe', 'pipe'], env: environment(program) })
  let output = ''
  let complaint = ''
  const closed = new Promise<void>((done) => child.once('close', () => done()))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  // Most die at work; some while they start. The work is counted, so that a slow machine does as much of it.
  const enough = 1 + Math.floor(random() * MOST_ACKNOWLEDGEMENTS)
  const atWork = new Promise<void>((done) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.split('\n').length > enough) done()
    })
    void closed.then(() => done())
  })
  if (random() < 0.9) {
    await atWork
    await setTimeout(random() * MOST_MS_AFTER)
  } else await setTimeout(random() * START_MS)
  cut?.(child.pid ?? 0)
  child.kill('SIGKILL')
  await closed
  if (complaint !== '' && !cut) throw new Error(complaint)
  const lines = output.slice(0, output.lastIndexOf('\n') + 1).split('\n').filter((line) => /^\w+ \d+$/.test(line))
  for (const line of lines) {
    const [id = '', revision] = line.split(' ')
    known.set(id, Number(revision))
  }
  return lines.length
}

/** What was acknowledged and is not there, and what is there and cannot be read. */
export async function lossesIn(root: string, known: Map<string, number>): Promise<readonly string[]> {
  const folder = new LibraryFolder(root)
  const store = new EventRepository(nodeFileSystem, folder, countingIds())
  const losses: string[] = []
  const onDisk = (await readdir(folder.events)).flatMap((name) => eventIdOfSnapshot(name) ?? [])
  for (const id of new Set([...onDisk, ...known.keys()])) {
    const promised = known.get(id) ?? 0
    try {
      const { event, revision } = await store.view(id as EventId)
      const steps = (await store.history(id as EventId)).length
      // What came next may have reached the disk, whole or in part, before it could be acknowledged.
      if (revision < promised || revision > promised + MOST_TOGETHER) losses.push(`${id}: revision ${revision}, promised ${promised}`)
      if (event.name !== nameAt(revision)) losses.push(`${id}: ${event.name} at revision ${revision}`)
      if (steps !== revision) losses.push(`${id}: ${steps} of ${revision} steps in the history`)
      known.set(id, revision)
    } catch (error) {
      losses.push(`${id}: ${String(error)}`)
    }
  }
  return losses
}
