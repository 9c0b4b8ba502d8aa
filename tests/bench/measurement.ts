/** One comparison made in one run on one machine: medians. */
export type Measurement = {
  readonly name: string
  readonly unit: 'ms' | 'MB'
  readonly ours: number
  readonly peer: string
  readonly theirs: number
  /** ours / theirs; below 1 we are better */
  readonly ratio: number
  /** the highest ratio that is good enough */
  readonly goal: number
  readonly held: boolean
}

/** A comparison that could not be made here, and why. */
export type Skipped = { readonly name: string; readonly peer: string; readonly skipped: string }

export type Bench = () => AsyncGenerator<Measurement | Skipped>

/**
 * Runs both sides in turn, so that a slow moment of the machine hits both, and compares the medians.
 *
 * @param rounds at least 5; one more of each goes before as a warm-up and does not count
 */
export async function compare(
  name: string,
  ours: () => unknown,
  peer: { readonly name: string; readonly run: () => unknown },
  goal: number,
  rounds = 7,
): Promise<Measurement> {
  const times = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const [oursMs, peerMs] = [await timeOf(ours), await timeOf(peer.run)]
    if (round === 0) continue
    times.ours.push(oursMs)
    times.peer.push(peerMs)
  }
  return measurement(name, median(times.ours), peer.name, median(times.peer), goal)
}

export function measurement(name: string, ours: number, peer: string, theirs: number, goal: number, unit: Measurement['unit'] = 'ms'): Measurement {
  const ratio = ours / theirs
  return { name, unit, ours: rounded(ours), peer, theirs: rounded(theirs), ratio: rounded(ratio), goal, held: ratio <= goal }
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

async function timeOf(task: () => unknown): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
