import { dateText } from '../../lib/date-text.ts'
import type { Event } from '../../domain/event/event.ts'

/** 10月12日10:00至18:00，云溪宾馆一楼大厅; '' where nothing is known. */
export function registrationLine({ registration, documentLocale: locale }: Event): string {
  if (!registration) return ''
  const { from, to, place = '' } = registration
  const moment = (at: typeof from, withDate: boolean) =>
    [withDate && at?.date !== undefined ? dateText(at.date, locale, { withoutYear: true }) : '', at?.time ?? ''].join(locale === 'en' ? ' ' : '').trim()
  const times = [moment(from, true), moment(to, to?.date !== from?.date)].filter((part) => part !== '').join(locale === 'en' ? ' to ' : '至')
  return [times, place].filter((part) => part !== '').join(locale === 'en' ? ', ' : '，')
}
