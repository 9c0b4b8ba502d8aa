import { expect, it } from 'vitest'
import { maskedIdNumber, maskedPhone } from '#shared/domain/people/masked-number.ts'

it.each([
  ['13812345678', '138****5678'],
  ['+86 138-1234-5678', '+86 138-****-5678'],
  ['0571-87654321', '0571-****4321'],
  ['6612', '6612'],
  ['13811112222、0000-8812345', '138****2222、000*-***2345'],
  ['', ''],
])('the phone %s is shown as %s', (phone, shown) => {
  expect(maskedPhone(phone)).toBe(shown)
})

it.each([
  ['11010519491231002X', '****************2X'],
  ['E1', 'E1'],
  ['', ''],
])('the identity number %s is shown as %s', (idNumber, shown) => {
  expect(maskedIdNumber(idNumber)).toBe(shown)
})
