import { computed, shallowRef } from 'vue'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import { outdatedCopies, type OutdatedCopy } from '#shared/documents/ledger/outdated-copies.ts'
import { lastPrints, printedState } from '#shared/documents/ledger/print-ledger.ts'
import { documents, type DocumentEntry } from '#shared/documents/registry.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Print } from '#shared/domain/event/print.ts'
import { errorText } from '#renderer/i18n/error-text.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useDocumentsStore } from '#renderer/stores/documents-store.ts'
import { useOpenEvent } from '#renderer/stores/event-store.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import { usePrintLedgerStore, type Sending } from '#renderer/stores/print-ledger-store.ts'

/** What is done with the ledger of the documents: issuing, recording what was sent, seeing what has changed since. */
export function useLedgerWork() {
  const t = useText()
  const event = useOpenEvent()
  const paper = useDocumentsStore()
  const ledger = usePrintLedgerStore()
  const notices = useNoticesStore()

  /** the document whose ledger is open; it and the changes since a print take turns, so that the list keeps its room */
  const opened = shallowRef<DocumentEntry>()
  /** an entry of the ledger whose changes are shown, with the event as it was then */
  const compared = shallowRef<{ readonly entry: DocumentEntry; readonly print: Print; readonly printed: Event | null }>()

  const prints = computed(() => lastPrints(event.value))
  const outdated = computed(() => outdatedCopies(event.value))

  /** What fails is told where other failures are. */
  const attempt = (work: () => Promise<void>): Promise<void> => notices.attempt(work, (error) => ({ text: errorText(t, error) }))

  async function issue(ticked: ReadonlySet<DocumentId>): Promise<void> {
    const wanted = documents.filter(({ id, formats }) => ticked.has(id) && formats.includes('pdf')).map(({ id }) => paper.withOptions({ document: id }))
    await attempt(() => ledger.issue(wanted, (id) => t(`words.document.${id}`)))
  }

  /** Shows what changed beside the paper; a history that does not go back that far has only the sheets. */
  async function compare(entry: DocumentEntry, print: Print): Promise<void> {
    paper.show({ document: entry.id })
    opened.value = undefined
    compared.value = { entry, print, printed: null }
    const past = await ledger.past(print.revision).catch(() => null)
    if (compared.value.print === print) compared.value = { entry, print, printed: past?.event ?? null }
  }

  function reduce(isReduced: boolean): void {
    if (compared.value) paper.show({ document: compared.value.entry.id, ...(isReduced ? { since: compared.value.print.sheets } : {}) })
  }

  /** As it is made now, with the options chosen for it. */
  function send(entry: DocumentEntry, sending: Sending): Promise<void> {
    return attempt(() => ledger.recordSending(paper.withOptions({ document: entry.id }), sending))
  }

  /** Whoever had an old copy was sent the new one in the same way. */
  function sendAgain({ recipient, entry, print }: OutdatedCopy): Promise<void> {
    return attempt(() => ledger.recordSending({ document: entry.id, options: print.options }, { recipients: [recipient], means: print.means ?? 'other' }))
  }

  return {
    opened, compared, outdated, issue, compare, reduce, send, sendAgain,
    stateOf: (entry: DocumentEntry) => printedState(event.value, entry, prints.value),
    showIssued: (print: Print) => { paper.show({ document: print.document, issued: print }) },
    keepIssued: (print: Print) => attempt(() => ledger.keepIssued(print)),
    toggle: (entry: DocumentEntry) => {
      compared.value = undefined
      opened.value = opened.value === entry ? undefined : entry
    },
  }
}
