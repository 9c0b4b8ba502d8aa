import type { Cleaned } from './facts.ts'
import { compactText, plainText } from './plain-text.ts'

const MOBILE = /^1[3-9]\d{9}$/
/** With or without the code of the area, with an extension; abroad with +. */
const LANDLINE = /^(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:(?:-|转|ext\.?)\d{1,6})?$/i
const ABROAD = /^\+(?!86)\d{1,3}-?\d[\d-]{5,14}$/
const SCIENTIFIC = /^(\d)(?:\.(\d+))?e\+?(\d+)$/i

/** What a program wrote as 1.38E+10; null when figures were lost on the way. */
export function writtenOut(text: string): string | null | undefined {
  const match = SCIENTIFIC.exec(text)
  if (!match) return undefined
  const [, first = '', more = '', power = ''] = match
  const zeros = Number(power) - more.length
  // A number that really ends in so many noughts is rarer than one that was cut.
  return zeros < 0 || zeros > 4 ? null : `${first}${more}${'0'.repeat(zeros)}`
}

/** 138 0000 0001, +86-138…, １３８… and 1.3800000001E10 are one number; several are joined with 、. */
export function cleanPhone(text: string): Cleaned {
  if (MOBILE.test(text)) return { facts: { phone: text }, text }
  const compact = compactText(text)
  const written = writtenOut(compact)
  if (written === null) return { facts: {}, text: '', doubt: 'digits-lost', rest: plainText(text) }
  const numbers = (written ?? halfSplit(text)).split('、').map(tidyNumber)
  const phone = numbers.join('、')
  const isSound = numbers.every((number) => MOBILE.test(number) || LANDLINE.test(number) || ABROAD.test(number))
  return { facts: { phone }, text: phone, ...(isSound ? {} : { doubt: 'phone-odd' as const }) }
}

export function isMobile(text: string): boolean {
  return MOBILE.test(tidyNumber(compactText(text)))
}

function halfSplit(text: string): string {
  return plainText(text).split(/[、，,;；/\n]+|(?<!86)\s+(?=(?:\+?86)?1[3-9]\d{9}$)/u).map(compactText).filter((part) => part !== '').join('、')
}

function tidyNumber(number: string): string {
  const bare = number.replace(/^(?:手机|电话|座机|tel|办)[:：]?/i, '').replaceAll(/[–—－_]/g, '-')
  const mobile = bare.replaceAll(/[-().]/g, '').replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$)/, '')
  if (MOBILE.test(mobile)) return mobile
  return bare.replace(/^\((0\d{2,3})\)-?/, '$1-').replace(/^\+86-?(?=0?\d{2,3}-)/, '')
}

export function cleanEmail(text: string): Cleaned {
  const email = compactText(text)
  return { facts: { email }, text: email, ...(/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(email) ? {} : { doubt: 'email-odd' as const }) }
}
