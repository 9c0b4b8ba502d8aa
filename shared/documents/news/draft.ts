import type { Outlet, ReleaseKind } from '../../domain/news/words.ts'
import type { DocumentLocale } from '../../domain/event/event.ts'
import type { SourcePath } from '../../domain/news/source-path.ts'

/** A piece of text with the fields that it came from. Connecting words carry the sources of what they connect. */
export type Segment = {
  readonly text: string
  readonly sources: readonly SourcePath[]
  /** a fact that is not known: printed as 【待核：…】, never guessed; its source is the field to fill in */
  readonly isUnknown?: true
}

/** One sentence with a key that stays the same while its facts change, so that hand edits find it again. */
export type Sentence = { readonly key: string; readonly segments: readonly Segment[] }

export type ParagraphRole = 'lead' | 'speech' | 'exchange' | 'proceedings' | 'visit' | 'groups' | 'closing' | 'roster'

export type Paragraph = { readonly role: ParagraphRole; readonly sentences: readonly Sentence[] }

/** What is asked for. */
export type DraftWish = {
  readonly kind: ReleaseKind
  readonly outlet: Outlet
  /** characters, where an outlet allows other than the usual for the kind */
  readonly maxLength?: number
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
  /** sentences left out to keep the length, least important first */
  readonly dropped: readonly Sentence[]
  /** characters of titles and text, punctuation included */
  readonly length: number
  readonly maxLength: number
}
