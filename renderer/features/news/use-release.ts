import { computed, type Ref } from 'vue'
import type { EntityChanges } from '#shared/domain/event/command.ts'
import { changePhotos, changeRelease, editSentence, photosOf, releaseOf } from '#shared/domain/news/release.ts'
import type { Outlet, Photo, ReleaseKind } from '#shared/domain/news/words.ts'
import type { Draft, Sentence } from '#shared/documents/news/draft.ts'
import { linesOfDraft } from '#shared/documents/news/edited-draft.ts'
import { textOf } from '#shared/documents/news/words.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore, useOpenEvent } from '#renderer/stores/event-store.ts'
import { newId } from '#renderer/stores/new-id.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'

/** The drafts that are worth keeping beside the one at hand; older ones make room. */
const MOST_KEPT = 20

/** What is done by hand to one draft: all of it goes into the event and can be undone. */
export function useRelease(kind: Ref<ReleaseKind>, outlet: Ref<Outlet>, draft: Ref<Draft>) {
  const t = useText()
  const event = useOpenEvent()
  const store = useEventStore()
  const notices = useNoticesStore()

  const of = computed(() => ({ kind: kind.value, outlet: outlet.value }))
  const release = computed(() => releaseOf(event.value, of.value))
  const photos = computed(() => photosOf(event.value))
  const keptDrafts = computed(() => release.value?.keptDrafts ?? [])

  function change(changes: EntityChanges<'releases'>): void {
    store.run(changeRelease(event.value, of.value, changes, newId))
  }

  /** A sentence that says again what the facts say is theirs again. */
  function write({ key, segments, edit }: Sentence, text: string): void {
    const basis = edit?.basis ?? textOf(segments)
    const next = text === basis && (edit === undefined || edit.generated === basis) ? null : { generated: basis, text }
    store.run(editSentence(event.value, of.value, key, next, newId), { mergeKey: `releases.${kind.value}.${outlet.value}.${key}` })
  }

  /** The facts changed below a hand-written sentence: what was written stays, and is right as it is. */
  function keepMine({ key, segments, edit }: Sentence): void {
    if (!edit || edit.generated === null) return
    store.run(editSentence(event.value, of.value, key, { generated: edit.generated, text: textOf(segments) }, newId))
  }

  /** Gives a sentence back to the facts. */
  function takeFacts({ key }: Sentence): void {
    if (!store.run(editSentence(event.value, of.value, key, null, newId))) return
    notices.notify({ kind: 'done', text: t('news.givenBack'), undo: store.undoOfThis() })
  }

  /** A sentence left out for length comes back, and stays. */
  function putBack({ key, segments }: Sentence): void {
    const text = textOf(segments)
    store.run(editSentence(event.value, of.value, key, { generated: text, text }, newId))
  }

  function setPhotos(next: readonly Photo[], field?: string): void {
    store.run(changePhotos(event.value, of.value, next, newId), field === undefined ? {} : { mergeKey: `releases.${field}` })
  }

  function keepDraft(): void {
    const kept = { at: new Date().toISOString(), text: linesOfDraft(draft.value).join('\n') }
    change({ keptDrafts: [...keptDrafts.value, kept].slice(-MOST_KEPT) })
    notices.announce(t('news.keptNow'))
  }

  return { photos, keptDrafts, change, write, keepMine, takeFacts, putBack, setPhotos, keepDraft }
}
