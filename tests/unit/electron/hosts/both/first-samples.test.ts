import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { samples } from '#shared/domain/samples/samples.ts'
import { addFirstSamples, isNewLibrary } from '../../../../../electron/hosts/both/first-samples.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

describe('a library', () => {
  it('is new while nothing was ever kept in it', async () => {
    const folder = await temporaryFolder()
    expect(isNewLibrary(path.join(folder, 'not-there'))).toBe(true)
    expect(isNewLibrary(folder)).toBe(true)
    mkdirSync(path.join(folder, 'events'))
    expect(isNewLibrary(folder)).toBe(false)
  })

  it('is no library when it is a file', async () => {
    const file = path.join(await temporaryFolder(), 'library')
    writeFileSync(file, '')
    expect(() => isNewLibrary(file)).toThrow(expect.objectContaining({ code: 'unavailable', details: { subject: file, cause: 'ENOTDIR' } }))
  })
})

describe('the first samples', () => {
  it('are a conference, a tour and a seminar, and the samples have them', async () => {
    const dispatch = vi.fn((_name: string, _input: unknown) => Promise.resolve({ ok: true as const, value: { id: 'event0000001' } }))
    await addFirstSamples({ dispatch })
    const keys = dispatch.mock.calls.map(([, input]) => (input as { key: string }).key)
    expect(keys).toEqual(['conference', 'tour', 'seminar'])
    expect(samples.map(({ key }) => key)).toEqual(expect.arrayContaining(keys))
  })

  it('are not passed over in silence when they cannot be added', async () => {
    const dispatch = () => Promise.resolve({ ok: false as const, error: { code: 'disk-full' as const, message: '', details: {} } })
    await expect(addFirstSamples({ dispatch })).rejects.toThrow('disk-full')
  })
})
