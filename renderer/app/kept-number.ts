import { ref, watch, type Ref } from 'vue'

/** A number that this window keeps, such as the width of a pane. */
export function keptNumber(name: string, otherwise: number): Ref<number> {
  const key = `huicheng.${name}`
  const kept = Number(localStorage.getItem(key) ?? Number.NaN)
  const value = ref(Number.isFinite(kept) ? kept : otherwise)
  watch(value, (now) => localStorage.setItem(key, String(now)))
  return value
}
