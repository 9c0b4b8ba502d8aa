import { afterEach, describe, expect, it } from 'vitest'
import { startCore, type TestCore } from '../../../../helpers/test-core.ts'

let program: TestCore
afterEach(() => program.core.close())

const NAME = '示例.huicheng-style.json'
const fileWith = (content: object) => JSON.stringify({ format: 'huicheng-style', version: 1, ...content }, null, 2)

async function exported(input: { styleId?: 'formal' } = {}): Promise<{ name: string; text: string }> {
  await program.call('styles.export', { locale: 'zh-CN', ...input })
  const file = program.kept.at(-1)
  return { name: file?.fileName ?? '', text: new TextDecoder().decode(file?.bytes) }
}

describe('styles as a file', () => {
  it('go out with every measure, and changed ones come back as what differs', async () => {
    program = await startCore()
    const { call } = program
    await call('settings.change', { paperStyles: { handbook: { bodySizePt: 13 } }, fonts: { kai: 'simkai.ttf' } })
    const { name, text } = await exported()
    expect(name).toBe('全部版面.huicheng-style.json')
    const read = await call('styles.read', { fileName: name, text: text.replace('"titleSizePt": 22', '"titleSizePt": 24') })
    expect(read).toMatchObject({ fonts: { kai: 'simkai.ttf' } })
    expect(Object.keys(read.paperStyles)).toEqual(['formal', 'spoken', 'handbook'].filter((id) => id in read.paperStyles))
    expect(read.paperStyles).toMatchObject({ formal: { titleSizePt: 24 }, handbook: { bodySizePt: 13 } })
  })

  it('go out one by one, without the fonts', async () => {
    program = await startCore()
    await program.call('settings.change', { fonts: { kai: 'simkai.ttf' } })
    const { name, text } = await exported({ styleId: 'formal' })
    expect(name).toBe('公文版面.huicheng-style.json')
    expect(Object.keys(JSON.parse(text).styles)).toEqual(['formal'])
    expect(text).not.toContain('simkai')
  })

  it('leave styles that the file does not name as they are, and take over nothing by being read', async () => {
    program = await startCore()
    const { call } = program
    await call('settings.change', { paperStyles: { plain: { bodySizePt: 11 } } })
    const read = await call('styles.read', { fileName: NAME, text: fileWith({ styles: { spoken: { bodySizePt: 18 } } }) })
    expect(read.paperStyles).toEqual({ plain: { bodySizePt: 11 }, spoken: { bodySizePt: 18 } })
    expect((await call('settings.get', {})).paperStyles).toEqual({ plain: { bodySizePt: 11 } })
  })

  it('take a style back to the program’s own where the file says so', async () => {
    program = await startCore()
    const { text } = await exported()
    await program.call('settings.change', { paperStyles: { plain: { bodySizePt: 11 } } })
    expect((await program.call('styles.read', { fileName: NAME, text })).paperStyles).toEqual({})
  })

  it('say which fonts are not here: those that are named, and parts that only a machine has', async () => {
    program = await startCore()
    const read = await program.call('styles.read', { fileName: NAME, text: fileWith({ styles: { plain: { bodyFace: 'fangsong', titleFace: 'kai' } }, fonts: { title: 'FZXBSJW.ttf', hei: 'unknown.ttf' } }) })
    expect(read.missing).toEqual([{ face: 'hei', font: 'unknown.ttf' }, { face: 'fangsong' }, { face: 'title', font: '方正小标宋简体' }])
  })
})

describe('a file of styles that cannot be used', () => {
  it('is refused with line, field and sentence, and nothing is lost', async () => {
    program = await startCore()
    const { call, fail } = program
    await call('settings.change', { paperStyles: { plain: { bodySizePt: 11 } } })
    const wrong = await fail('styles.read', { fileName: NAME, text: fileWith({ styles: { formal: { bodySizePt: 200, titelFace: 'hei' } } }) })
    expect(wrong.details.problems).toMatchObject([
      { line: 6, path: 'styles.formal.bodySizePt', code: 'too-large', subject: '200', expected: '≤ 36' },
      { line: 7, path: 'styles.formal.titelFace', code: 'unknown-field', expected: 'titleFace' },
    ])
    const comma = await fail('styles.read', { fileName: NAME, text: '{\n  "format": "huicheng-style",\n}' })
    expect(comma.details.problems).toMatchObject([{ line: 3, code: 'trailing-comma' }])
    const tight = await fail('styles.read', { fileName: NAME, text: fileWith({ styles: { booklet: { marginsMm: { top: 20, right: 60, bottom: 20, left: 60 } } } }) })
    expect(tight.details.problems).toMatchObject([{ line: 6, path: 'styles.booklet.marginsMm', code: 'no-room', subject: '28', expected: '40' }])
    expect((await call('settings.get', {})).paperStyles).toEqual({ plain: { bodySizePt: 11 } })
  })

  it.each([
    ['an empty file', '', 'empty-file'],
    ['a picture', '\u0000\u0001PNG', 'not-text'],
    ['another file of the program', '{"format":"huicheng-news-wording"}', 'not-styles'],
    ['what wants to reach the root of objects', '{"__proto__":{"format":"huicheng-style"}}', 'forbidden-key'],
    ['brackets without end', '['.repeat(100_000), 'too-deep'],
    ['a number beyond all numbers', '{"format":"huicheng-style","version":1,"styles":{"plain":{"bodySizePt":1e999}}}', 'wrong-type'],
  ])('may be %s', async (_what, text, code) => {
    program = await startCore()
    expect((await program.fail('styles.read', { fileName: NAME, text })).details.problems).toMatchObject([{ code }])
  })

  it('may be of a later version, which is told as such', async () => {
    program = await startCore()
    expect(await program.fail('styles.read', { fileName: NAME, text: '{"format":"huicheng-style","version":7,"x":1}' })).toMatchObject({ code: 'newer-version', details: { subject: '7' } })
  })
})
