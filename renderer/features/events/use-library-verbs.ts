import { useRouter } from 'vue-router'
import { errorLines } from '#renderer/i18n/error-text.ts'
import { useLocale, useText } from '#renderer/i18n/text.ts'
import { useLibraryStore } from '#renderer/stores/library-store.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import type { EndpointInput } from '#shared/contract/endpoints.ts'
import type { AppError } from '#shared/contract/errors.ts'
import type { EventSummary } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { readEventFile, type EventFileText } from './event-file.ts'
import type { SampleKey } from './sample-keys.ts'

/** What can be done with whole events. Each does it at once, says so, and offers the way back where there is one. */
export function useLibraryVerbs() {
  const t = useText()
  const language = useLocale()
  const router = useRouter()
  const library = useLibraryStore()
  const notices = useNoticesStore()

  const nameOf = ({ name }: Pick<EventSummary, 'name'>): string => (name === '' ? t('app.untitled') : name)
  const nameById = (id: EventId): string => nameOf(library.events.find((event) => event.id === id) ?? { name: '' })
  const why = (lead: string) => (error: AppError) => ({ text: lead, lines: errorLines(t, error, language.value) })
  const sentence = (error: AppError) => {
    const [text = '', ...lines] = errorLines(t, error, language.value)
    return { text, lines }
  }
  const goTo = (id: EventId) => router.push({ name: 'overview', params: { id } })

  function reasonOf(file: Extract<EventFileText, { ok: false }>): string {
    if (file.reason === 'too-large') return t('library.tooLarge', { size: file.megabytes, limit: file.limit })
    return t(file.reason === 'folder' ? 'library.folder' : 'library.notText')
  }

  async function importFile(file: File): Promise<EventId | null> {
    const { name } = file
    const read = await readEventFile(file)
    if (!read.ok) {
      notices.notify({ kind: 'problem', text: t('library.notImported', { name }), lines: [reasonOf(read)] })
      return null
    }
    let imported: EventId | null = null
    await notices.attempt(async () => {
      imported = await library.importFile(name, read.text)
    }, why(t('library.notImported', { name })))
    return imported
  }

  return {
    open: (event: EventSummary) => goTo(event.id),

    create: (input: EndpointInput<'library.create'>) =>
      notices.attempt(async () => void (await goTo(await library.create(input))), sentence),

    addSample: (key: SampleKey) => notices.attempt(async () => void (await goTo(await library.addSample(key))), sentence),

    /** Reads files one after the other; one that is no event does not keep the others out. */
    async importFiles(files: readonly File[], folders: readonly string[] = []): Promise<void> {
      for (const name of folders) notices.notify({ kind: 'problem', text: t('library.notImported', { name }), lines: [t('library.folder')] })
      for (const file of files) {
        notices.announce(t('library.importing', { name: file.name }))
        const id = await importFile(file)
        notices.announce('')
        if (id !== null) notices.notify({ kind: 'done', text: t('library.imported', { name: nameById(id) }), action: { label: t('library.open'), run: () => void goTo(id) } })
      }
    },

    export: (event: EventSummary) =>
      notices.attempt(async () => {
        const save = await library.exportFile(event.id)
        if (save.outcome === 'saved') notices.notify({ kind: 'done', text: t('library.exported', { path: save.path }) })
        if (save.outcome === 'unknown') notices.notify({ kind: 'done', text: t('library.exportOffered', { name: save.fileName }) })
      }, sentence),

    duplicate: (event: EventSummary) =>
      notices.attempt(async () => {
        const id = await library.duplicate(event.id)
        notices.notify({ kind: 'done', text: t('library.duplicated', { name: nameById(id) }), action: { label: t('library.open'), run: () => void goTo(id) } })
      }, sentence),

    /** The shape of an event without its facts, kept for others to begin from. */
    template: ({ id: like, kind, documentLocale, ...event }: EventSummary) =>
      notices.attempt(async () => {
        const id = await library.create({ kind, documentLocale, like, isTemplate: true, name: nameOf(event).slice(0, 300) })
        notices.notify({ kind: 'done', text: t('library.savedTemplate', { name: nameById(id) }), action: { label: t('library.open'), run: () => void goTo(id) } })
      }, sentence),

    /** To the archive, and back from it. */
    archive: (event: EventSummary) =>
      notices.attempt(async () => {
        const isArchived = event.status === 'archived'
        await library.setStatus(event.id, isArchived ? 'held' : 'archived')
        notices.notify({
          kind: 'done',
          text: t(isArchived ? 'library.unarchived' : 'library.archived', { name: nameOf(event) }),
          undo: () => void notices.attempt(() => library.setStatus(event.id, event.status), sentence),
        })
      }, sentence),

    remove: (event: EventSummary) =>
      notices.attempt(async () => {
        await library.remove(event.id)
        notices.notify({
          kind: 'done',
          text: t('library.removed', { name: nameOf(event) }),
          undo: () => void notices.attempt(async () => {
            await library.restore(event.id)
            notices.announce(t('library.restored', { name: nameOf(event) }))
          }, sentence),
        })
      }, sentence),
  }
}
