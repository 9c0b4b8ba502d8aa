import { afterEach, expect, it } from 'vitest'
import { startCore, type TestCore } from '../../../../helpers/test-core.ts'

let program: TestCore | undefined
afterEach(() => program?.core.close())

it('gives the wording out as a file, takes it back changed, and words drafts by it', async () => {
  program = await startCore()
  const { call, kept } = program
  await call('news.wording-export', { locale: 'zh-CN' })
  const file = new TextDecoder().decode(kept[0]?.bytes)
  const text = file.replace('"lead.byline": "本报讯　{lead}"', '"lead.byline": "示例晚报讯　{lead}"')
  expect(text).not.toBe(file)
  expect(await call('news.wording-import', { fileName: '用语.json', text })).toEqual({ locale: 'zh-CN' })
  expect((await call('settings.get', {})).newsWording).toEqual({ 'zh-CN': { outlets: { local: { 'lead.byline': '示例晚报讯　{lead}' } } } })
})

it('refuses a broken file with the line, and keeps what there was', async () => {
  program = await startCore()
  const { call, fail, kept } = program
  await call('news.wording-export', { locale: 'zh-CN' })
  const file = new TextDecoder().decode(kept[0]?.bytes)
  const line = file.split('\n').findIndex((one) => one.includes('"exchange":')) + 1
  const broken = await fail('news.wording-import', { fileName: '用语.json', text: file.replace('"exchange": "{who}作交流发言"', '"exchange": "作交流发言"') })
  expect(broken.details.problems).toMatchObject([{ line, path: 'phrases.exchange', code: 'missing-slot', subject: '{who}' }])
  const comma = await fail('news.wording-import', { fileName: '用语.json', text: '{\n  "format": "huicheng-news-wording",\n}' })
  expect(comma.details.problems).toMatchObject([{ line: 3, code: 'trailing-comma' }])
  expect((await call('settings.get', {})).newsWording).toEqual({})
})

it('refuses brackets without end instead of walking them', async () => {
  program = await startCore()
  const deep = await program.fail('news.wording-import', { fileName: '用语.json', text: '['.repeat(100_000) })
  expect(deep.details.problems).toMatchObject([{ code: 'too-deep', line: 1 }])
})
