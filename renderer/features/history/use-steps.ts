import { computed } from 'vue'
import { savedTime, stepText } from '#renderer/i18n/step-text.ts'
import { useLocale, useText } from '#renderer/i18n/text.ts'
import { useHistoryStore } from '#renderer/stores/history-store.ts'
import type { HistoryEntry } from '#shared/contract/results.ts'
import { dateText } from '#shared/lib/date-text.ts'
import type { Step } from './history-lines.ts'

const BEGINNING = { revision: 0, day: '', time: '', author: '', kind: 'beginning' } as const

/** The steps of the open history in words, the state before all of them at the end. */
export function useSteps() {
  const t = useText()
  const language = useLocale()
  const history = useHistoryStore()

  // With each page of the history only its own lines are put into words; another language begins anew.
  const said = computed(() => ({ language: language.value, steps: new WeakMap<HistoryEntry, Step>() }))

  function stepOf(entry: HistoryEntry): Step {
    const known = said.value.steps.get(entry)
    if (known) return known
    const [day = '', time = ''] = savedTime(entry.at).split(' ')
    const text = stepText(t, entry.label)
    const { revision, author, kind } = entry
    const step: Step = { revision, day, time, author, kind, text: kind === 'do' ? text : t(`steps.${kind}`, { step: text }) }
    said.value.steps.set(entry, step)
    return step
  }

  const steps = computed<readonly Step[]>(() => {
    const beginning = history.reachesBeginning ? [{ ...BEGINNING, text: t('history.beginning') }] : []
    return [...history.entries.map(stepOf), ...beginning]
  })

  return { steps, momentText: ({ day, time, text }: Step): string => (day === '' ? text : `${dateText(day, language.value)} ${time}`) }
}

/** A day as one speaks of it: 今天 10月12日（星期一）. */
export function useDayText(): (day: string) => string {
  const t = useText()
  const language = useLocale()
  const dayOf = (instant: number): string => savedTime(new Date(instant).toISOString()).slice(0, 10)
  const now = Date.now()
  const [today, yesterday] = [dayOf(now), dayOf(now - 86_400_000)]
  return (day) => {
    const date = dateText(day, language.value, { withWeekday: true, withoutYear: day.slice(0, 4) === today.slice(0, 4) })
    if (day === today) return t('history.today', { date })
    return day === yesterday ? t('history.yesterday', { date }) : date
  }
}
