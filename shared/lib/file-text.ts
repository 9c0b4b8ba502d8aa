export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Turns bytes into text, or throws when they are not valid in that encoding; each platform has its own. */
export type DecodeBytes = (bytes: Uint8Array, encoding: TextEncoding) => string

const MARKS: readonly { readonly encoding: TextEncoding; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
]

/**
 * The text of a file that people or other programs wrote: in the encoding that its mark names, else UTF-8, else
 * GB18030, in which older Chinese programs save.
 *
 * @returns null when the bytes are no text in any of them
 */
export function decodeFileText(bytes: Uint8Array, decode: DecodeBytes): string | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return readable(attempt(bytes.subarray(marked.mark.length), marked.encoding, decode))
  // Pictures and archives have zero bytes, text in these encodings has none.
  if (bytes.includes(0)) return null
  return readable(attempt(bytes, 'utf-8', decode) ?? attempt(bytes, 'gb18030', decode))
}

function attempt(bytes: Uint8Array, encoding: TextEncoding, decode: DecodeBytes): string | null {
  try {
    return decode(bytes, encoding)
  } catch {
    return null
  }
}

/** GB18030 accepts most bytes; control characters tell that they were no text. */
function readable(text: string | null): string | null {
  return text === null || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text
}
