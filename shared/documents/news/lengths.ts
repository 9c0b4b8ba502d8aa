import type { DocumentLocale } from '../../domain/event/event.ts'
import type { ReleaseKind } from '../../domain/news/words.ts'

/**
 * The most characters that a draft may have, titles and punctuation included.
 *
 * @source domain-rules §5: 快讯 ≤80, 简讯 200–300, 通稿 600–1,000, 长稿 ≤2,000; a briefing is read to its end while it is a
 * page and a half; English text of the same content takes about three characters for one
 */
export const maxLengths: Readonly<Record<DocumentLocale, Readonly<Record<ReleaseKind, number>>>> = {
  'zh-CN': { notice: 500, flash: 80, brief: 300, release: 1000, long: 2000, briefing: 1500 },
  en: { notice: 1500, flash: 280, brief: 900, release: 3000, long: 6000, briefing: 4500 },
}

/** The most characters of a plain title. */
export const maxTitleLengths: Readonly<Record<DocumentLocale, number>> = { 'zh-CN': 20, en: 80 }
