import type { Translated } from '../message-types.ts'
import type { overview as zhCn } from '../zh-cn/overview.ts'

export const overview: Translated<typeof zhCn> = {}
