import { parseLocalDate } from '../../../lib/local-date.ts'
import { cleanDate } from './clean-date.ts'
import { writtenOut } from './clean-contact.ts'
import type { Cleaned } from './facts.ts'
import { ethnicityOfColumn, genderOf } from './identity-words.ts'
import { compactText, plainText } from './plain-text.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'

/**
 * Whether the last sign of an 18-figure identity number is the one that the others ask for, and it holds a date.
 *
 * @source GB 11643-1999, ISO 7064 MOD 11-2
 */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || identityFacts(number) === null) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECK_SIGNS[sum % 11] === number[17]
}

/** What an identity number of 18 figures says of its holder; null when the date in it is none. */
export function identityFacts(number: string): { readonly birthDate: string; readonly gender: 'male' | 'female' } | null {
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return parseLocalDate(birthDate) ? { birthDate, gender: Number(number[16]) % 2 === 1 ? 'male' : 'female' } : null
}

/** Identity cards of the mainland, passports and permits; a number cell keeps 15 figures only, so the rest is lost. */
export function cleanIdNumber(text: string, kind: string): Cleaned {
  const compact = compactText(text).toUpperCase().replace(/^['’]/, '')
  const written = writtenOut(compact)
  const isCut = written === null || (kind === 'n' && /^\d{16,}$/.test(compact))
  if (isCut) return { facts: {}, text: '', doubt: 'digits-lost', rest: plainText(text) }
  const idNumber = written ?? compact
  const doubt = /^\d{17}[\dX]$/.test(idNumber) ? (isIdentityNumber(idNumber) ? undefined : 'id-check') : isOtherNumber(idNumber) ? undefined : 'id-odd'
  return { facts: { idNumber }, text: idNumber, ...(doubt ? { doubt } : {}) }
}

/** The numbers of 15 figures before 1999, passports, and permits of Hong Kong, Macao and Taiwan. */
function isOtherNumber(number: string): boolean {
  return /^\d{15}$/.test(number) || /^[A-Z]{1,2}\d{6,10}$/.test(number) || /^\d{8}$/.test(number)
}

export function cleanGender(text: string): Cleaned {
  const gender = genderOf(compactText(text))
  return gender ? { facts: { gender }, text: text.trim() } : { facts: {}, text: '', doubt: 'gender-odd', rest: plainText(text) }
}

export function cleanEthnicity(text: string): Cleaned {
  const plain = compactText(text)
  const ethnicity = ethnicityOfColumn(plain)
  return { facts: { ethnicity: ethnicity ?? plain }, text: ethnicity ?? plain, ...(ethnicity === null ? { doubt: 'ethnicity-odd' as const } : {}) }
}

export function cleanBirthDate(text: string, kind: string): Cleaned {
  const { date, doubt } = cleanDate(text, kind)
  return {
    facts: date === null ? {} : { birthDate: date },
    text: date ?? '',
    ...(doubt ? { doubt } : {}),
    ...(date === null ? { rest: plainText(text) } : {}),
  }
}
