import type { AcceptedIssue } from './accepted-issue.ts'

/** How much an issue matters: it must be settled before printing · it should be looked at · it could be better. */
export type Severity = 'blocking' | 'warning' | 'hint'

type Rule = {
  readonly severity: Severity
  /** where the rule is written down, when someone else decided it: a section of the domain rules */
  readonly source?: string
}

/** Every check by the code of what it finds. */
export const issueRules = {
  'event-without-name': { severity: 'blocking' },
  'event-without-date': { severity: 'warning' },
  'event-without-place': { severity: 'warning' },
  'event-ends-before-start': { severity: 'blocking' },
  'registration-missing': { severity: 'warning', source: 'domain-rules §4' },
  'registration-ends-before-start': { severity: 'blocking' },
  'dangling-reference': { severity: 'blocking' },
  'id-mismatch': { severity: 'blocking' },

  'session-without-title': { severity: 'warning' },
  'session-without-date': { severity: 'warning' },
  'session-outside-event': { severity: 'warning' },
  'session-without-items': { severity: 'warning', source: 'domain-rules §4' },
  'session-before-registration': { severity: 'warning', source: 'domain-rules §4' },
  'session-squeezed': { severity: 'warning' },
  'session-cut-short': { severity: 'hint' },
  'session-overrun': { severity: 'warning' },
  'items-squeezed': { severity: 'warning' },
  'item-empty': { severity: 'warning' },
  'speaker-missing': { severity: 'warning', source: 'domain-rules §5' },
  'instruction-without-reader': { severity: 'warning', source: 'domain-rules §5' },
  'presider-missing': { severity: 'warning', source: 'domain-rules §5' },
  'presider-declined': { severity: 'blocking', source: 'domain-rules §5' },
  'speaker-declined': { severity: 'blocking', source: 'domain-rules §5' },
  'presider-in-two-sessions': { severity: 'blocking' },
  'speaker-unconfirmed': { severity: 'hint' },
  'absent-attends': { severity: 'blocking', source: 'domain-rules §5' },
  'leader-observes': { severity: 'warning', source: 'domain-rules §5' },
  'speaker-without-post': { severity: 'warning', source: 'domain-rules §5' },
  'person-not-yet-there': { severity: 'warning' },
  'person-already-gone': { severity: 'warning' },
  'person-in-two-places': { severity: 'warning' },
  'room-double-booked': { severity: 'warning' },
  'place-double-booked': { severity: 'warning' },
  'room-too-small': { severity: 'warning' },
  'no-travel-time': { severity: 'warning' },
  'no-walking-time': { severity: 'hint' },
  'person-without-way': { severity: 'warning' },
  'meal-missing': { severity: 'hint' },

  'text-name-differs': { severity: 'warning' },
  'text-date-outside': { severity: 'hint' },

  'duplicate-person': { severity: 'warning' },
  'cell-not-understood': { severity: 'hint' },

  'stop-without-guide': { severity: 'warning', source: 'domain-rules §4' },
  'stop-without-stay': { severity: 'warning', source: 'domain-rules §4' },
  'stop-without-contact': { severity: 'hint', source: 'domain-rules §4' },
  'stop-without-forward-team': { severity: 'hint', source: 'domain-rules §4' },
  'stop-person-without-phone': { severity: 'hint', source: 'domain-rules §4' },
  'route-squeezed': { severity: 'warning', source: 'domain-rules §4' },
  'opening-missed': { severity: 'warning', source: 'domain-rules §4' },
  'stop-too-small': { severity: 'warning', source: 'domain-rules §4' },
  'leaves-on-the-way': { severity: 'hint', source: 'domain-rules §4' },
  'leader-kept': { severity: 'warning', source: 'domain-rules §4' },
  'site-closes': { severity: 'warning', source: 'domain-rules §4' },
  'back-too-late': { severity: 'warning', source: 'domain-rules §4' },
  'way-without-minutes': { severity: 'warning', source: 'domain-rules §4' },
  'route-without-lunch': { severity: 'warning', source: 'domain-rules §4' },
  'vehicle-too-wide': { severity: 'blocking', source: 'domain-rules §4' },
  'vehicle-too-high': { severity: 'blocking', source: 'domain-rules §4' },
  'vehicle-size-unknown': { severity: 'hint', source: 'domain-rules §4' },
  'vehicle-without-fuel': { severity: 'warning', source: 'domain-rules §4' },
  'vehicle-overfull': { severity: 'blocking', source: 'domain-rules §4' },
  'person-in-two-vehicles': { severity: 'blocking' },
  'person-without-vehicle': { severity: 'warning' },
  'people-without-vehicle': { severity: 'warning' },
  'people-without-line': { severity: 'warning' },
  'person-in-two-lines': { severity: 'blocking' },
  'rider-of-other-line': { severity: 'blocking' },
  'rider-declined': { severity: 'warning' },
  'rider-not-there': { severity: 'warning' },
  'vehicle-seat-twice': { severity: 'blocking' },
  'vehicle-leader-elsewhere': { severity: 'warning' },

  'duty-clash': { severity: 'warning' },
  'duty-without-owner': { severity: 'hint' },

  'lodging-overfull': { severity: 'warning', source: 'domain-rules §4' },
  'lodging-room-twice': { severity: 'blocking' },

  'seated-twice': { severity: 'blocking' },
  'seated-but-declined': { severity: 'blocking', source: 'domain-rules §1' },
  'seated-but-away': { severity: 'warning', source: 'domain-rules §1' },
  'without-seat': { severity: 'warning' },
  'photo-row-even': { severity: 'warning', source: 'domain-rules §1' },
  'presider-in-back-row': { severity: 'warning', source: 'domain-rules §1' },
  'seats-too-few': { severity: 'warning' },
  'listed-against-rank': { severity: 'hint', source: 'domain-rules §1' },
  'seated-out-of-order': { severity: 'warning', source: 'domain-rules §1' },
  'host-back-to-door': { severity: 'warning', source: 'domain-rules §1' },
  'interpreter-too-far': { severity: 'warning', source: 'domain-rules §1' },
  'unit-split': { severity: 'hint', source: 'domain-rules §1' },
  'halal-tables': { severity: 'hint' },
  'table-over-ten': { severity: 'hint' },
} as const satisfies Readonly<Record<string, Rule>>

export type IssueCode = keyof typeof issueRules
export const issueCodes = Object.keys(issueRules) as readonly IssueCode[]

/** Something about an event that is wrong, or that its makers should look at. */
export type Issue = Rule & {
  readonly code: IssueCode
  /** from the event's root to the field where it is put right */
  readonly path: readonly string[]
  /** names that the sentence about it needs, in its order; '' where one is not known */
  readonly subjects: readonly string[]
  /** what it depends on besides: times and numbers that the sentence does not name */
  readonly facts?: readonly string[]
  /** who means it that way, and why; absent while it is open */
  readonly accepted?: AcceptedIssue
}

/** An issue with the severity and the source of its rule. */
export function issueOf(code: IssueCode, path: readonly string[], subjects: readonly string[] = [], facts: readonly string[] = []): Issue {
  return { code, ...issueRules[code], path, subjects, ...(facts.length === 0 ? {} : { facts }) }
}
