import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'
import { useOpenEvent } from '#renderer/stores/event-store.ts'

/** What the clock on the wall of the event shows: its date, and minutes with their fraction since midnight. */
type WallClock = { readonly date: string; readonly minutes: number }

const TICK_MS = 1000

export function wallClock(timeZone: string, instant: Date): WallClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? ''
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')) + Number(part('second')) / 60,
  }
}

/** The time in the event's zone, kept going. A zone that the machine does not know is taken for its own. */
export function useEventClock(): ComputedRef<WallClock> {
  const event = useOpenEvent()
  const instant = ref(new Date())
  const timer = setInterval(() => { instant.value = new Date() }, TICK_MS)
  onScopeDispose(() => clearInterval(timer))
  const zone = computed(() => (isKnownZone(event.value.timeZone) ? event.value.timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone))
  return computed(() => wallClock(zone.value, instant.value))
}

function isKnownZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
