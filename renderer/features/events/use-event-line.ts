import { stepText } from '#renderer/i18n/step-text.ts'
import { useLocale, useText } from '#renderer/i18n/text.ts'
import type { EventSummary } from '#shared/contract/results.ts'
import { dateRangeText } from '#shared/lib/date-text.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { TimePlace } from './library-groups.ts'

/** The words of one event in the library. */
export function useEventLine() {
  const t = useText()
  const language = useLocale()
  const locale = (): 'en' | 'zh-CN' => (language.value)

  return {
    name: ({ name }: EventSummary): string => (name === '' ? t('app.untitled') : name),

    dates: ({ startDate, endDate }: EventSummary): string => (startDate === undefined ? '' : dateRangeText(startDate, endDate, locale())),

    /** How far away it is: 还有 12 天, 第 2 天，共 3 天. */
    left(place: TimePlace): string {
      switch (place.group) {
        case 'underWay':
          return place.days === 1 ? t('library.today') : t('library.dayOf', { day: place.day, days: place.days })
        case 'upcoming':
          return place.daysLeft === 1 ? t('library.tomorrow') : t('library.daysLeft', { count: place.daysLeft })
        case 'past':
          return place.daysAgo === 1 ? t('library.endedYesterday') : t('library.daysAgo', { count: place.daysAgo })
        case 'undated':
        case 'template':
          return ''
        default:
          return assertNever(place)
      }
    },

    changed({ changedAt, changedBy, lastStep }: EventSummary): string {
      const when = new Intl.DateTimeFormat(locale(), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(changedAt))
      const who = [changedBy ?? '', when].filter((part) => part !== '').join(t('library.between'))
      return lastStep ? t('library.changed', { who, what: stepText(t, lastStep) }) : who
    },

    verbs: (event: EventSummary) =>
      [
        { key: 'open', label: t('library.open') },
        ...(event.status === 'template'
          ? ([{ key: 'begin', label: t('library.begin') }] as const)
          : ([
              { key: 'duplicate', label: t('library.duplicate') },
              { key: 'template', label: t('library.saveTemplate') },
              { key: 'archive', label: t(event.status === 'archived' ? 'library.unarchive' : 'library.archive') },
            ] as const)),
        { key: 'export', label: t('library.export') },
        { key: 'remove', label: t('library.remove'), isApart: true },
      ] as const,
  }
}

export type EventVerb = ReturnType<ReturnType<typeof useEventLine>['verbs']>[number]['key']
