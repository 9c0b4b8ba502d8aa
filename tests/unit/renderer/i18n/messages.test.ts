import { describe, expect, it } from 'vitest'
import { errorLines, errorText } from '#renderer/i18n/error-text.ts'
import { en } from '#renderer/i18n/en/messages.ts'
import { stepText } from '#renderer/i18n/step-text.ts'
import { zhCn } from '#renderer/i18n/zh-cn/messages.ts'
import { errorCodes } from '#shared/contract/errors.ts'
import { collectionNames, profileShape } from '#shared/domain/event/event.ts'
import { textIn } from '../../../helpers/text-in.ts'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : leaves(value, `${path}${key}.`)))
}

const parametersOf = (message: string): readonly string[] => [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort()

describe('messages', () => {
  const english = new Map(leaves(en as Tree))

  it('ask for the same values in both languages', () => {
    const different = leaves(zhCn as Tree).filter(([path, message]) => String(parametersOf(message)) !== String(parametersOf(english.get(path) ?? '')))
    expect(different).toEqual([])
  })

  it('are never empty, in shouting or pleading', () => {
    const bad = [...leaves(zhCn as Tree), ...english].filter(([path, message]) => (message.trim() === '' && path !== 'library.between') || /[!！]|please|successfully|成功/i.test(message))
    expect(bad).toEqual([])
  })

  it('choose the English plural by the count', () => {
    const text = textIn('en')
    expect([0, 1, 2].map((count) => text('library.count', { count }))).toEqual(['0 events', '1 event', '2 events'])
    expect(textIn('zh-CN')('library.count', { count: 1 })).toBe('1 个活动')
  })
})

describe('an error', () => {
  it.each(errorCodes)('%s says what happened and what to do, in both languages', (code) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentence = errorText(textIn(locale), { code })
      expect(sentence.split(/[。.]\s?/).filter((part) => part !== '')).toHaveLength(2)
      expect(sentence).not.toContain(code === 'internal' || code === 'conflict' || code === 'locked' || code === 'damaged' ? 'errors.' : code)
    }
  })

  it('of the folder is not taken for one of the core', () => {
    const sentence = errorText(textIn('zh-CN'), { code: 'unavailable', details: { cause: 'EIO' } })
    expect(sentence).toContain('资料文件夹现在读不到')
    expect(errorText(textIn('zh-CN'), { code: 'unavailable', details: {} })).toContain('与会程的后台失去联系')
  })

  it('lists the places of a bad file, and how many more there are', () => {
    const problems = Array.from({ length: 15 }, (_problem, index) => ({ path: `people.${String(index)}.name`, line: index + 1, code: 'missing-field', subject: 'name', message: '' }))
    const lines = errorLines(textIn('zh-CN'), { code: 'invalid-input', details: { problems } }, 'zh-CN')
    expect(lines[1]).toMatch(/^第 1 行 people\.0\.name：/)
    expect(lines).toHaveLength(14)
    expect(lines.at(-1)).toBe('还有 3 处')
  })
})

describe('the name of a step', () => {
  const text = textIn('zh-CN')

  it.each([
    [{ action: 'edit', collection: 'people', name: '林示例', field: 'phone', count: 1 }, /^修改“林示例”的/],
    [{ action: 'move', collection: 'agendaItems', name: '开幕式', count: 1 }, /^移动议程“开幕式”$/],
    [{ action: 'add', collection: 'people', count: 12 }, /^新增 12 项人员$/],
    [{ action: 'remove', collection: 'rooms', name: '一号厅', count: 1 }, /^删除会场“一号厅”$/],
    [{ action: 'edit-profile', field: 'city', count: 1 }, /^修改活动城市$/],
    [{ action: 'edit-profile', count: 3 }, /^修改活动信息$/],
    [{ action: 'several', count: 5 }, /^5 处改动$/],
  ] as const)('%j', (label, name) => {
    expect(stepText(text, label)).toMatch(name)
  })

  it('knows every collection and every field of the profile', () => {
    expect(Object.keys(zhCn.steps.collection).sort()).toEqual([...collectionNames].sort())
    expect(Object.keys(zhCn.steps.field)).toEqual(expect.arrayContaining(Object.keys(profileShape)))
  })
})
