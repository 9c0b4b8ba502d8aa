import type { Translated } from '../message-types.ts'
import type { settings as zhCn } from '../zh-cn/settings.ts'

export const settings: Translated<typeof zhCn> = {}
