const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A number below a hundred in characters, as fixed counts are written: 三点要求, 十二项. */
export function chineseNumeral(value: number): string {
  if (value < 0 || value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (tens === 0) return DIGITS[ones] ?? ''
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`
}

/** Reads what `chineseNumeral` writes, Arabic figures, and 两; null for anything else. */
export function numeralValue(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '两') return 2
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (!match || text === '') return null
  const [, head = '', ten = '', tail = ''] = match
  if (ten === '') return tail === '' ? DIGITS.indexOf(head) : null
  return (head === '' ? 1 : DIGITS.indexOf(head)) * 10 + (tail === '' ? 0 : DIGITS.indexOf(tail))
}
