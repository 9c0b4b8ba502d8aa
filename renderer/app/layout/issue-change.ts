import type { Issue } from '#shared/domain/event/issue.ts'

/** Issues that one change at their place puts right, when nobody but the staff can know which. */
const changes = ['presider-missing', 'presider-declined', 'speaker-missing', 'speaker-declined', 'registration-missing'] as const

export function changeOf({ code }: Pick<Issue, 'code'>): (typeof changes)[number] | undefined {
  return changes.find((candidate) => candidate === code)
}
