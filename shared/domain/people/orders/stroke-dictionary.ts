import { lettersOfClasses, strokeForms, type StrokeClass, type StrokeForm } from './stroke-forms.ts'
import { strokeDictionaryText } from './stroke-dictionary-data.ts'

/** 左右 上下 整体: what decides where the strokes of two characters are the same. */
export const characterStructures = ['left-right', 'top-bottom', 'whole'] as const
export type CharacterStructure = (typeof characterStructures)[number]

/** How a character is written. */
export type CharacterStrokes = {
  readonly forms: readonly StrokeForm[]
  /** stated where it is needed and plain */
  readonly structure?: CharacterStructure
}

export type StrokeDictionary = (character: string) => CharacterStrokes | undefined

/** Characters whose strokes are those of another one, down to the forms; only where the structure is beyond doubt. */
const STRUCTURES: Readonly<Record<CharacterStructure, string>> = {
  'left-right': '叶从加叨叻味呋呐吧旼峰晖晚晾屺旰哑呗',
  'top-bottom': '父召另杲吴呙邑旻峯晕冕景岂旱显员',
  whole: '甲申果',
}

let letters: ReadonlyMap<string, string> | undefined

/** 6,939 characters in the forms of mainland China, which write nearly every name; undefined for the others. */
export const gbStrokes: StrokeDictionary = (character) => {
  letters ??= new Map([...strokeDictionaryText.matchAll(/(\P{ASCII})([a-z]+)/gu)].map(([, one = '', strokes = '']) => [one, strokes]))
  const strokes = letters.get(character)
  if (strokes === undefined) return undefined
  const structure = characterStructures.find((one) => STRUCTURES[one].includes(character))
  return { forms: formsOf(strokes), ...(structure === undefined ? {} : { structure }) }
}

/** Strokes as an office states them for a character: 横1 竖2 撇3 点4 折5. Null where they are something else. */
export function statedStrokes(classes: string): CharacterStrokes | null {
  return /^[1-5]{1,64}$/.test(classes) ? { forms: formsOf([...classes].map((one) => lettersOfClasses[Number(one) as StrokeClass]).join('')) } : null
}

function formsOf(strokes: string): readonly StrokeForm[] {
  return [...strokes].flatMap((letter) => strokeForms[letter] ?? [])
}
