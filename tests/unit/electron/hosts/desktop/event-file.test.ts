import { truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { MAX_IMPORT_BYTES } from '#shared/contract/endpoints.ts'
import { eventFileIn, importEventFile } from '../../../../../electron/hosts/desktop/event-file.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

describe('an event file that the program is started with', () => {
  it('is found among the other arguments', () => {
    expect(eventFileIn(['--no-sandbox', '/home/lin/现场会.HCEVENT'])).toBe('/home/lin/现场会.HCEVENT')
    expect(eventFileIn(['--library', '/home/lin/library'])).toBeNull()
  })

  it('goes into the library by the one door', async () => {
    const file = path.join(await temporaryFolder(), '现场会.hcevent')
    writeFileSync(file, '{}')
    const dispatch = vi.fn(() => Promise.resolve({ ok: true as const, value: null }))
    expect(await importEventFile({ dispatch }, file)).toBeNull()
    expect(dispatch).toHaveBeenCalledExactlyOnceWith('library.import', { fileName: '现场会.hcevent', text: '{}' })
  })

  it('that is missing, a folder or too large does not reach it', async () => {
    const folder = await temporaryFolder()
    const large = path.join(folder, 'large.hcevent')
    writeFileSync(large, '')
    truncateSync(large, MAX_IMPORT_BYTES + 1)
    const dispatch = vi.fn()
    for (const file of [path.join(folder, 'none.hcevent'), folder, large]) {
      expect(await importEventFile({ dispatch }, file)).toMatchObject({ code: 'unavailable' })
    }
    expect(dispatch).not.toHaveBeenCalled()
  })

  it('that is no event is answered with the core’s own error', async () => {
    const file = path.join(await temporaryFolder(), 'x.hcevent')
    writeFileSync(file, '[]')
    const error = { code: 'invalid-input' as const, message: '', details: {} }
    expect(await importEventFile({ dispatch: () => Promise.resolve({ ok: false, error }) }, file)).toBe(error)
  })
})
