import type { Translated } from '../message-types.ts'
import type { logistics as zhCn } from '../zh-cn/logistics.ts'

export const logistics: Translated<typeof zhCn> = {}
