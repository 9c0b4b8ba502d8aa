import type { Outlet, ReleaseKind } from '../../domain/news/words.ts'
import type { DocumentLocale } from '../../domain/event/event.ts'
import type { Wording } from './phrase-book/office-wording.ts'
import type { SourcePath } from '../../domain/news/source-path.ts'

/** A piece of text with the fields that it came from. Connecting words carry the sources of what they connect. */
export type Segment = {
  readonly text: string
  readonly sources: readonly SourcePath[]
  /** a fact that is not known: printed as 【待核：…】, never guessed; its source is the field to fill in */
  readonly isUnknown?: true
}

/** One sentence with a key that stays the same while its facts change, so that hand edits find it again. */
export type Sentence = {
  readonly key: string
  /** none where the sentence was left out by hand */
  readonly segments: readonly Segment[]
  readonly edit?: SentenceEdit
}

/** What stands behind a sentence that was rewritten by hand. */
type SentenceEdit = {
  /** as the facts give it today; null when they do not give it any more */
  readonly generated: string | null
  /** as the facts gave it when it was rewritten: where both differ, someone has to decide */
  readonly basis: string
}

export type ParagraphRole = 'lead' | 'speech' | 'exchange' | 'proceedings' | 'visit' | 'groups' | 'closing' | 'roster'

export type Paragraph = { readonly role: ParagraphRole; readonly sentences: readonly Sentence[] }

/** What is asked for. */
export type DraftWish = {
  readonly kind: ReleaseKind
  readonly outlet: Outlet
  /** characters, where an outlet allows other than the usual for the kind */
  readonly maxLength?: number
  /** what the office says its own way, in the language of the event */
  readonly wording?: Wording
  /** sentences that are never left out for length, because someone worked on them */
  readonly keptKeys?: ReadonlySet<string>
}

/** A draft made from facts alone. */
export type Draft = {
  readonly kind: ReleaseKind
  readonly outlet: Outlet
  readonly locale: DocumentLocale
  /** 引题: the theme as a slogan, printed above the title */
  readonly shoulderTitle?: Sentence
  readonly title: Sentence
  readonly paragraphs: readonly Paragraph[]
  /** rewritten by hand, but their facts are gone: in no paragraph until someone decides */
  readonly orphans: readonly Sentence[]
  /** sentences left out to keep the length, least important first */
  readonly dropped: readonly Sentence[]
  /** characters of titles and text, punctuation included */
  readonly length: number
  readonly maxLength: number
}
