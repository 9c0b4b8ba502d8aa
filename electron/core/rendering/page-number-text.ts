import type { DocumentLocale } from '#shared/domain/event/event.ts'

/** What stands before the page, between page and pages, and after: 第 2 页　共 5 页 */
export function pageNumberParts(locale: DocumentLocale): readonly [string, string, string] {
  return locale === 'en' ? ['Page ', ' of ', ''] : ['第 ', ' 页　共 ', ' 页']
}

export function pageNumberText(page: number, pages: number, locale: DocumentLocale): string {
  const [before, between, after] = pageNumberParts(locale)
  return `${before}${page}${between}${pages}${after}`
}
