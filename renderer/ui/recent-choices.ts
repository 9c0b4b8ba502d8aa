const MOST_KEPT = 30

let recent: readonly string[] = []

/** Ids of what was chosen last in this window, whichever the list, the latest first. */
export function recentChoices(): readonly string[] {
  return recent
}

export function noteChoice(id: string): void {
  recent = [id, ...recent.filter((other) => other !== id)].slice(0, MOST_KEPT)
}
