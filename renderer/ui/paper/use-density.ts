import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Device pixels for a CSS pixel; zooming the window, or moving it to another screen, changes them. */
export function useDensity(): Readonly<Ref<number>> {
  const density = ref(window.devicePixelRatio)
  const look = (): void => { density.value = window.devicePixelRatio }
  onMounted(() => addEventListener('resize', look))
  onBeforeUnmount(() => removeEventListener('resize', look))
  return density
}
