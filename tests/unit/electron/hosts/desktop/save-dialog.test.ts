import type { Dialog, SaveDialogOptions } from 'electron'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { AppError } from '#shared/contract/errors.ts'
import { saveDialog } from '../../../../../electron/hosts/desktop/save-dialog.ts'

const DOCUMENTS = path.resolve('/home/lin/documents')
const BYTES = Uint8Array.of(1, 2, 3)

function dialogsThat(answers: string | null, saveFile = vi.fn(() => Promise.resolve())) {
  const asked: SaveDialogOptions[] = []
  const showSaveDialog = (options: SaveDialogOptions) => {
    asked.push(options)
    return Promise.resolve({ canceled: answers === null, filePath: answers ?? '' })
  }
  const dialogs = saveDialog({ dialog: { showSaveDialog } as unknown as Dialog, window: () => null, firstFolder: DOCUMENTS, saveFile, newFolder: vi.fn() })
  return { dialogs, asked, saveFile }
}

describe('saving with the system’s dialog', () => {
  it('writes what was asked for where the user wants it', async () => {
    const chosen = path.resolve('/media/stick/议程.pdf')
    const { dialogs, saveFile } = dialogsThat(chosen)
    expect(await dialogs.save('议程.pdf', BYTES)).toEqual({ outcome: 'saved', path: chosen })
    expect(saveFile).toHaveBeenCalledExactlyOnceWith(chosen, BYTES)
  })

  it('proposes a name that every system can keep', async () => {
    const { dialogs, asked } = dialogsThat(null)
    await dialogs.save('10/12: 议程?.pdf', BYTES)
    expect(asked[0]).toEqual({ defaultPath: path.join(DOCUMENTS, '1012 议程.pdf'), filters: [{ name: 'PDF', extensions: ['pdf'] }] })
  })

  it('writes nothing when the user changes their mind', async () => {
    const { dialogs, saveFile } = dialogsThat(null)
    expect(await dialogs.save('议程.pdf', BYTES)).toEqual({ outcome: 'cancelled' })
    expect(saveFile).not.toHaveBeenCalled()
  })

  it('opens next where the last file was saved', async () => {
    const { dialogs, asked } = dialogsThat(path.resolve('/media/stick/议程.pdf'))
    await dialogs.save('议程.pdf', BYTES)
    await dialogs.save('名册.pdf', BYTES)
    expect(asked[1]?.defaultPath).toBe(path.resolve('/media/stick/名册.pdf'))
  })

  it('says why a file could not be written', async () => {
    const full = new AppError('disk-full', 'ENOSPC')
    const { dialogs } = dialogsThat(path.resolve('/media/stick/议程.pdf'), vi.fn(() => Promise.reject(full)))
    await expect(dialogs.save('议程.pdf', BYTES)).rejects.toBe(full)
  })
})

describe('choosing a folder with the system’s dialog', () => {
  const newFolder = vi.fn()
  const choosing = (filePaths: readonly string[]) => {
    const showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
    return saveDialog({ dialog: { showOpenDialog } as unknown as Dialog, window: () => null, firstFolder: DOCUMENTS, saveFile: vi.fn(), newFolder })
  }

  it('begins a new folder in it, and none when the user changes their mind', async () => {
    newFolder.mockResolvedValue({ pathLength: 20 })
    expect(await choosing(['/share/prints']).newFolder?.('示例会议 全套文件')).toMatchObject({ pathLength: 20 })
    expect(newFolder).toHaveBeenCalledExactlyOnceWith('/share/prints', '示例会议 全套文件')
    expect(await choosing([]).newFolder?.('示例会议 全套文件')).toBeNull()
  })

  it('gives the folder, or nothing when the user changes their mind', async () => {
    expect(await choosing(['/share/library']).chooseFolder?.()).toBe('/share/library')
    expect(await choosing([]).chooseFolder?.()).toBeNull()
  })
})
