import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DocumentPacks, type PackSource } from '#core/services/document-pack.ts'
import { Pushes } from '#core/services/pushes.ts'
import type { Push } from '#shared/contract/endpoints.ts'
import type { EventId } from '#shared/domain/event/ids.ts'

const id = 'event0000001' as EventId
const jobs = [{ document: 'roster', format: 'pdf' as const }, { document: 'roster', format: 'txt' as const }, { document: 'meals', format: 'pdf' as const }]

function office(render: PackSource['render'] = async () => ({ bytes: new Uint8Array([1]), pages: 2, sheets: ['a', 'b'], warnings: [], milliseconds: 1 })) {
  const saved: { readonly fileName: string; readonly bytes: Uint8Array }[] = []
  const told: Push[] = []
  const pushes = new Pushes()
  pushes.listen((push) => told.push(push))
  const dialogs = { save: async (fileName: string, bytes: Uint8Array) => (saved.push({ fileName, bytes }), { outcome: 'saved' as const, path: `/out/${fileName}` }) }
  const clock = { now: () => new Date('2026-10-08T01:00:00Z'), monotonicMs: () => 0, every: () => () => undefined }
  const source: PackSource = { eventName: '示例会议', paper: async ({ document }) => ({ facts: { document: document === 'roster' ? '名单' : '用餐: 安排' } }) as never, render }
  return { packs: new DocumentPacks({ dialogs, clock }, pushes), source, saved, told }
}

describe('a pack of documents', () => {
  test('is one zip of files in their order, under names that every system takes', async () => {
    const { packs, source, saved } = office()
    const made = await packs.make({ id, jobs }, source)
    expect(made.files.map(({ fileName }) => fileName)).toEqual(['01 名单.pdf', '02 名单.txt', '03 用餐 安排.pdf'])
    expect(saved.map(({ fileName }) => fileName)).toEqual(['示例会议 documents.zip'])
    expect(Object.keys(unzipSync(saved[0]?.bytes ?? new Uint8Array()))).toEqual(made.files.map(({ fileName }) => fileName))
  })

  test('tells which of how many is being made', async () => {
    const { packs, source, told } = office()
    await packs.make({ id, jobs }, source)
    expect(told).toEqual(jobs.map(({ document }, index) => ({ name: 'documents.progress', id, done: index, total: 3, document })))
  })

  test('that is cancelled answers at once and leaves nothing behind', async () => {
    let go: () => void = () => undefined
    const { packs, source, saved } = office(() => new Promise((resolve) => { go = () => resolve({ bytes: new Uint8Array([1]), warnings: [], milliseconds: 1 }) }))
    const making = packs.make({ id, jobs }, source)
    await new Promise(setImmediate)
    packs.cancel(id)
    await expect(making).rejects.toMatchObject({ code: 'refused', details: { subject: 'cancelled' } })
    go()
    await new Promise(setImmediate)
    expect(saved).toEqual([])
  })

  test('of which one document fails leaves nothing behind either', async () => {
    const { packs, source, saved } = office(() => Promise.reject(new Error('no font')))
    await expect(packs.make({ id, jobs }, source)).rejects.toThrow('no font')
    expect(saved).toEqual([])
  })
})
