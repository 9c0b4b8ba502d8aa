/** What can be wrong with a file of news wording, with its sentence in both languages. */
export const wordingSentences = {
  'not-wording': {
    'zh-CN': () => '这不是新闻用语文件。请从“导出用语”得到的文件开始修改。',
    en: () => 'This is no file of news wording. Begin with an exported one.',
  },
  'unknown-locale': {
    'zh-CN': ({ subject }) => `没有“${subject}”这种语言的用语，可用：zh-CN、en。`,
    en: ({ subject }) => `There is no wording in “${subject}”; there is zh-CN and en.`,
  },
  'unknown-phrase': {
    'zh-CN': ({ subject }) => `没有“${subject}”这条用语。`,
    en: ({ subject }) => `There is no phrase “${subject}”.`,
  },
  'unknown-part': {
    'zh-CN': ({ subject }) => `用语文件里没有“${subject}”这一项，或它的内容不对。`,
    en: ({ subject }) => `A file of wording has no “${subject}”, or not of this shape.`,
  },
  'no-text': {
    'zh-CN': ({ subject }) => `“${subject}”应为 200 字以内的文字。`,
    en: ({ subject }) => `“${subject}” must be text of 200 characters at most.`,
  },
  'missing-slot': {
    'zh-CN': ({ subject }) => `缺少 ${subject}：少了它，稿件会漏掉一个事实。`,
    en: ({ subject }) => `${subject} is missing: without it the draft would lose a fact.`,
  },
  'unknown-slot': {
    'zh-CN': ({ subject }) => `这条用语里没有 ${subject}。`,
    en: ({ subject }) => `This phrase has no ${subject}.`,
  },
  'bad-length': {
    'zh-CN': ({ subject }) => `“${subject}”不能作字数上限，应为 20 至 20000 的整数。`,
    en: ({ subject }) => `“${subject}” cannot be a limit: a whole number from 20 to 20,000.`,
  },
} as const satisfies Readonly<Record<string, { readonly [Locale in 'zh-CN' | 'en']: (words: { readonly subject: string }) => string }>>
