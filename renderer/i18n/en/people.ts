import type { Translated } from '../message-types.ts'
import type { people as zhCn } from '../zh-cn/people.ts'

export const people: Translated<typeof zhCn> = {}
