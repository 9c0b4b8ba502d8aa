import type { DocumentLocale } from '#shared/domain/event/event.ts'

/** What the command line says, in both languages; that of the terminal is shown. */
export type Words = Readonly<Record<DocumentLocale, string>>

export function words(chinese: string, english: string): Words {
  return { 'zh-CN': chinese, en: english }
}

/**
 * The language of the terminal: `--lang`, else what LC_ALL, LC_MESSAGES or LANG name, else the system's.
 *
 * @param env the environment; the first variable that is set decides, as POSIX has it
 */
export function localeOf(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  system: string,
): DocumentLocale {
  const named = [flag, env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  )
  return (named ?? system).toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
