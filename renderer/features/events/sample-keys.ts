/** The samples by name; `shared/domain/samples` has them, and the page need not carry their hundreds of people. */
export const sampleKeys = ['conference', 'tour', 'seminar', 'conference-en'] as const
export type SampleKey = (typeof sampleKeys)[number]
