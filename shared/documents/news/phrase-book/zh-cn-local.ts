import { chinesePhrases, type ChineseBook } from './zh-cn.ts'

/** A local paper marks its own reports. */
export const localChinesePhrases: ChineseBook = {
  ...chinesePhrases,
  'lead.byline': '本报讯　{lead}',
}
