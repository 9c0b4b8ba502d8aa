import type { Translated } from '../message-types.ts'
import type { marks as zhCn } from '../zh-cn/marks.ts'

export const marks: Translated<typeof zhCn> = {
  list: ', ',
  clause: '; ',
  said: '{what}: {text}',
  aside: '{text} ({aside})',
}
