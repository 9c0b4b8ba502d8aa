import { onMounted, onScopeDispose, ref, type Ref } from 'vue'

/** How far beside what is seen something counts as near: what keys and wheels reach next. */
const NEAR = '0px 800px'

/** Whether an element is in view or near it; hundreds of columns hold their lines only while they are. */
export function useNearView(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const isNear = ref(false)
  const observer = new IntersectionObserver(([entry]) => {
    if (entry) isNear.value = entry.isIntersecting
  }, { rootMargin: NEAR, scrollMargin: NEAR } as IntersectionObserverInit)
  onMounted(() => element.value && observer.observe(element.value))
  onScopeDispose(() => observer.disconnect())
  return isNear
}
