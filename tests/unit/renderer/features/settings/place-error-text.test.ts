import { expect, it } from 'vitest'
import { placeErrorText } from '#renderer/features/settings/place-error-text.ts'
import type { ErrorCode, ErrorDetails } from '#shared/contract/errors.ts'
import { textIn } from '../../../../helpers/text-in.ts'

const said = (code: ErrorCode, details: ErrorDetails = {}) => placeErrorText(textIn('zh-CN'), { code, details: details as never })

it.each([
  ['a folder that is not empty', said('conflict'), '不是空的'],
  ['a folder inside the library', said('conflict', { cause: 'inside' }), '不能移到自己里面'],
  ['a path without its beginning', said('invalid-input'), '完整路径'],
  ['a library that is in use', said('locked', { subject: 'pc-2, 17' }), '（pc-2, 17）'],
  ['a full disk', said('disk-full'), '空间不够'],
  ['a folder without rights', said('read-only'), '不允许写入'],
  ['a missing drive', said('unavailable', { cause: 'ENOENT', subject: '/other' }), '找不到那个文件夹'],
  ['a core that does not answer', said('unavailable'), '与会程的后台失去联系'],
  ['a library of a newer version', said('newer-version'), '先升级会程'],
])('%s has its sentence, and that nothing changed', (_what, sentence, part) => {
  expect(sentence).toContain(part)
  expect(sentence).toMatch(/现在的活动库没有变动。$/)
})
