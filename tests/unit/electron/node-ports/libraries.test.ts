import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rememberedLibraries, rememberedLibrary } from '../../../../electron/node-ports/libraries.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

describe('the libraries that a user has opened', () => {
  it('are remembered newest first, each once', async () => {
    const folder = await temporaryFolder()
    const libraries = rememberedLibraries(folder, false)
    for (const opened of ['/a', '/b', '/a']) await libraries.remember(opened)
    expect(await libraries.recent()).toEqual(['/a', '/b'])
    expect(rememberedLibrary(folder)).toBe('/a')
  })

  it('are forgotten where there is none any more', async () => {
    const libraries = rememberedLibraries(await temporaryFolder(), false)
    for (const opened of ['/a', '/b']) await libraries.remember(opened)
    await libraries.forget('/a')
    expect(await libraries.recent()).toEqual(['/b'])
  })

  it('are not changed by a run that a library was named for', async () => {
    const folder = await temporaryFolder()
    await rememberedLibraries(folder, true).remember('/a')
    expect(rememberedLibrary(folder)).toBeNull()
  })

  it.each(['', 'torn{', '[]', '{"folders":"/a"}', '{"folders":[1,"/a"]}'])('hold up no start when the list reads %j', async (text) => {
    const folder = await temporaryFolder()
    writeFileSync(path.join(folder, 'libraries.json'), text)
    expect(await rememberedLibraries(folder, false).recent()).toEqual(text.includes('1,"/a"') ? ['/a'] : [])
  })
})
