import type { AcceptedIssue } from './accepted-issue.ts'
import type { AddCommand, RemoveCommand } from './command.ts'
import type { Event } from './event.ts'
import type { AcceptedIssueId } from './ids.ts'
import type { Issue } from './issue.ts'

/**
 * Which finding an issue is. The place in a list does not count, because it changes with its neighbours; names and facts
 * do, so that a finding whose facts have changed is another one and is shown again.
 */
export function issueKey({ code, path, subjects, facts = [] }: Issue): string {
  const place = path.filter((step) => !/^\d+$/.test(step))
  return [code, place.join('.'), ...subjects, ...facts].join('\n')
}

/** Every issue that was accepted, with the reason. */
export function withAcceptances(event: Event, issues: readonly Issue[]): readonly Issue[] {
  const acceptances = new Map(Object.values(event.acceptedIssues).map((accepted) => [accepted.key, accepted]))
  if (acceptances.size === 0) return issues
  return issues.map((issue) => {
    const accepted = acceptances.get(issueKey(issue))
    return accepted === undefined ? issue : { ...issue, accepted }
  })
}

/** What is still to be looked at. */
export function openIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ accepted }) => accepted === undefined)
}

/** @param id a new one */
export function acceptIssue(issue: Issue, reason: string, by: string, id: AcceptedIssueId): AddCommand<'acceptedIssues'> {
  const entity = { id, key: issueKey(issue), reason, ...(by === '' ? {} : { by }) }
  return { type: 'entities.add', collection: 'acceptedIssues', entities: [entity] }
}

export function reopenIssue({ id }: Pick<AcceptedIssue, 'id'>): RemoveCommand {
  return { type: 'entities.remove', collection: 'acceptedIssues', ids: [id] }
}
