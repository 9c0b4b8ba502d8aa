import { describe, expect, test } from 'vitest'
import { IssuedCopies } from '#core/storage/issued-copies.ts'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { FakeDisk, faults } from '../../../../helpers/fake-disk.ts'
import { countingIds } from '../../../../helpers/store.ts'

const [id, other] = ['event0000001', 'event0000002'] as [EventId, EventId]
const FIRST = new Uint8Array(300).fill(1)
const SECOND = new Uint8Array(300).fill(2)
const copiesOn = (disk: FakeDisk) => new IssuedCopies(disk, new LibraryFolder('/library'), countingIds())

describe('a copy of what was issued', () => {
  test('is what was issued, however often it is kept, and each version by itself', async () => {
    const disk = new FakeDisk()
    const copies = copiesOn(disk)
    const [first, second] = [await copies.keep(id, FIRST), await copies.keep(id, SECOND)]
    expect(await copies.keep(id, FIRST)).toEqual(first)
    expect([...disk.contents.keys()]).toEqual([first, second].map(({ sha256 }) => `/library/issued/${id}.${sha256}.pdf`))
    expect(await copies.read(id, first)).toEqual(FIRST)
    expect(await copies.read(id, second)).toEqual(SECOND)
  })

  test('that was changed is never given, and is whole again once the same is issued again', async () => {
    const disk = new FakeDisk()
    const first = await copiesOn(disk).keep(id, FIRST)
    const damaged = new FakeDisk(new Map([...disk.contents].map(([path, bytes]) => [path, Uint8Array.from(bytes, (byte, index) => (index === 150 ? byte ^ 1 : byte))])))
    await expect(copiesOn(damaged).read(id, first)).rejects.toMatchObject({ code: 'damaged' })
    await copiesOn(damaged).keep(id, FIRST)
    expect(await copiesOn(damaged).read(id, first)).toEqual(FIRST)
  })

  test('that is not there is said to be missing, and a copied event goes without it', async () => {
    const copies = copiesOn(new FakeDisk())
    const first = await copies.keep(id, FIRST)
    const missing = { sha256: 'f'.repeat(64), byteCount: 1 }
    await expect(copies.read(id, missing)).rejects.toMatchObject({ code: 'not-found' })
    await copies.copy(id, other, [missing, first])
    expect(await copies.read(other, first)).toEqual(FIRST)
  })

  test('is kept whole or not at all, whatever call of the disk fails, and those before it stay', async () => {
    const before = new FakeDisk()
    const first = await copiesOn(before).keep(id, FIRST)
    const counted = new FakeDisk(before.contents)
    counted.failCall(Number.MAX_SAFE_INTEGER, 'EIO', false)
    const second = await copiesOn(counted).keep(id, SECOND)
    for (const fault of faults) {
      for (let at = 1; at <= counted.calls; at += 1) {
        const disk = new FakeDisk(before.contents)
        disk.failCall(at, fault, false)
        const outcome = await copiesOn(disk).keep(id, SECOND).catch((error: unknown) => error)
        disk.heal()
        const told = `${fault} at ${at}`
        expect(await copiesOn(disk).read(id, first), told).toEqual(FIRST)
        if (outcome instanceof Error) expect(outcome, told).toBeInstanceOf(AppError)
        else expect(await copiesOn(disk).read(id, second), told).toEqual(SECOND)
        expect([...disk.contents].filter(([path]) => path.endsWith('.tmp')), told).toEqual([])
        // A later issue of the same finds its place free or well filled.
        await copiesOn(disk).keep(id, SECOND)
        expect(await copiesOn(disk).read(id, second), told).toEqual(SECOND)
      }
    }
  })

  test('that was kept survives any power cut', async () => {
    const disk = new FakeDisk()
    const first = await copiesOn(disk).keep(id, FIRST)
    expect(await copiesOn(disk.afterPowerCut(() => 'none')).read(id, first)).toEqual(FIRST)
  })
})
