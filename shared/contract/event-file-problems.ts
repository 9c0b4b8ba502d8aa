import type { DocumentLocale } from '../domain/event/event.ts'
import type { Problem } from './errors.ts'
import { wordingSentences } from './wording-problems.ts'

type Words = { readonly subject: string; readonly expected: string }
type Sentence = { readonly [Locale in DocumentLocale]: (words: Words) => string }

const ZH_TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: 'null',
  collection: '列表或对象',
}
const EN_TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  collection: 'a list or an object',
}

const ending = (text: string, wrap: (text: string) => string) => (text === '' ? '' : wrap(text))

/** Everything that can be wrong with an event file, with its sentence in both languages. */
const sentences = {
  'empty-file': {
    'zh-CN': () => '文件是空的。',
    en: () => 'The file is empty.',
  },
  'not-text': {
    'zh-CN': () => '这不是文本文件，读不出内容。',
    en: () => 'This is no text file, so it cannot be read.',
  },
  'not-json': {
    'zh-CN': ({ subject }) => `此处不符合 JSON 格式${ending(subject, (text) => `：“${text}”`)}。`,
    en: ({ subject }) => `This is not JSON${ending(subject, (text) => `: “${text}”`)}.`,
  },
  comment: {
    'zh-CN': () => 'JSON 不允许注释，请删去。',
    en: () => 'JSON knows no comments: remove it.',
  },
  'trailing-comma': {
    'zh-CN': () => '最后一项后面多了一个逗号。',
    en: () => 'There is a comma after the last entry.',
  },
  'broken-text': {
    'zh-CN': () => '引号内的文字没有写完：缺少右引号，或直接用了换行、制表符（应写成 \\n、\\t）。',
    en: () =>
      'The text in quotes breaks off: its closing quote is missing, or it holds a line break or tab, to be written \\n or \\t.',
  },
  'wrong-mark': {
    'zh-CN': ({ subject, expected }) => `${subject} 不是 JSON 的标点，这里应写半角的 ${expected}`,
    en: ({ subject, expected }) => `${subject} is no mark of JSON; write ${expected} here.`,
  },
  'too-deep': {
    'zh-CN': ({ expected }) => `嵌套超过 ${expected} 层，正常的文件不会这么深。`,
    en: ({ expected }) => `Nested more than ${expected} levels deep; no such file is.`,
  },
  'too-much': {
    'zh-CN': ({ expected }) => `内容超过 ${expected} 项，正常的文件不会这么多。`,
    en: ({ expected }) => `More than ${expected} values; no such file has so many.`,
  },
  'duplicate-key': {
    'zh-CN': ({ subject }) => `“${subject}”写了两次，只能保留一个。`,
    en: ({ subject }) => `“${subject}” stands here twice; keep one.`,
  },
  'forbidden-key': {
    'zh-CN': ({ subject }) => `“${subject}”是保留名称，不能使用。`,
    en: ({ subject }) => `“${subject}” is a reserved name and cannot be used.`,
  },
  'wrong-type': {
    'zh-CN': ({ subject, expected }) =>
      `应为${ZH_TYPES[expected] ?? expected}，实际是${ZH_TYPES[subject] ?? subject}。${subject === 'null' ? '没有内容的字段请直接省略。' : ''}`,
    en: ({ subject, expected }) =>
      `Expected ${EN_TYPES[expected] ?? expected}, found ${EN_TYPES[subject] ?? subject}.${subject === 'null' ? ' Leave out what is unknown.' : ''}`,
  },
  'missing-field': {
    'zh-CN': ({ subject }) => `缺少必填字段“${subject}”。`,
    en: ({ subject }) => `The field “${subject}” is missing.`,
  },
  'unknown-field': {
    'zh-CN': ({ subject, expected }) =>
      `没有“${subject}”这个字段${ending(expected, (name) => `，是否应为“${name}”`)}。`,
    en: ({ subject, expected }) =>
      `There is no field “${subject}”${ending(expected, (name) => `; did you mean “${name}”`)}${expected === '' ? '.' : '?'}`,
  },
  'not-allowed-value': {
    'zh-CN': ({ subject, expected }) => `“${subject}”不是可用的值，可用：${expected}。`,
    en: ({ subject, expected }) => `“${subject}” is not one of: ${expected}.`,
  },
  'bad-id': {
    'zh-CN': ({ subject }) =>
      `“${subject}”不能作 id：以字母、汉字或数字开头，只含字母、汉字、数字和 _ . -，最多 64 个字符。`,
    en: ({ subject }) =>
      `“${subject}” cannot be an id: letters, digits and _ . - only, the first a letter or digit, 64 characters at most.`,
  },
  'bad-event-id': {
    'zh-CN': ({ subject }) => `“${subject}”不能作活动的 id：须为 12 个小写字母或数字；也可以省略。`,
    en: ({ subject }) => `“${subject}” cannot be the event's id: 12 lower-case letters or digits; it may be left out.`,
  },
  'bad-date': {
    'zh-CN': ({ subject }) => `“${subject}”不是有效日期，应写成 2026-10-12（年份不详写 --10-12，日子不详写 2026-10）。`,
    en: ({ subject }) =>
      `“${subject}” is no date of the calendar: write 2026-10-12, --10-12 when the year is unknown, 2026-10 when the day is.`,
  },
  'bad-time': {
    'zh-CN': ({ subject }) => `“${subject}”不是有效时间，应写成 24 小时制的 HH:MM，如 09:05。`,
    en: ({ subject }) => `“${subject}” is no time of day: write HH:MM in 24 hours, such as 09:05.`,
  },
  'bad-instant': {
    'zh-CN': ({ subject }) => `“${subject}”不是有效时刻，应写成 2026-10-12T01:30:00Z。`,
    en: ({ subject }) => `“${subject}” is no point in time: write 2026-10-12T01:30:00Z.`,
  },
  'bad-position': {
    'zh-CN': ({ subject }) => `“${subject}”不是排序用的 position；手写文件时可以省略。`,
    en: ({ subject }) => `“${subject}” is no position; leave it out when writing by hand.`,
  },
  'bad-division-code': {
    'zh-CN': ({ subject }) => `“${subject}”不是行政区划代码，应为 2 至 12 位数字（GB/T 2260）。`,
    en: ({ subject }) => `“${subject}” is no division code: 2 to 12 digits (GB/T 2260).`,
  },
  'too-long': {
    'zh-CN': ({ expected }) => `太长，最多 ${expected} 个字符。`,
    en: ({ expected }) => `Too long: ${expected} characters at most.`,
  },
  'too-many': {
    'zh-CN': ({ expected }) => `项数太多，最多 ${expected} 项。`,
    en: ({ expected }) => `Too many entries: ${expected} at most.`,
  },
  'too-few': {
    'zh-CN': ({ expected }) => `项数不够，至少 ${expected} 项。`,
    en: ({ expected }) => `Too few entries: at least ${expected}.`,
  },
  'too-small': {
    'zh-CN': ({ subject, expected }) => `${subject} 太小，应${expected}。`,
    en: ({ subject, expected }) => `${subject} is too small: it must be ${expected}.`,
  },
  'too-large': {
    'zh-CN': ({ subject, expected }) => `${subject} 太大，应${expected}。`,
    en: ({ subject, expected }) => `${subject} is too large: it must be ${expected}.`,
  },
  'id-differs': {
    'zh-CN': ({ subject, expected }) => `里面的 id“${subject}”与外面的键“${expected}”不一致。`,
    en: ({ subject, expected }) => `The id “${subject}” inside differs from its key “${expected}”.`,
  },
  'duplicate-id': {
    'zh-CN': ({ subject }) => `id“${subject}”出现了两次。`,
    en: ({ subject }) => `The id “${subject}” stands in this list twice.`,
  },
  'dangling-reference': {
    'zh-CN': ({ subject, expected }) => `${expected} 中没有 id 为“${subject}”的条目。`,
    en: ({ subject, expected }) => `Nothing in ${expected} has the id “${subject}”.`,
  },
  'not-styles': {
    'zh-CN': () => '这不是版面文件。请从“导出版面”得到的文件开始修改。',
    en: () => 'This is no file of styles. Begin with an exported one.',
  },
  'no-room': {
    'zh-CN': ({ subject, expected }) => `页边距合计太大，版心只剩 ${subject} mm，至少要留 ${expected} mm。`,
    en: ({ subject, expected }) => `These margins leave ${subject} mm for the text; at least ${expected} mm are needed.`,
  },
  'more-problems': {
    'zh-CN': () => '问题太多，其余没有列出。',
    en: () => 'There are more problems than are listed.',
  },
  invalid: {
    'zh-CN': ({ subject }) => `不正确：${subject}`,
    en: ({ subject }) => `Not right: ${subject}`,
  },
} as const satisfies Readonly<Record<string, Sentence>>

export type FileProblemCode = keyof typeof sentences
export const fileProblemCodes = Object.keys(sentences) as readonly FileProblemCode[]

/** What is wrong in a sentence; a problem of another origin keeps its own message. */
export function problemSentence(
  problem: Omit<Problem, 'path' | 'message'> & { readonly message?: string },
  locale: DocumentLocale,
): string {
  const { code, subject = '', expected = '', message = '' } = problem
  const all: Readonly<Record<string, Sentence>> = { ...sentences, ...wordingSentences }
  const sentence = Object.hasOwn(all, code) ? all[code] : undefined
  return sentence === undefined ? message : sentence[locale]({ subject, expected })
}
