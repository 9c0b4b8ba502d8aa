/** How one character of a name is read: `zhang`, 1; tone 5 is the neutral one; ü is written v. */
export type Syllable = { readonly letters: string; readonly tone: 1 | 2 | 3 | 4 | 5 }

/**
 * Reads a name as a person's, surnames by their own readings: one entry for each character of `nameCharacters`, null
 * where the dictionary has none.
 */
export type NameReader = (name: string) => readonly (Syllable | null)[]

/** The name and what is written of how it is read: a person, or someone about to be one. */
type Named = { readonly name: string; readonly pinyin?: string }

const TONE_MARKS: Readonly<Record<string, Syllable['tone']>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 }
const NEUTRAL = 5
/** What nearly all names are made of, so that 50,000 of them are quickly taken apart. */
const PLAIN_NAME = /^[\u4e00-\u9fff]*$/
const FINALS = 'iang|iong|uang|ueng|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v'
const SYLLABLE = `((?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:${FINALS}))[^a-z]*`

/** The characters of a name that count: no blanks, no ·. */
export function nameCharacters(name: string): readonly string[] {
  if (PLAIN_NAME.test(name)) return name.split('')
  return [...name].filter((character) => /[\p{L}\p{N}]/u.test(character))
}

/** How a person's name is read: as written down for it, else by the dictionary; one entry for each character. */
export function readingOf({ name, pinyin }: Named, read: NameReader): readonly (Syllable | null)[] {
  const written = pinyin === undefined ? null : writtenReading(pinyin, nameCharacters(name).length)
  if (!written) return read(name)
  if (written.every(({ tone }) => tone !== NEUTRAL)) return written
  const known = read(name)
  // Written without tones, as on a badge: those of the dictionary, where it reads the same.
  return written.map((syllable, index) => (syllable.tone === NEUTRAL && known[index]?.letters === syllable.letters ? known[index] : syllable))
}

/** One syllable as it is written: shàn, lǜ. */
export function syllableText({ letters, tone }: Syllable): string {
  const mark = Object.keys(TONE_MARKS).find((one) => TONE_MARKS[one] === tone) ?? ''
  const place = Math.max(/[ae]|ou/.exec(letters)?.index ?? -1, -1)
  const at = place >= 0 ? place : letters.search(/[oiuv](?!.*[oiuv])/)
  return `${letters.slice(0, at + 1)}${mark}${letters.slice(at + 1)}`.replaceAll('v', 'u\u0308').normalize('NFC')
}

/**
 * Pinyin written for a name, taken apart for its characters: `Shàn Lìbō`, `shan4 li4 bo1`. Null where it does not fit
 * that many characters.
 */
export function writtenReading(pinyin: string, characters: number): readonly Syllable[] | null {
  const letters: string[] = []
  const tones = new Map<number, Syllable['tone']>()
  for (const character of pinyin.toLowerCase().normalize('NFD')) {
    const tone = TONE_MARKS[character] ?? (/[1-5]/.test(character) ? (Number(character) as Syllable['tone']) : undefined)
    if (tone !== undefined) tones.set(letters.length - 1, tone)
    else if (character === '\u0308') letters[letters.length - 1] = 'v'
    else letters.push(character)
  }
  // The regular expression tries one division after the other until there are as many syllables as characters.
  const match = new RegExp(`^[^a-z]*${SYLLABLE.repeat(characters)}$`, 'd').exec(letters.join(''))
  return match?.slice(1).map((syllable, index) => {
    const [start, end] = match.indices?.[index + 1] ?? [0, 0]
    return { letters: syllable, tone: toneWithin(tones, start, end) }
  }) ?? null
}

function toneWithin(tones: ReadonlyMap<number, Syllable['tone']>, start: number, end: number): Syllable['tone'] {
  for (let index = start; index < end; index += 1) {
    const tone = tones.get(index)
    if (tone !== undefined) return tone
  }
  return NEUTRAL
}
