import type { Translated } from '../message-types.ts'
import type { picker as zhCn } from '../zh-cn/picker.ts'

export const picker: Translated<typeof zhCn> = {
  chosen: '{name}, {position} of {total}; Delete removes, Alt with left or right moves',
  person: 'Name, unit or post',
  unit: 'Unit',
}
