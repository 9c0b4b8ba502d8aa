import { expect, it } from 'vitest'
import { maskedPhone } from '#renderer/features/people/masked-phone.ts'

it.each([
  ['13812345678', '138****5678'],
  ['+86 138-1234-5678', '+86 138-****-5678'],
  ['0571-87654321', '0571-****4321'],
  ['6612', '6612'],
  ['', ''],
])('%s is shown as %s', (phone, shown) => {
  expect(maskedPhone(phone)).toBe(shown)
})
