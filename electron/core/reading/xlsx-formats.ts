import { readXml } from './xml.ts'

/** Number formats that every program knows without a definition; 27 to 36 and 50 to 58 are the Chinese dates. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** For each cell format of the workbook, whether it shows a number as a date or time. */
export function dateFormats(styles: Uint8Array | null): readonly boolean[] {
  if (!styles) return []
  const custom = new Map<number, boolean>()
  const formats: boolean[] = []
  let isInCellFormats = false
  readXml(styles, {
    open: (name, attribute) => {
      if (name === 'numFmt') custom.set(Number(attribute('numFmtId')), isDatePattern(attribute('formatCode') ?? ''))
      else if (name === 'cellXfs') isInCellFormats = true
      else if (name === 'xf' && isInCellFormats) {
        const id = Number(attribute('numFmtId') ?? 0)
        formats.push(custom.get(id) ?? isBuiltInDate(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false
    },
  })
  return formats
}

/** yyyy"年"m"月"d"日" is a date, 0.00 and [Red]#,##0 are none. */
function isDatePattern(pattern: string): boolean {
  const [positive = ''] = pattern.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  return /[ymdhs]/i.test(positive.replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replaceAll(/general/gi, ''))
}

const MS_A_DAY = 86_400_000
const MINUTES_A_DAY = 24 * 60
/** Day 0 of the two calendars; that of 1900 counts a 29 February 1900, so its days before March are one off. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
const LAST_SERIAL = 2_958_465

/** A serial number as the date or time that it stands for: 45000 is 2023-03-15, 0.5 is 12:00; null outside the calendar. */
export function serialText(serial: number, calendar: 1900 | 1904): string | null {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return null
  const minutes = Math.round(serial * MINUTES_A_DAY)
  const days = Math.floor(minutes / MINUTES_A_DAY)
  const instant = new Date(DAY_ZERO[calendar] + days * MS_A_DAY + (minutes % MINUTES_A_DAY) * 60_000 + (calendar === 1900 && serial < 60 ? MS_A_DAY : 0))
  const [date = '', time = ''] = instant.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (serial < 1) return clock
  return minutes % MINUTES_A_DAY === 0 ? date : `${date} ${clock}`
}
