import { describe, expect, it } from 'vitest'
import { tableText } from '../../../../../electron/hosts/cli/table.ts'
import { localeOf } from '../../../../../electron/hosts/cli/words.ts'

describe('the language of the terminal', () => {
  it.each([
    ['what --lang says', 'en', { LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    ['LC_ALL before LANG', undefined, { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-GB', 'zh-CN'],
    ['LANG where nothing else is set', undefined, { LC_ALL: '', LANG: 'zh_TW' }, 'en-GB', 'zh-CN'],
    ['plain C, which is English', undefined, { LANG: 'C.UTF-8' }, 'zh-CN', 'en'],
    ['the system where no variable is set', undefined, {}, 'zh-Hans-CN', 'zh-CN'],
    ['English for every other', undefined, { LANG: 'de_DE' }, 'de', 'en'],
  ] as const)('is %s', (_, flag, env, system, locale) => {
    expect(localeOf(flag, env, system)).toBe(locale)
  })
})

describe('a table', () => {
  it('aligns columns by what characters take on a terminal, figures to the right', () => {
    expect(
      tableText(
        [
          ['文件', '页'],
          ['a.pdf', '12'],
          ['会议日程.pdf', '3'],
        ],
        [1],
      ),
    ).toBe('文件          页\na.pdf         12\n会议日程.pdf   3')
  })
})
