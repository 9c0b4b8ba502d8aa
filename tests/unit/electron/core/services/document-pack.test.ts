import { setImmediate } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DocumentPacks, type PackSource } from '#core/services/document-pack.ts'
import { Pushes } from '#core/services/pushes.ts'
import { beginFolder } from '#core/storage/folder-draft.ts'
import type { Push } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { FakeDisk } from '../../../../helpers/fake-disk.ts'

const event = eventWith({ name: '示例会议' })
const { id } = event
const jobs = [{ document: 'roster', format: 'pdf' as const }, { document: 'roster', format: 'txt' as const }, { document: 'meals', format: 'pdf' as const }]
const machine = { host: 'pc-1', process: 7, isRunning: () => true }
const NAMES: Readonly<Record<string, string>> = { roster: '名单', meals: '用餐: 安排' }

type Make = PackSource['make']
const usual: Make = async ({ document }) => ({ name: NAMES[document] ?? document, bytes: new Uint8Array([1]), pages: 2, sheets: ['a', 'b'], warnings: [], milliseconds: 1 })

function office(make: Make = usual, disk = new FakeDisk()) {
  const saved: { readonly fileName: string; readonly bytes: Uint8Array }[] = []
  const [told, logged]: [Push[], unknown[]] = [[], []]
  const pushes = new Pushes()
  pushes.listen((push) => told.push(push))
  const dialogs = {
    save: async (fileName: string, bytes: Uint8Array) => (saved.push({ fileName, bytes }), { outcome: 'saved' as const, path: `/out/${fileName}` }),
    newFolder: (name: string) => beginFolder(disk, '/out', name, { machine, nonce: 'n1' }),
  }
  const clock = { now: () => new Date('2026-10-08T01:00:00Z'), monotonicMs: () => 0, every: () => () => undefined }
  const packs = new DocumentPacks({ dialogs, clock, log: { error: (_message, error) => void logged.push(error) } }, pushes)
  return { packs, source: { event, make }, saved, told, logged, disk }
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
const inFolder = (disk: FakeDisk) => [...disk.contents.keys()].sort()

describe('a pack of documents', () => {
  test('is one zip of files in their order, under names that every system takes, with a list of them on top', async () => {
    const { packs, source, saved } = office()
    const made = await packs.make({ id, jobs, as: 'zip' }, source)
    expect(made.files.map(({ fileName }) => fileName)).toEqual(['01 名单.pdf', '02 名单.txt', '03 用餐 安排.pdf'])
    expect(saved.map(({ fileName }) => fileName)).toEqual(['示例会议 全套文件 2026-10-08.zip'])
    const files = unzipSync(saved[0]?.bytes ?? new Uint8Array())
    expect(Object.keys(files).sort()).toEqual(['00 文件目录.txt', ...made.files.map(({ fileName }) => fileName)])
    expect(textOf(files['00 文件目录.txt'] ?? new Uint8Array())).toContain('共 3 份，6 页')
  })

  test('is one new folder, beside another of the same day where there is one', async () => {
    const { packs, source, disk } = office()
    expect(await packs.make({ id, jobs, as: 'folder' }, source)).toMatchObject({ save: { outcome: 'saved', path: '/out/示例会议 全套文件 2026-10-08' } })
    expect(await packs.make({ id, jobs, as: 'folder' }, source)).toMatchObject({ save: { path: '/out/示例会议 全套文件 2026-10-08 (2)' } })
    expect(inFolder(disk)).toHaveLength(8)
    expect(disk.folders).toEqual(['/out/示例会议 全套文件 2026-10-08', '/out/示例会议 全套文件 2026-10-08 (2)'])
  })

  test('tells which of how many is being made, and the pages so far', async () => {
    const { packs, source, told } = office()
    await packs.make({ id, jobs, as: 'zip' }, source)
    expect(told).toEqual(jobs.map(({ document }, index) => ({ name: 'documents.progress', id, done: index, total: 3, document, pages: index * 2 })))
  })

  test('has two documents made beside each other and never more, and keeps their order whichever is ready first', async () => {
    const started: { readonly name: string; readonly go: () => void }[] = []
    const { packs, source } = office(({ document, format }) => new Promise((resolve) => {
      started.push({ name: `${document}.${format}`, go: () => void usual({ document, format }).then(resolve) })
    }))
    const making = packs.make({ id, jobs, as: 'folder' }, source)
    await setImmediate()
    expect(started.map(({ name }) => name)).toEqual(['roster.pdf', 'roster.txt'])
    started[1]?.go()
    await setImmediate()
    expect(started).toHaveLength(2)
    started[0]?.go()
    await setImmediate()
    expect(started).toHaveLength(3)
    started[2]?.go()
    expect((await making).files.map(({ fileName }) => fileName)).toEqual(['01 名单.pdf', '02 名单.txt', '03 用餐 安排.pdf'])
  })

  test.each(['zip', 'folder'] as const)('that is cancelled leaves nothing behind (%s), whatever becomes of the document that was being made', async (as) => {
    let go: () => void = () => undefined
    const { packs, source, saved, disk } = office((job) => (job.document === 'meals' ? new Promise((resolve) => { go = () => void usual(job).then(resolve) }) : usual(job)))
    const making = packs.make({ id, jobs, as }, source)
    const ended = expect(making).rejects.toMatchObject({ code: 'refused', details: { subject: 'cancelled' } })
    await setImmediate()
    packs.cancel(id)
    await ended
    go()
    await setImmediate()
    expect([saved, inFolder(disk), disk.folders]).toEqual([[], [], []])
  })

  test('ends with the program, and nothing is left of it', async () => {
    const { packs, source, disk } = office(() => new Promise(() => undefined))
    const making = packs.make({ id, jobs, as: 'folder' }, source)
    const ended = expect(making).rejects.toMatchObject({ code: 'refused' })
    await setImmediate()
    await packs.close()
    await ended
    expect(disk.folders).toEqual([])
  })

  test('of which one document fails keeps the others, and says which and why', async () => {
    const { packs, source, disk, logged } = office(async (job) => (job.document === 'roster' && job.format === 'txt' ? Promise.reject(new Error('no font')) : usual(job)))
    const made = await packs.make({ id, jobs, as: 'folder' }, source)
    expect(made.files.map(({ job, fileName }) => [job, fileName])).toEqual([[0, '01 名单.pdf'], [2, '03 用餐 安排.pdf']])
    expect(made.failures).toEqual([{ job: 1, document: 'roster', format: 'txt', error: { code: 'internal', message: 'a defect of the program', details: {} } }])
    expect(logged).toEqual([new Error('no font')])
    const list = textOf(disk.contents.get('/out/示例会议 全套文件 2026-10-08/00 文件目录.txt') ?? new Uint8Array())
    expect(list).toContain('没有做成的 1 份\r\n  02 参会人员名单.txt：程序出了差错')
  })

  test('makes a document once more whose thread had ended', async () => {
    const fallen = new Set<string>()
    const { packs, source } = office(async (job) => {
      if (fallen.has(job.format)) return usual(job)
      fallen.add(job.format)
      throw new AppError('unavailable', 'the thread died')
    })
    expect((await packs.make({ id, jobs, as: 'zip' }, source)).failures).toEqual([])
  })

  test('of which nothing can be made is refused with the first reason, and writes nothing', async () => {
    const { packs, source, saved, disk } = office(() => Promise.reject(new AppError('nothing-dated', 'empty')))
    await expect(packs.make({ id, jobs, as: 'folder' }, source)).rejects.toMatchObject({ code: 'nothing-dated' })
    expect([saved, inFolder(disk), disk.folders]).toEqual([[], [], []])
  })
})
