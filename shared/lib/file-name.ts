/** Longest name in UTF-16 units: with a usual folder it stays under what Windows programs can open. */
const MAX_NAME = 80
/** Longest whole path that every Windows program opens, with room for a temporary ending. */
const MAX_PATH = 240
const SHORTEST_NAME = 12

// Marks that Windows forbids, control characters, and those that only change the direction of what follows.
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** Names of devices on Windows, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i

/**
 * A name that every system can keep, as close to the given one as can be: 省数字农业现场会: 手册.pdf loses its colon.
 * The extension stays; a name of which nothing is left becomes `file`.
 *
 * @param folderLength length of the folder's path, where it is known, so that the whole can be opened
 * @source quality §1.3.8
 */
export function safeFileName(name: string, folderLength = 0): string {
  const clean = name
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/[.\s]+$/u, '')
  const { stem, extension } = parts(clean)
  const room = Math.max(SHORTEST_NAME, Math.min(MAX_NAME, MAX_PATH - folderLength - 1))
  const shortened = trimmed(cut(stem, Math.max(1, room - extension.length)))
  const whole = shortened === '' ? 'file' : shortened
  return `${DEVICE.test(whole.split('.')[0] ?? '') ? '_' : ''}${whole}${extension}`
}

/** Room for the number of a second file, so that it does not cost the title a character. */
const NUMBER_ROOM = 5

/**
 * `省数字农业现场会 会议手册.pdf`: where both are too long for one name, it is the whole that is cut, because the part tells
 * the files of a folder apart.
 */
export function partFileName(whole: string, part: string, extension: string): string {
  const ending = `${part}.${extension}`
  const title = trimmed(cut(whole.normalize('NFC').replace(FORBIDDEN, ''), MAX_NAME - NUMBER_ROOM - ending.length))
  return title === '' ? ending : `${title} ${ending}`
}

/**
 * The name, or with ` (2)`, ` (3)` … before its extension when one that differs at most in case is taken: Windows and
 * macOS take those for the same file.
 */
export function distinctFileName(name: string, isTaken: (foldedName: string) => boolean): string {
  if (!isTaken(foldedFileName(name))) return name
  const { stem, extension } = parts(name)
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})${extension}`
    const candidate = `${trimmed(cut(stem, MAX_NAME - ending.length))}${ending}`
    if (!isTaken(foldedFileName(candidate))) return candidate
  }
}

/** What two names that mean the same file to some system have in common. */
export function foldedFileName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function parts(name: string): { readonly stem: string; readonly extension: string } {
  const extension = /\.[A-Za-z0-9]{1,10}$/u.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - extension.length), extension }
}

function trimmed(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/gu, '')
}

/** At most so many UTF-16 units, never half a character: rare surnames take two. */
function cut(text: string, units: number): string {
  let length = 0
  for (const character of text) {
    if (length + character.length > units) break
    length += character.length
  }
  return text.slice(0, length)
}
