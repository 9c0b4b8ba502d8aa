import type { Person } from '#shared/domain/people/person.ts'
import type { Words } from '#shared/documents/words/words.ts'
import { enWords } from '#shared/documents/words/en.ts'
import { zhCnWords } from '#shared/documents/words/zh-cn.ts'
import { problem, type ColumnId, type PersonColumn, type Written } from './column.ts'

/** Makers of columns that hold one plain field. */

type TextField = 'ethnicity' | 'politicalStatus' | 'phone' | 'email' | 'idNumber' | 'pinyin' | 'dietNote' | 'mobilityNote' | 'note'

const LONGEST = { line: 300, text: 20_000 } as const

/** Text of a field that may be absent. `problemOf` says what cannot be taken. */
export function textColumn(
  field: TextField,
  widthPx: number,
  { length = 'line', clean = (text) => text, problemOf = () => null, ...rest }: Partial<PersonColumn> & {
    readonly length?: keyof typeof LONGEST
    readonly clean?: (text: string) => string
    readonly problemOf?: (text: string) => Written | null
  } = {},
): PersonColumn {
  return {
    id: field,
    widthPx,
    read: (_sheet, person) => person[field] ?? '',
    write: (text) => {
      const cleaned = clean(text)
      return tooLong(cleaned, length) ?? problemOf(cleaned) ?? { changes: { [field]: cleaned === '' ? null : cleaned } }
    },
    ...rest,
  }
}

export function tooLong(text: string, length: keyof typeof LONGEST = 'line'): Written | null {
  return text.length > LONGEST[length] ? problem('too-long') : null
}

type ChoiceGroup = { [Key in keyof Words]: Words[Key] extends Readonly<Record<string, string>> ? Key : never }[keyof Words]

/** What a choice is called in the language of the page; '' for none. */
export function choiceWord(words: Words, group: ChoiceGroup, value: string | undefined): string {
  return value === undefined ? '' : ((words[group] as Readonly<Record<string, string>>)[value] ?? '')
}

/** The choice that a typed word means: its word in either language, its name in files, or another usual word. */
export function typedChoice<Value extends string>(
  group: ChoiceGroup,
  values: readonly Value[],
  typed: string,
  others: Readonly<Record<string, Value>> = {},
): Value | null {
  const word = typed.trim().toLowerCase()
  const isCalled = (value: Value) => [value, choiceWord(zhCnWords, group, value), choiceWord(enWords, group, value)].some((name) => name.toLowerCase() === word)
  return values.find(isCalled) ?? others[word] ?? null
}

/** A column that holds one of a few values. */
export function choiceColumn<Value extends string>(
  id: ColumnId,
  widthPx: number,
  group: ChoiceGroup,
  values: readonly Value[],
  { get, set, others }: {
    readonly get: (person: Person) => Value | undefined
    /** null where nothing is typed */
    readonly set: (value: Value | null, person: Person) => Written
    readonly others?: Readonly<Record<string, Value>>
  },
): PersonColumn {
  return {
    id,
    widthPx,
    isChoice: true,
    choices: ({ words }) => values.map((value) => choiceWord(words, group, value)),
    read: ({ words }, person) => choiceWord(words, group, get(person)),
    write: (text, { words }, person) => {
      const value = text === '' ? null : typedChoice(group, values, text, others)
      return value === null && text !== '' ? problem('choice', values.map((one) => choiceWord(words, group, one))) : set(value, person)
    },
    sortKey: (person) => {
      const value = get(person)
      return value === undefined ? values.length : values.indexOf(value)
    },
  }
}
