import type { Event } from '../domain/event/event.ts'
import { ordered } from '../domain/event/position.ts'
import { outlets, releaseKinds, type Outlet, type ReleaseKind } from '../domain/news/words.ts'
import type { DocumentId } from './document-ids.ts'
import { composeDraft } from './news/compose-draft.ts'
import { documentTitle, documents } from './registry.ts'

export type ChangedDocuments = {
  readonly documents: readonly DocumentId[]
  readonly drafts: readonly { readonly kind: ReleaseKind; readonly outlet: Outlet }[]
  /** issued versions with a document that would now be printed differently, by id */
  readonly versions: readonly string[]
}

/** One instant for both papers: the time of making is no change. */
const MADE_AT = new Date(0).toISOString()

/** What would be printed differently: papers and drafts of both events are made and compared. */
export function changedDocuments(before: Event, after: Event): ChangedDocuments {
  const differs = (made: (event: Event) => unknown): boolean => JSON.stringify(made(before)) !== JSON.stringify(made(after))
  const changed = documents.filter(({ build }) => differs((event) => build(event, { madeAt: MADE_AT }))).map(({ id }) => id)
  const drafts = releaseKinds
    .flatMap((kind) => outlets.map((outlet) => ({ kind, outlet })))
    .filter((wish) => differs((event) => composeDraft(event, wish)))
  const names = new Set(changed.flatMap((id) => [id, documentTitle(id, before.documentLocale)]))
  const versions = ordered(before.versions).filter((version) => version.documents.some((name) => names.has(name)))
  return { documents: changed, drafts, versions: versions.map(({ id }) => id) }
}
