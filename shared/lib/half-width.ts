const WIDE = /[！-～]/

/** Full-width letters, figures and signs as half-width ones: １３８ → 138, （ → (. */
export function halfWidth(text: string): string {
  // Most texts have none, and looking is ten times as fast as replacing.
  return !WIDE.test(text) ? text : text.replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
