/** Telephone numbers that may be read over someone's shoulder: of each the four figures before the last four are hidden. */
export function maskedPhone(phone: string): string {
  return phone.split(BETWEEN_NUMBERS).map(maskedNumber).join('')
}

/** 13800000001、0000-8800001 are two numbers; the marks between them are kept. */
const BETWEEN_NUMBERS = /([、，,;；/\n]+)/u

function maskedNumber(number: string): string {
  const figures = number.replaceAll(/\D/g, '').length
  let place = 0
  return number.replaceAll(/\d/g, (figure) => {
    const isHidden = place >= figures - 8 && place < figures - 4
    place += 1
    return isHidden ? '*' : figure
  })
}

/** The number of an identity card or passport: it holds the date of birth, so only the last two signs are shown. */
export function maskedIdNumber(idNumber: string): string {
  return '*'.repeat(Math.max(0, idNumber.length - 2)) + idNumber.slice(-2)
}
