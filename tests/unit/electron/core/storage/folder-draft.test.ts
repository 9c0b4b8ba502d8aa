import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { beginFolder } from '#core/storage/folder-draft.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { AppError } from '#shared/contract/errors.ts'
import { FakeDisk, faults, type Fault } from '../../../../helpers/fake-disk.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

const machine = { host: 'PC 1', process: 7, isRunning: (id: number) => id === 8 }
const files = new Map(['01 议程.pdf', '02 名单.pdf'].map((name, index) => [name, new Uint8Array(200).fill(index + 1)] as const))
/** what lay in the folder before */
const OTHERS = new Map([['/out/会议/别人的.pdf', new Uint8Array([9])]])

async function written(disk: FakeDisk): Promise<string> {
  const draft = await beginFolder(disk, '/out', '会议', { machine, nonce: 'n1' })
  for (const [name, bytes] of files) await draft.write(name, bytes)
  return draft.finish()
}

const ours = (disk: FakeDisk) => [...disk.contents.keys()].filter((path) => !OTHERS.has(path))

describe('a folder of files', () => {
  test('takes a name that nothing else has', async () => {
    const disk = new FakeDisk(OTHERS)
    expect(await written(disk)).toBe('/out/会议 (2)')
    for (const [name, bytes] of files) expect(disk.contents.get(`/out/会议 (2)/${name}`)).toEqual(bytes)
    expect(disk.contents.get('/out/会议/别人的.pdf')).toEqual(new Uint8Array([9]))
  })

  test('has a path that every Windows program opens, its longest file included', async () => {
    const parent = `/${'长'.repeat(140)}`
    const draft = await beginFolder(new FakeDisk(), parent, '会'.repeat(200), { machine, nonce: 'n1' })
    expect(draft.pathLength + 1 + 60).toBeLessThanOrEqual(240)
    expect((await draft.finish()).length).toBeLessThanOrEqual(draft.pathLength)
  })

  test('is not seen before it is whole, whatever call of the disk fails: nothing is left and nothing else is touched', async () => {
    const whole = new FakeDisk(OTHERS)
    whole.failCall(Number.MAX_SAFE_INTEGER, 'EIO', false)
    await written(whole)
    for (const fault of faults) {
      for (let at = 1; at <= whole.calls; at += 1) {
        const disk = new FakeDisk(OTHERS)
        disk.failCall(at, fault, false)
        const outcome = await written(disk).catch((error: unknown) => error)
        expect(disk.contents.get('/out/会议/别人的.pdf'), `${fault} at ${at}`).toEqual(new Uint8Array([9]))
        if (outcome instanceof Error) {
          expect(outcome, `${fault} at ${at}`).toBeInstanceOf(AppError)
          expect([ours(disk), disk.folders], `${fault} at ${at}`).toEqual([[], []])
        } else {
          // A short write is written on; a file that is held for a moment is waited for.
          expect(ours(disk), `${fault} at ${at}`).toEqual([...files.keys()].map((name) => `/out/会议 (2)/${name}`))
        }
      }
    }
  })

  test.each<readonly [Fault, string]>([['ENOSPC', 'disk-full'], ['EACCES', 'read-only'], ['EIO', 'unavailable']])('says what %s means', async (fault, code) => {
    const disk = new FakeDisk()
    disk.failCall(3, fault, true)
    await expect(written(disk)).rejects.toMatchObject({ code, details: { subject: '/out', cause: fault } })
  })

  test('of a program that was killed is removed by the next; one that another writes, or another machine has, stays', async () => {
    const parent = await temporaryFolder()
    const [killed, running, elsewhere] = ['.huicheng-PC_1-6-a1.tmp', '.huicheng-PC_1-8-a1.tmp', '.huicheng-PC-2-6-a1.tmp']
    for (const name of [killed, running, elsewhere]) await mkdir(path.join(parent, name, 'inside'), { recursive: true })
    const draft = await beginFolder(nodeFileSystem, parent, '会议', { machine, nonce: 'n1' })
    await draft.write('01 议程.pdf', new Uint8Array([1]))
    expect(await draft.finish()).toBe(path.join(parent, '会议'))
    expect((await readdir(parent)).sort()).toEqual([elsewhere, running, '会议'].sort())
    expect(await readdir(path.join(parent, '会议'))).toEqual(['01 议程.pdf'])
  })
})
