import type { SnapshotLimits } from '#core/storage/event-repository.ts'

/** A snapshot every few steps and a closed journal every second one, so that a kill meets them often. */
export const KILL_LIMITS: SnapshotLimits = { steps: 4, bytes: 2_500, ms: Infinity }

/** After how many rounds the busy writer does what. */
export const PACE = { import: 40, close: 17, generation: 11, several: 3 } as const

/** Steps that come together at most. */
export const MOST_TOGETHER = 3

/** The name says the revision, so that a lost or doubled step shows. */
export function nameAt(revision: number): string {
  return `第${revision}版`
}
