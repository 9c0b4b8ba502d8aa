import type { Translated } from '../message-types.ts'
import type { sheet as zhCn } from '../zh-cn/sheet.ts'

export const sheet: Translated<typeof zhCn> = {
  number: 'No.',
  sortHint: 'Click to sort, again to reverse, a third time for the order as it was; Alt with left or right sets the width',
  menu: '{column}: sort and filter',
  menuFiltered: '{column}: sort and filter (filtered)',
  fill: 'Drag to fill',
}
