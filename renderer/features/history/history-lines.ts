import type { HistoryEntry } from '#shared/contract/results.ts'

/** One line of the history: a step, or the state that the event began with. */
export type Step = {
  readonly revision: number
  /** local day, `2026-10-12` */
  readonly day: string
  /** local time, `09:41` */
  readonly time: string
  readonly author: string
  readonly kind: HistoryEntry['kind'] | 'beginning'
  /** what was done, in the user's words */
  readonly text: string
}

/** What stands in the list, all rows equally high: a day, or a step below it. */
export type HistoryRow = { readonly day: string } | { readonly step: Step }

export type HistoryFilter = { readonly query: string; readonly author: string }

/** Steps by the person who made them and by words that all stand in the line; a name typed counts as a word. */
export function matchingSteps(steps: readonly Step[], { query, author }: HistoryFilter): readonly Step[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '')
  if (words.length === 0 && author === '') return steps
  return steps.filter((step) => {
    if (author !== '' && step.author !== author) return false
    const line = `${step.text} ${step.author} ${step.day} ${step.time}`.toLowerCase()
    return words.every((word) => line.includes(word))
  })
}

/** Steps under the days on which they were done, in the given order. */
export function rowsByDay(steps: readonly Step[]): readonly HistoryRow[] {
  return steps.flatMap((step, index): readonly HistoryRow[] => {
    const isFirstOfDay = step.day !== steps[index - 1]?.day && step.day !== ''
    return isFirstOfDay ? [{ day: step.day }, { step }] : [{ step }]
  })
}

/** Everyone who made a step, who did so last first. */
export function authorsOf(steps: readonly Step[]): readonly string[] {
  return [...new Set(steps.map(({ author }) => author).filter((author) => author !== ''))]
}
