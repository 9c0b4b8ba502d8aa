import { errorLines } from '#renderer/i18n/error-text.ts'
import { useLocale, useText } from '#renderer/i18n/text.ts'
import { useListImportStore } from '#renderer/stores/list-import-store.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import type { AppError } from '#shared/contract/errors.ts'

/** Reads a list, and tells why where the core cannot be reached; what is wrong with the file is shown in its place. */
export function useListReading() {
  const t = useText()
  const language = useLocale()
  const lists = useListImportStore()
  const notices = useNoticesStore()
  const why = (error: AppError) => {
    const [text = '', ...lines] = errorLines(t, error, language.value)
    return { text, lines }
  }
  return {
    readFile: (file: File) => notices.attempt(() => lists.readFile(file), why),
    readText: (text: string) => notices.attempt(() => lists.readText(text), why),
  }
}
