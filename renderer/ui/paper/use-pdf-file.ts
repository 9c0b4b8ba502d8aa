import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import { openPdf, type PdfFile } from './pdf-file.ts'

/**
 * The opened file of the newest bytes. The file before it stays open until the new one can be read, so that there is
 * always something to show; bytes that are overtaken while they open are dropped.
 */
export function usePdfFile(bytes: () => Uint8Array | undefined): {
  readonly file: ShallowRef<PdfFile | undefined>
  readonly failure: ShallowRef<unknown>
} {
  const file = shallowRef<PdfFile>()
  const failure = shallowRef<unknown>()
  let latest = 0

  watch(bytes, async (next) => {
    const turn = ++latest
    if (next === undefined) {
      adopt(undefined)
      return
    }
    try {
      const opened = await openPdf(next)
      if (turn === latest) adopt(opened)
      else await opened.close()
    } catch (error) {
      if (turn === latest) failure.value = error
    }
  }, { immediate: true })

  function adopt(next: PdfFile | undefined): void {
    const previous = file.value
    file.value = next
    failure.value = undefined
    void previous?.close()
  }

  onBeforeUnmount(() => {
    latest += 1
    adopt(undefined)
  })
  return { file, failure }
}
