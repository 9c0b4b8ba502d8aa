import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderDialogs } from '../../../../../electron/hosts/cli/output.ts'
import { newFolder, saveFile } from '../../../../../electron/node-ports/save-file.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

describe('saving into a folder', () => {
  it('never lets two files of one run replace each other, and a second run replaces those of the first', async () => {
    const folder = await temporaryFolder()
    for (const run of ['一', '二']) {
      const { save } = folderDialogs(folder, { saveFile, newFolder })
      await save('座次: A厅.pdf', Buffer.from(`${run}1`))
      await save('座次 a厅.pdf', Buffer.from(`${run}2`))
    }
    expect((await readdir(folder)).sort()).toEqual(['座次 A厅.pdf', '座次 a厅 (2).pdf'].sort())
    expect(await readFile(path.join(folder, '座次 a厅 (2).pdf'), 'utf8')).toBe('二2')
  })

  it('keeps to the folder, whatever the name', async () => {
    const folder = await temporaryFolder()
    const saved = await folderDialogs(folder, { saveFile, newFolder }).save('../../outside.txt', Buffer.from('x'))
    expect(saved).toEqual({ outcome: 'saved', path: path.join(folder, 'outside.txt') })
  })

  it('leaves nothing behind when a file cannot be written', async () => {
    const folder = await temporaryFolder()
    const { save } = folderDialogs(path.join(folder, 'missing'), { saveFile, newFolder })
    await expect(save('a.txt', Buffer.from('x'))).rejects.toMatchObject({ code: 'unavailable' })
    expect(await readdir(folder)).toEqual([])
  })
})
