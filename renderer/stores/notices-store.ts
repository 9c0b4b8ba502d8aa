import { ref } from 'vue'
import { defineStore } from 'pinia'
import { AppError } from '#shared/contract/errors.ts'

/** A line that tells what happened, with the one thing that can be done about it. */
export type Notice = {
  readonly kind: 'done' | 'problem'
  readonly text: string
  /** what is wrong, each on its own line */
  readonly lines?: readonly string[]
  readonly action?: { readonly label: string; readonly run: () => void }
  /** the action of most notices: takes back what was done, under the word for that */
  readonly undo?: () => void
}

type ShownNotice = Notice & { readonly id: number }

/** Long enough to read and reach for 撤销; a problem stays until it is closed. */
const SHOWN_MS = 8000
const MOST_SHOWN = 4

/** Notices at the foot of the window, and what the live region says. */
export const useNoticesStore = defineStore('notices', () => {
  const notices = ref<readonly ShownNotice[]>([])
  /** said to screen readers and shown on the status line, without asking for attention */
  const announcement = ref('')
  let lastId = 0
  let announcementTimer: ReturnType<typeof setTimeout> | undefined

  function notify(notice: Notice): void {
    const id = (lastId += 1)
    notices.value = [...notices.value.slice(1 - MOST_SHOWN), { ...notice, id }]
    if (notice.kind === 'done') setTimeout(() => dismiss(id), SHOWN_MS)
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  /** Does something that may fail as expected, and then tells why it did. */
  async function attempt(work: () => Promise<void>, describe: (error: AppError) => Omit<Notice, 'kind'>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      notify({ kind: 'problem', ...describe(error) })
    }
  }

  function announce(text: string): void {
    announcement.value = text
    clearTimeout(announcementTimer)
    announcementTimer = setTimeout(() => (announcement.value = ''), SHOWN_MS)
  }

  return { notices, announcement, notify, dismiss, attempt, announce }
})
