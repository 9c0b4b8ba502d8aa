/**
 * Whether a key belongs to a Chinese input method: its Enter chooses a word and its arrows a candidate.
 * Chromium ends the composition before the last keydown, which then only the code 229 tells.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
