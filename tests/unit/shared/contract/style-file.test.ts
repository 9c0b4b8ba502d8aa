import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readStyleFile, styleFileJsonSchema, writeStyleFile } from '#shared/contract/style-file.ts'
import { measuresOf } from '#shared/documents/style-changes.ts'
import { paperStyle, styleIds } from '#shared/documents/styles.ts'

const file = (content: object) => ({ format: 'huicheng-style', version: 1, ...content })
const all = Object.fromEntries(styleIds.map((id) => [id, measuresOf(paperStyle(id))]))

function findings(content: unknown) {
  const read = readStyleFile(content)
  return read.state === 'refused' ? read.findings : []
}

describe('a file of styles', () => {
  it('is read as it was written, every style of the program in it', () => {
    const written = { styles: all, fonts: { fangsong: 'simfang.ttf' } }
    expect(readStyleFile(JSON.parse(writeStyleFile(written)))).toEqual({ state: 'read', file: written })
  })

  it('is told from any other JSON', () => {
    for (const other of [null, [], 'x', {}, { format: 'huicheng-news-wording' }]) expect(findings(other)).toEqual([{ path: [], code: 'not-styles' }])
  })

  it('of a later version is left alone', () => {
    expect(readStyleFile({ format: 'huicheng-style', version: 2, paper: 'new' })).toEqual({ state: 'newer', version: 2 })
  })

  it.each([
    [{ styles: { formal: { bodySizePt: 200 } } }, ['styles', 'formal', 'bodySizePt'], 'too-large'],
    [{ styles: { formal: { bodySizePt: '16' } } }, ['styles', 'formal', 'bodySizePt'], 'wrong-type'],
    [{ styles: { formal: { bodySizePt: null } } }, ['styles', 'formal', 'bodySizePt'], 'wrong-type'],
    [{ styles: { plain: { titleFace: 'comic' } } }, ['styles', 'plain', 'titleFace'], 'not-allowed-value'],
    [{ styles: { plain: { marginsMm: { top: 20, right: 20, bottom: 20 } } } }, ['styles', 'plain', 'marginsMm', 'left'], 'missing-field'],
    [{ fonts: { song: '' } }, ['fonts', 'song'], 'too-small'],
    [{ styles: [] }, ['styles'], 'wrong-type'],
    [{ version: 0 }, ['version'], 'not-allowed-value'],
  ])('says where %o is wrong', (content, path, code) => {
    expect(findings(file(content))).toMatchObject([{ path, code }])
  })

  it('names the field that was probably meant', () => {
    expect(findings(file({ styles: { formal: { bodySize: 16 } } }))).toEqual([{ path: ['styles', 'formal', 'bodySize'], code: 'unknown-field', subject: 'bodySize', expected: 'bodySizePt' }])
    expect(findings(file({ styles: { formel: {} } }))).toEqual([{ path: ['styles', 'formel'], code: 'unknown-field', subject: 'formel', expected: 'formal' }])
  })

  it('has a schema that accepts and refuses the same', () => {
    const isValid = new Ajv2020({ strict: false }).compile(styleFileJsonSchema())
    expect(isValid(JSON.parse(writeStyleFile({ styles: all })))).toBe(true)
    expect(isValid(file({ styles: { formal: { bodySizePt: 200 } } }))).toBe(false)
    expect(isValid(file({ styles: { formel: {} } }))).toBe(false)
  })
})
