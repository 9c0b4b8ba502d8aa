import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Rows above and below what is seen, so that fast scrolling meets no gap. */
const AHEAD = 12

/** Which rows of a long list are to be in the page, for rows that are all equally high. */
export function useVirtualRows(room: Readonly<Ref<HTMLElement | null>>, rowHeightPx: number, count: () => number) {
  const scrollTop = ref(0)
  const height = ref(0)
  const observer = new ResizeObserver(([entry]) => {
    if (entry) height.value = entry.contentRect.height
  })
  onMounted(() => { if (room.value) observer.observe(room.value) })
  onBeforeUnmount(() => { observer.disconnect() })

  const first = computed(() => Math.max(0, Math.min(Math.floor(scrollTop.value / rowHeightPx) - AHEAD, count() - 1)))
  const last = computed(() => Math.min(count(), Math.ceil((scrollTop.value + height.value) / rowHeightPx) + AHEAD))

  function onScroll(): void {
    scrollTop.value = room.value?.scrollTop ?? 0
  }

  /** Brings a row into view below a heading that stays put. */
  function reveal(index: number, headingPx: number): void {
    const element = room.value
    if (!element) return
    const top = index * rowHeightPx
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeightPx + headingPx > element.scrollTop + height.value) element.scrollTop = top + rowHeightPx + headingPx - height.value
    onScroll()
  }

  const rowsPerRoom = computed(() => Math.max(1, Math.floor(height.value / rowHeightPx) - 1))
  return { first, last, rowsPerRoom, onScroll, reveal }
}
