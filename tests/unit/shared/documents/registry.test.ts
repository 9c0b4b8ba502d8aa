import { describe, expect, test } from 'vitest'
import { documentFormats } from '#shared/contract/endpoints.ts'
import { documentIds } from '#shared/documents/document-ids.ts'
import { incompleteCodes } from '#shared/documents/incomplete.ts'
import { documents, findDocument } from '#shared/documents/registry.ts'
import { enWords } from '#shared/documents/words/en.ts'
import { incompleteText } from '#shared/documents/words/words-of.ts'
import { zhCnWords } from '#shared/documents/words/zh-cn.ts'

describe('the registry', () => {
  test('tells a document from one that comes later and from a slip of the pen', () => {
    expect(findDocument('agenda')).toMatchObject({ state: 'ready', entry: { id: 'agenda' } })
    expect(findDocument('briefing')).toEqual({ state: 'later', id: 'briefing' })
    expect(findDocument('agneda')).toEqual({ state: 'unknown' })
    expect(findDocument('constructor')).toEqual({ state: 'unknown' })
  })

  test('lists each document once, in formats that the contract knows', () => {
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
    for (const { formats } of documents) for (const format of formats) expect(documentFormats).toContain(format)
  })
})

describe('the words', () => {
  test('are there in both languages, and none is empty', () => {
    for (const words of [zhCnWords, enWords]) {
      for (const [group, entries] of Object.entries(words)) {
        for (const [key, word] of Object.entries(entries as Readonly<Record<string, string>>)) expect(word.trim(), `${group}.${key}`).not.toBe('')
      }
    }
  })

  test('name every document and every gap', () => {
    expect(Object.keys(zhCnWords.document).sort()).toEqual([...documentIds].sort())
    for (const code of incompleteCodes) expect(incompleteText({ code, count: 3 }, 'zh-CN')).not.toContain('{')
    expect(incompleteText({ code: 'people-without-name', count: 3 }, 'zh-CN')).toBe('3 人没有姓名')
  })
})
