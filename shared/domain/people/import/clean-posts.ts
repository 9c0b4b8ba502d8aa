import type { Cleaned, StatedPost } from './facts.ts'
import { plainText } from './plain-text.ts'

/** What the name of a unit ends in; the longest first where one ends in another. */
const UNIT_ENDING =
  /(?:人民政府|政府|人民法院|人民检察院|法院|检察院|委员会|常委会|办公室|办公厅|促进会|研究会|学会|协会|联合会|基金会|合作社|工作站|服务站|中心|公司|集团|银行|大学|学院|学校|中学|小学|幼儿园|医院|研究院|研究所|设计院|科学院|图书馆|博物馆|文化馆|档案馆|出版社|报社|日报社|电视台|广播电视台|杂志社|社区|街道|县委|市委|省委|区委|州委|党委|总工会|团委|妇联|科协|文联|社联|工商联|侨联|残联|人大|政协|部|委|厅|局|办|处|科|室|院|所|站|队|社|会|馆|台|厂|场|村|镇|乡)/gu
/** 办公室主任 names a part of a unit that is not said. */
const PART_OF_UNIT = /^(?:办公室|办公厅|常委会|委员会|中心|公司|学院|学校|.{0,3}[部处科室院所])$/u
/** What a title can begin with, after the unit. */
const TITLE =
  /^(?:原|副|常务副|总|首席|高级|主任|助理|代理|一级|二级|三级|四级|党组|党委|专职|兼职|名誉|执行|挂职)*(?:书记|局长|处长|科长|厅长|部长|市长|县长|区长|州长|省长|镇长|乡长|村长|所长|院长|校长|馆长|站长|会长|社长|台长|队长|组长|厂长|场长|行长|室主任|主任|主席|理事长|理事|秘书长|秘书|董事长|董事|总经理|经理|总裁|总监|总编辑|总编|总工程师|总农艺师|总经济师|工程师|农艺师|经济师|会计师|研究员|教授|讲师|教师|老师|医师|专家|调研员|巡视员|主任科员|科员|办事员|干部|职员|工作人员|记者|编辑|摄影|摄像|讲解员|代表|委员|常委|成员|组员|负责人|负责同志|联络员|院士|馆员|审判员|检察员)/u

/**
 * Unit and titles that were typed as one: 云溪市农业农村局党组书记、局长. Cut after a unit that is known, else after the
 * last ending of a unit that a title follows; without either it stays one title, which prints just the same.
 *
 * @param knownUnits names of units, longest first
 */
export function splitPost(text: string, knownUnits: readonly string[]): StatedPost {
  const plain = joinedChinese(plainText(text))
  const known = knownUnits.find((unit) => unit.length > 1 && plain.length > unit.length && plain.startsWith(unit))
  if (known !== undefined) return { unit: known, title: plain.slice(known.length).trim() }
  const [first, ...rest] = plain.split(' ')
  if (first !== undefined && rest.length > 0 && isLikeUnit(first)) return { unit: first, title: rest.join(' ') }
  const cuts = [...plain.matchAll(UNIT_ENDING)].map((match) => match.index + match[0].length)
  const cut = cuts.findLast((at) => at > 1 && at < plain.length && TITLE.test(plain.slice(at)) && !PART_OF_UNIT.test(plain.slice(0, at)))
  return cut === undefined ? { unit: '', title: plain } : { unit: plain.slice(0, cut), title: plain.slice(cut) }
}

/** A cell with several posts: 县委副书记、县长. Those that name no unit of their own belong to the unit before them. */
export function cleanPost(text: string, knownUnits: readonly string[]): Cleaned {
  const posts = plainText(text)
    .split(/[、；;\n]+|，(?=.{2,})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => splitPost(part, knownUnits))
  return { facts: { posts }, text: posts.map(({ unit, title }) => `${unit}${unit === '' ? '' : ' '}${title}`).join('、') }
}

/** Titles beside a unit in a column of its own: the first holds the unit, the others follow it. */
export function titlesIn(text: string): readonly string[] {
  return joinedChinese(plainText(text)).split(/[、；;\n]+|，/u).map((part) => part.trim()).filter((part) => part !== '')
}

export function cleanUnit(text: string): string {
  return joinedChinese(plainText(text).replaceAll('\n', ''))
}

export function isLikeUnit(text: string): boolean {
  const plain = plainText(text)
  const last = [...plain.matchAll(UNIT_ENDING)].at(-1)
  return plain.length >= 3 && plain.length <= 60 && last !== undefined && last.index + last[0].length === plain.length
}

export function isLikeTitle(text: string): boolean {
  const plain = plainText(text)
  const start = TITLE.exec(plain)
  return plain.length >= 2 && plain.length <= 30 && start !== null
}

/** Blanks between Chinese characters only spread them; those beside Latin words part words. */
function joinedChinese(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han}{1}(?: |$))/gu, '')
}
