import type { Words } from '../words.ts'

/** Words for the event as a whole, and its news. */
export const eventWords = {
  eventKind: { conference: '会议', tour: '观摩', seminar: '座谈研讨', training: '培训', review: '评审', exchange: '交流' },
  eventStatus: { planning: '筹备中', issued: '已印发', held: '已举办', archived: '已归档', template: '模板' },
  documentLocale: { 'zh-CN': '中文', en: '英文' },
  releaseKind: { notice: '预告', flash: '快讯', brief: '简讯', release: '通稿', long: '长稿', briefing: '简报' },
  outlet: { local: '本地媒体', system: '系统媒体', own: '本单位网站' },
} as const satisfies Partial<Words>
