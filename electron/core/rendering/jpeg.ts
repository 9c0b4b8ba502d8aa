const START = 0xd8
/** SOF0–SOF15, the markers that tell how large a picture is; those among them that tell something else. */
const [FIRST_FRAME, LAST_FRAME] = [0xc0, 0xcf]
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc])

/** The bytes of a picture from its data URL; null when they are no JPEG that can be set: a forged or torn file must not stop a document. */
export function jpegBytes(url: string): Buffer | null {
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  if (bytes[0] !== 0xff || bytes[1] !== START) return null
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= FIRST_FRAME && marker <= LAST_FRAME && !NO_FRAMES.has(marker)) return bytes
  }
  return null
}
