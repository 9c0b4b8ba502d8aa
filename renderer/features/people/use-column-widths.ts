import { computed } from 'vue'
import { useKept } from '#renderer/ui/use-kept.ts'
import type { PersonColumn } from './columns/column.ts'

/** How wide columns were drawn, kept on this machine: `unit:200 title:96`. */
export function useColumnWidths() {
  const kept = useKept<string>('people.widths', '')
  const widths = computed(() => new Map(kept.value.split(' ').filter((entry) => entry !== '').map((entry) => entry.split(':') as [string, string])))

  function widthOf({ id, widthPx }: PersonColumn): number {
    return Number(widths.value.get(id)) || widthPx
  }

  function setWidth(columnId: string, widthPx: number): void {
    kept.value = [...new Map(widths.value).set(columnId, String(Math.round(widthPx)))].map((entry) => entry.join(':')).join(' ')
  }

  return { widthOf, setWidth }
}
