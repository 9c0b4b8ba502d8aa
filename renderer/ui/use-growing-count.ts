import { onScopeDispose, ref, type Ref } from 'vue'

/**
 * How many parts of a long page are in it: at first those that fill the window, then more with every frame, so that the
 * page opens and takes keys before all of it is made.
 *
 * @param count parts that there are
 */
export function useGrowingCount(count: () => number, { first, step }: { readonly first: number; readonly step: number }): {
  readonly shown: Readonly<Ref<number>>
  /** everything at once, for a jump to a part that is not made yet */
  readonly showAll: () => void
} {
  const shown = ref(first)
  let frame = requestAnimationFrame(grow)

  function grow(): void {
    // A second frame later, what was added last is painted.
    frame = requestAnimationFrame(() => {
      if (shown.value >= count()) return showAll()
      shown.value += step
      frame = requestAnimationFrame(grow)
    })
  }

  function showAll(): void {
    cancelAnimationFrame(frame)
    shown.value = Infinity
  }

  onScopeDispose(() => cancelAnimationFrame(frame))
  return { shown, showAll }
}
