/** What clocks of a time zone show at an instant: `2026-10-12` and `09:05`. */
export function wallClock(instant: string, timeZone: string): { readonly date: string; readonly time: string } {
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const parts = new Intl.DateTimeFormat('en', { ...fields, hourCycle: 'h23', timeZone }).formatToParts(new Date(instant))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { date: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` }
}
