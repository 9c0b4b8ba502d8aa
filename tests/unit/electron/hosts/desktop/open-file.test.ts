import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openFile } from '../../../../../electron/hosts/desktop/open-file.ts'

const FOLDER = path.resolve('/profile/opened')

function opening(problem = '') {
  const done: string[] = []
  const note = (what: string) => (place: string) => { done.push(`${what} ${path.relative(FOLDER, place)}`); return Promise.resolve() }
  const shell = { openPath: vi.fn(() => Promise.resolve(problem)) }
  return { open: openFile({ shell, folder: FOLDER, makeFolder: note('folder'), removeFolder: note('empty'), saveFile: note('file') }), shell, done }
}

describe('opening a paper in another program', () => {
  it('gives each a file of its own, in a folder that was emptied first', async () => {
    const { open, shell, done } = opening()
    await open('示例会议 议程: 第1版.pdf', new Uint8Array([1]))
    await open('示例会议 议程: 第1版.pdf', new Uint8Array([1]))
    expect(done).toEqual(['empty ', 'folder 1', `file ${path.join('1', '示例会议 议程 第1版.pdf')}`, 'folder 2', `file ${path.join('2', '示例会议 议程 第1版.pdf')}`])
    expect(shell.openPath).toHaveBeenLastCalledWith(path.join(FOLDER, '2', '示例会议 议程 第1版.pdf'))
  })

  it('opens nothing but papers', async () => {
    const { open, shell } = opening()
    await expect(open('议程.exe', new Uint8Array())).rejects.toMatchObject({ code: 'unsupported' })
    expect(shell.openPath).not.toHaveBeenCalled()
  })

  it('says when no program takes it', async () => {
    await expect(opening('no application').open('议程.pdf', new Uint8Array())).rejects.toMatchObject({ code: 'unsupported', message: 'no application' })
  })
})
