import type { Translated } from '../message-types.ts'
import type { settings as zhCn } from '../zh-cn/settings.ts'

export const settings: Translated<typeof zhCn> = {
  title: 'Settings',
  locale: 'Language',
  locales: { system: 'As the system', 'zh-CN': '中文', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  author: 'Your name',
  authorHint: 'Kept in the record of who changed what; if empty, the account name “{account}” is used.',
  paper: 'Paper',
  paperShown: 'Show the paper beside the work',
  program: 'Program',
  version: 'Version',
  folder: 'Library folder',
  keys: 'Show the keys',
}
