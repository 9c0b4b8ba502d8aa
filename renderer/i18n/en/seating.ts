import type { Translated } from '../message-types.ts'
import type { seating as zhCn } from '../zh-cn/seating.ts'

export const seating: Translated<typeof zhCn> = {}
