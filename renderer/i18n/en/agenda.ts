import type { Translated } from '../message-types.ts'
import type { agenda as zhCn } from '../zh-cn/agenda.ts'

export const agenda: Translated<typeof zhCn> = {}
