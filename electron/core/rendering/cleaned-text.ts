// Control characters, marks that turn the direction of writing, joiners and invisible tags: none of them prints, and
// some would make a line read otherwise than it is stored.
const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe\uffff]|[\u{e0000}-\u{e007f}]/gu

/** The text as it can be printed: line ends are \n, letters with their accents are one character. */
export function cleaned(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '')
  // Only where letters carry marks: the full composition would also replace compatibility forms of Chinese characters.
  return /\p{M}/u.test(lines) ? lines.replace(/[^\p{M}]\p{M}+/gu, (cluster) => cluster.normalize('NFC')) : lines
}
