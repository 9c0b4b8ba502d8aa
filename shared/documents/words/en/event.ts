import type { Words } from '../words.ts'

/** Words for the event as a whole, and its news. */
export const eventWords = {
  eventKind: { conference: 'Conference', tour: 'Observation tour', seminar: 'Seminar', training: 'Training', review: 'Review', exchange: 'Exchange' },
  eventStatus: { planning: 'In preparation', issued: 'Issued', held: 'Held', archived: 'Archived', template: 'Template' },
  documentLocale: { 'zh-CN': 'Chinese', en: 'English' },
  releaseKind: { notice: 'Notice', flash: 'Flash', brief: 'Brief', release: 'Release', long: 'Long article', briefing: 'Briefing' },
  outlet: { local: 'Local paper', system: 'Trade paper', own: 'Own site' },
} as const satisfies Partial<Words>
