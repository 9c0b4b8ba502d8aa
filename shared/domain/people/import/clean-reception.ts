import { cleanName, namesIn } from './clean-name.ts'
import type { Person } from '../person.ts'
import type { Cleaned } from './facts.ts'
import { plainText } from './plain-text.ts'

const CATEGORIES: readonly (readonly [RegExp, Person['category']])[] = [
  [/^列席|观察员|observer/i, 'observer'],
  [/领导|leader/i, 'leader'],
  [/嘉宾|特邀|guest/i, 'guest'],
  [/专家|评委|expert/i, 'expert'],
  [/媒体|记者|media|press/i, 'media'],
  [/司机|驾驶员|driver/i, 'driver'],
  [/讲解|guide/i, 'guide'],
  [/翻译|interpreter/i, 'interpreter'],
  [/工作人员|会务|志愿|staff/i, 'staff'],
  [/代表|正式|学员|delegate|participant/i, 'delegate'],
]

export function cleanCategory(text: string): Cleaned {
  const plain = plainText(text)
  const category = CATEGORIES.find(([words]) => words.test(plain))?.[1]
  return category ? { facts: { category }, text: plain } : { facts: {}, text: '', doubt: 'category-odd', rest: plain }
}

const YES = /^(?:是|√|✓|✔|☑|有|要|需要?|1|y|yes)$/i
const NO = /^(?:否|不|×|✗|不是|不要|不需要|0|n|no)$/i
/** 是否住宿（单住/合住）, 是否住宿（单住请注明）: the question is the bed; what kind stands behind it only for whoever writes it. */
const ASKS_FOR_BED = /住宿(?!.*是否)|accommodation|lodging/i
const ASKED = { diet: /清真|素食|过敏|halal|vegetarian/i, lodging: /单住|单间|单人|合住|single/i } as const

/** What an answer below a heading such as 是否清真 or 单住 says: 是 is what the heading asks, 否 only that it is not so. */
export function saidBelow(header: string, meaning: 'diet' | 'lodging', text: string): string {
  if (meaning === 'lodging' && ASKS_FOR_BED.test(header) && !/是否(?:需要?|要)?[单合]/u.test(header)) return text
  const asked = ASKED[meaning].exec(header)?.[0]
  const plain = plainText(text)
  if (asked === undefined) return text
  if (YES.test(plain)) return asked
  return NO.test(plain) ? { diet: '无', lodging: '住' }[meaning] : text
}

const SHARING = /^(?:与|和|同|跟)(.{2,20}?)(?:同志|先生|女士)?(?:合住|同住|同房|一间|拼房|同屋)$/u

/** 单住, 合住 or none; a bare 是 asks for a bed like everybody's. */
export function cleanLodging(text: string): Cleaned {
  const plain = plainText(text)
  const sharing = SHARING.exec(plain)?.[1]
  if (sharing !== undefined) {
    const { facts, doubt } = cleanRoommates(sharing)
    if (!doubt) return { facts: { lodgingWish: 'shared', ...facts }, text: plain }
  }
  if (/^(不住宿?|不需要?|否|无|自理|自行解决|no|none)$/i.test(plain)) return { facts: { lodgingWish: 'none' }, text: plain }
  if (/^(是|住|住宿|需要?|要|yes)$/i.test(plain)) return { facts: {}, text: plain }
  if (/单住|单间|单人|大床|single/i.test(plain)) return { facts: { lodgingWish: 'single' }, text: plain }
  if (/合住|双人|双床|标间|标准间|拼房|shared|twin/i.test(plain)) return { facts: { lodgingWish: 'shared' }, text: plain }
  return { facts: {}, text: '', doubt: 'lodging-odd', rest: plain }
}

/** The names of those with whom somebody wishes to share a room. */
export function cleanRoommates(text: string): Cleaned {
  const plain = plainText(text)
  if (/^(无|没有|不限|服从安排|\/|-|—|no|none|n\/a)$/i.test(plain)) return { facts: {}, text: '' }
  const read = namesIn(plain).names.map(cleanName)
  const roommates = read.map(({ text: name }) => name).filter((name) => name !== '')
  const isOdd = roommates.length === 0 || read.some(({ doubt }) => doubt === 'name-odd')
  return { facts: isOdd ? {} : { roommates }, text: isOdd ? '' : roommates.join('、'), ...(isOdd ? { doubt: 'name-odd', rest: plain } : {}) }
}

/** 清真, 素食 and allergies are kept as such; what else is said stays in words. */
export function cleanDiet(text: string): Cleaned {
  const plain = plainText(text)
  if (/^(无|没有|正常|普通|否|无忌口|无特殊要求|\/|-|no|none|n\/a)$/i.test(plain)) return { facts: {}, text: '' }
  const found: Person['diets'][number][] = [
    ...(/清真|halal|回民/i.test(plain) ? (['halal'] as const) : []),
    ...(/素|vegetarian|vegan/i.test(plain) ? (['vegetarian'] as const) : []),
    ...(/过敏|allerg/i.test(plain) ? (['allergy'] as const) : []),
  ]
  const isWhole = /^(清真餐?|素食?餐?|吃素|素食者|halal|vegetarian|vegan)$/i.test(plain)
  return { facts: { diets: found.length > 0 ? found : ['other'], ...(isWhole ? {} : { dietNote: plain }) }, text: plain }
}
