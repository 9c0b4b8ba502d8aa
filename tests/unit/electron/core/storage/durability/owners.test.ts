import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { OwnerFile } from '#core/storage/owner-file.ts'
import { bundled } from '../../../../../helpers/durability/kills.ts'
import { FakeDisk } from '../../../../../helpers/fake-disk.ts'
import { startCore } from '../../../../../helpers/test-core.ts'
import { temporaryFolder } from '../../../../../helpers/temporary-folder.ts'

type Racer = { readonly process: ChildProcessWithoutNullStreams; readonly nextLine: () => Promise<string> }

function startRacer(program: string): Racer {
  const child = spawn(process.execPath, [program])
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { process: child, nextLine: async () => String((await lines.next()).value) }
}

/** Lets all run for a lock at once and says what each came to. */
function race(racers: readonly Racer[], lock: string): Promise<readonly string[]> {
  for (const { process } of racers) process.stdin.write(`${lock}\n`)
  return Promise.all(racers.map(({ nextLine }) => nextLine()))
}

describe('fifty programs that run for one lock', () => {
  it('have one winner, whether the lock is free, of an owner that was killed, or torn', async () => {
    const folder = await temporaryFolder()
    const program = await bundled(folder, 'lock-racer.ts')
    let racers = Array.from({ length: 50 }, () => startRacer(program))
    expect(new Set(await Promise.all(racers.map(({ nextLine }) => nextLine())))).toEqual(new Set(['ready']))

    for (let round = 0; round < 6; round += 1) {
      const lock = join(folder, `round-${'i'.repeat(round)}.lock`)
      if (round % 2 === 1) await writeFile(lock, '{"host":"pc-1","acc')
      const outcomes = await race(racers, lock)
      expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1)
      const winner = racers[outcomes.indexOf('won')]
      if (!winner) throw new Error('no winner')
      const others = racers.filter((racer) => racer !== winner)
      expect(outcomes.filter((outcome) => outcome.startsWith('held by '))).toHaveLength(others.length)

      const gone = new Promise((done) => winner.process.once('exit', done))
      winner.process.kill('SIGKILL')
      await gone
      const heirs = await race(others, lock)
      expect(heirs.filter((outcome) => outcome === 'won')).toHaveLength(1)
      racers = others
    }
  }, 120_000)
})

describe('two programs with one event', () => {
  const second = { machine: { host: 'pc-2', process: 2, isRunning: () => true } }
  const renaming = (id: string, revision: number, name: string) => ({ id, revision, commands: [{ type: 'profile.edit' as const, changes: { name } }] })

  it('never write it both: who lost it is refused with the next step, and nothing acknowledged is gone', async () => {
    const disk = new FakeDisk()
    const here = await startCore(disk)
    const { id } = await here.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
    await here.call('events.run', renaming(id, 0, '甲'))
    const there = await startCore(disk, second)
    expect(await there.fail('events.run', renaming(id, 1, '乙'))).toMatchObject({ code: 'locked' })
    await there.call('events.take-over', { id })
    // No heartbeat has told the first one yet.
    expect(await here.fail('events.run', renaming(id, 1, '丙'))).toMatchObject({ code: 'locked' })
    await there.call('events.run', renaming(id, 1, '丁'))
    expect((await here.call('events.open', { id })).event.name).toBe('丁')
    await there.core.close()
    expect(await here.call('events.run', renaming(id, 2, '戊'))).toMatchObject({ revision: 3 })
  })

  it('are told apart by the journal where the owner file failed them', async () => {
    const disk = new FakeDisk()
    const here = await startCore(disk)
    const { id } = await here.call('library.create', { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' })
    await here.call('events.run', renaming(id, 0, '甲'))
    const owner = [...disk.contents].find(([path]) => path.endsWith('.owner'))
    const there = await startCore(disk, second)
    await there.call('events.take-over', { id })
    await there.call('events.run', renaming(id, 1, '乙'))
    // As when a heartbeat that was under way overwrites the owner file of the successor.
    const [path, bytes] = owner ?? ['', new Uint8Array()]
    await disk.remove(path)
    await (await disk.open(path, 'create')).write(bytes, 0)
    expect(await here.fail('events.run', renaming(id, 1, '丙'))).toMatchObject({ code: 'conflict' })
    expect((await here.call('events.open', { id })).event.name).toBe('乙')
  })

  it('judge an owner by their own clock: a minute without a heartbeat', async () => {
    const disk = new FakeDisk()
    const facts = (nonce: string) => ({ account: '示例员', nonce, openedAt: '2026-10-12T01:00:00.000Z' })
    const owner = new OwnerFile(disk, '/library/event.owner', { host: 'pc-1', process: 1, isRunning: () => true }, () => 0)
    let nowMs = 0
    const other = new OwnerFile(disk, '/library/event.owner', { host: 'pc-2', process: 1, isRunning: () => true }, () => nowMs)
    await owner.take(facts('one'))
    expect(await other.take(facts('two'))).toMatchObject({ isGone: false })
    nowMs = 59_000
    await owner.beat()
    expect(await other.take(facts('two'))).toMatchObject({ isGone: false })
    nowMs = 119_001
    expect(await other.take(facts('two'))).toMatchObject({ isGone: true, owner: { nonce: 'one' } })
  })
})
