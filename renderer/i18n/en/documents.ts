import type { Translated } from '../message-types.ts'
import type { documents as zhCn } from '../zh-cn/documents.ts'

export const documents: Translated<typeof zhCn> = {}
