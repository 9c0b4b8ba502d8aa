import type { Translated } from '../message-types.ts'
import type { news as zhCn } from '../zh-cn/news.ts'

export const news: Translated<typeof zhCn> = {}
