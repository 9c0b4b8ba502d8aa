/** A4 pages; A5 pages, as on a screen; the same two to a sheet, to be printed on both sides and folded. */
export const handbookLayouts = ['a4', 'a5', 'booklet'] as const
export type HandbookLayout = (typeof handbookLayouts)[number]

/** As the event is, in one language, or with both side by side. */
export const handbookLanguages = ['own', 'zh-CN', 'en', 'both'] as const
export type HandbookLanguage = (typeof handbookLanguages)[number]
