import type { Translated } from '../message-types.ts'
import type { tours as zhCn } from '../zh-cn/tours.ts'

export const tours: Translated<typeof zhCn> = {}
