import { create, type Font } from 'fontkit'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fontsFolder } from '../../../../../helpers/papers.ts'
import { FontShelf } from '#core/rendering/fonts/font-shelf.ts'
import { Typecase } from '#core/rendering/fonts/typecase.ts'
import { woffToTtf } from '#core/rendering/fonts/woff-to-ttf.ts'

const songFile = path.join(fontsFolder, 'noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf')
const kaiFile = path.join(fontsFolder, '../@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff')

describe('the fonts', () => {
  const shelf = new FontShelf(fontsFolder)

  test('a face that the machine has no font for is set in Song', () => {
    expect(shelf.chain('fangsong', false)[0]).toBe('song-regular')
    expect(shelf.chain('title', false)[0]).toBe('song-bold')
    expect(shelf.chain('kai', false)[0]).toBe('kai-regular')
  })

  test('a font of the machine comes first where it was chosen', () => {
    const chosen = new FontShelf(fontsFolder, { faces: { fangsong: { path: songFile, name: '仿宋' } }, rare: [] })
    expect(chosen.chain('fangsong', false)[0]).toBe('fangsong-regular')
    expect(chosen.covers('fangsong-regular', 0x4e00)).toBe(true)
  })

  test('the bundled Kai has what names need, the rare characters among it', () => {
    for (const character of '林示例䶮㛃') expect(shelf.covers('kai-regular', character.codePointAt(0) ?? 0), character).toBe(true)
  })

  test('a packed font is the same font unpacked', () => {
    const font = create(woffToTtf(readFileSync(kaiFile))) as Font
    expect(font.numGlyphs).toBe((create(readFileSync(kaiFile)) as Font).numGlyphs)
    expect(woffToTtf(readFileSync(songFile)).length).toBe(readFileSync(songFile).length)
  })
})

// Kai has characters that Song and Hei have not: unpacked, it plays the machine's font for rare characters.
const unpackedKai = path.join(mkdtempSync(path.join(tmpdir(), 'fonts-')), 'rare.ttf')
writeFileSync(unpackedKai, woffToTtf(readFileSync(kaiFile)))

describe('a name with a rare character', () => {
  test('is set in runs, each in the first font that has its characters', () => {
    const shelf = new FontShelf(fontsFolder, { faces: {}, rare: [{ path: unpackedKai, name: 'rare' }] })
    const codePoint = Array.from({ length: 60_000 }, (_, index) => 0x20000 + index).find((one) => shelf.covers('rare-0', one) && !shelf.covers('song-regular', one) && !shelf.covers('hei-regular', one))
    const rare = String.fromCodePoint(codePoint ?? 0)
    expect(new Typecase(shelf, false).runs(`林${rare}示`, 'song', false, '')).toEqual([
      { text: '林', font: 'song-regular' },
      { text: rare, font: 'rare-0' },
      { text: '示', font: 'song-regular' },
    ])
  })

  test('that only the bundled kai has is set in it, and no gap is left: Łukasz, Örnekoğlu', () => {
    const typecase = new Typecase(new FontShelf(fontsFolder), false)
    expect(typecase.runs('Łukas', 'song', false, '')).toEqual([{ text: 'Ł', font: 'kai-regular' }, { text: 'ukas', font: 'song-regular' }])
    expect(typecase.runs('koğlu', 'hei', true, '').map(({ text }) => text).join('')).toBe('koğlu')
    expect(typecase.warnings).toEqual([])
  })

  test('that no font has is reported with the words around it, and its gap is seen', () => {
    const typecase = new Typecase(new FontShelf(fontsFolder), false)
    expect(typecase.runs('林\u{2a700}示', 'song', false, '林\u{2a700}示').map(({ text }) => text).join('')).toBe('林〓示')
    expect(typecase.warnings).toEqual([{ code: 'missing-glyph', subject: '\u{2a700}', where: '林\u{2a700}示' }])
  })
})
