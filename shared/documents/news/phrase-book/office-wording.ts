import type { DocumentLocale } from '../../../domain/event/event.ts'
import type { Outlet, ReleaseKind } from '../../../domain/news/words.ts'

/** What an office says its own way: phrases of all its drafts, those of one outlet, and its own lengths. */
export type Wording = {
  readonly phrases?: Readonly<Record<string, string>>
  readonly outlets?: Readonly<Partial<Record<Outlet, Readonly<Record<string, string>>>>>
  readonly lengths?: Readonly<Partial<Record<ReleaseKind, number>>>
}

/** The wording of an office for each language that it changed. */
export type OfficeWording = Readonly<Partial<Record<DocumentLocale, Wording>>>
