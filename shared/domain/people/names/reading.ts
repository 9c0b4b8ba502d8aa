/** How one character of a name is read: `zhang`, 1; tone 5 is the neutral one; ü is written v. */
export type Syllable = { readonly letters: string; readonly tone: 1 | 2 | 3 | 4 | 5 }

/**
 * Reads a name as a person's, surnames by their own readings: one entry for each character of `nameCharacters`, null
 * where the dictionary has none.
 */
export type NameReader = (name: string) => readonly (Syllable | null)[]

const TONE_MARKS: Readonly<Record<string, Syllable['tone']>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 }
const FINALS = 'iang|iong|uang|ueng|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v'
const SYLLABLE = `((?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:${FINALS}))[^a-z]*`

/** The characters of a name that count: no blanks, no ·. */
export function nameCharacters(name: string): readonly string[] {
  return [...name].filter((character) => /[\p{L}\p{N}]/u.test(character))
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
  return 5
}
