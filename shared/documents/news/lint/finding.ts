import type { Event } from '../../../domain/event/event.ts'
import type { SourcePath } from '../../../domain/news/source-path.ts'
import type { Draft, Sentence } from '../draft.ts'

export type LintRule =
  | 'unknown'
  | 'absent-present'
  | 'name-differs'
  | 'post-differs'
  | 'order'
  | 'count'
  | 'figure'
  | 'term'
  | 'no-source'
  | 'loose-day'
  | 'short-year'
  | 'mixed-dates'
  | 'half-width'
  | 'traditional'
  | 'pinyin'
  | 'doubled-mark'
  | 'open-mark'
  | 'mark-in-name'
  | 'mark-between-posts'
  | 'name-again'
  | 'posts-again'
  | 'too-long'
  | 'title-too-long'

/** Something in a draft that a proof-reader would mark. */
export type Finding = {
  readonly rule: LintRule
  readonly severity: 'blocking' | 'warning' | 'hint'
  /** key of the sentence; null when it is about the whole draft */
  readonly key: string | null
  /** what is marked, as it stands there */
  readonly quote: string
  /** what the event says, or how it is written */
  readonly expected?: string
  /** the whole sentence with the mark put right */
  readonly repair?: string
  /** the field that it goes back to */
  readonly source?: SourcePath
}

/** What every rule looks at. */
export type LintedDraft = {
  readonly event: Event
  readonly draft: Draft
  readonly sentences: readonly LintedSentence[]
}

type LintedSentence = { readonly sentence: Sentence; readonly text: string; readonly isTitle: boolean }

/** A rule that looks at one sentence at a time. */
export type SentenceRule = (linted: LintedSentence, all: LintedDraft) => readonly Finding[]
