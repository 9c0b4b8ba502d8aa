import { ref, watch, type Ref } from 'vue'

/** How something is shown (the width of a pane, list or cards), kept on this machine. */
export function useKept<Value extends string | number>(name: string, otherwise: Value): Ref<Value> {
  const key = `huicheng.${name}`
  const kept = localStorage.getItem(key)
  const parsed = typeof otherwise === 'number' ? Number(kept) : kept
  const value = ref(kept === null || Number.isNaN(parsed) ? otherwise : parsed) as Ref<Value>
  watch(value, (now) => localStorage.setItem(key, String(now)))
  return value
}
