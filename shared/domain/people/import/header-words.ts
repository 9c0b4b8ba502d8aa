import type { Meaning } from './meaning.ts'
import { compactText } from './plain-text.ts'

/** A heading that means one thing only, and one that holds a word of it. */
type HeaderWords = readonly [meaning: Meaning, exact: RegExp, within?: RegExp]

const WORDS: readonly HeaderWords[] = [
  ['ignore', /^(序号?|编号|行号|no\.?|#|id|签名|签到|签字|房号|座位号?|桌号|时间|日期|地点|课程|课程名称|授课内容|授课题目|讲座题目|课时|学时)$/],
  ['post', /^(单位职务|职务单位|工作单位职务|单位及职称)$/, /单位.*职[务称]|职[务称].*单位/],
  ['name', /^(姓名|名字|人员|参会人员|参会代表|代表|嘉宾|与会人员|学员|教师|老师|讲师|授课人|授课教师|授课老师|授课专家|主讲|主讲人|主讲教师|主讲老师|主讲专家|报告人|发言人|name|fullname|speaker|lecturer)$/, /姓名|^名字|name$/],
  ['gender', /^(性别|男女|gender|sex)$/, /性别/],
  ['ethnicity', /^(民族|族别|ethnicity)$/, /民族/],
  ['idNumber', /^(身份证|身份证号码?|证件号码?|idnumber|passport)$/, /身份证|证件号|护照|passport/],
  ['birthDate', /^(出生年月日?|出生日期|出生|生日|birthdate|birthday|dateofbirth)$/, /出生|birth/],
  ['politicalStatus', /^(政治面貌|党派|politicalstatus)$/, /政治面貌|党派/],
  ['email', /^(邮箱|电子邮箱|电子邮件|e-?mail|mail)$/, /邮箱|邮件|mail/],
  ['phone', /^(电话|手机|手机号码?|联系电话|联系方式|移动电话|电话号码|mobile|phone|tel|telephone|cell)$/, /电话|手机|联系方式|phone|mobile/],
  ['category', /^(类别|人员类别|参会类别|代表类别|身份|参会身份|category|type|role)$/, /类别|参会身份/],
  ['delegation', /^(代表团|代表队|团组|所属代表团|delegation)$/, /代表团|delegation/],
  ['group', /^(分组|组别|小组|讨论组|所在组|group)$/, /组别|分组|group/],
  ['roommates', /^(同住人?员?|同房人?员?|合住人员?|室友|拼房人|roommates?|sharingwith)$/, /同住|同房|合住人|合住对象|室友|roommate/],
  ['lodging', /^(住宿|是否住宿|房型|住宿要求|住宿安排|单住|lodging|hotel|room)$/, /住宿|房型|单住|合住|lodging|accommodation/],
  ['diet', /^(饮食|忌口|饮食禁忌|用餐要求|餐饮|diet|meals?|food)$/, /饮食|忌口|用餐|餐饮|清真|diet/],
  ['title', /^(职务|职称|职务职称|现任职务|岗位|职级|title|jobtitle|position|post)$/, /职务|职称|职位|title|position/],
  ['unit', /^(单位|工作单位|所在单位|单位名称|单位全称|部门|参会单位|派出单位|机构|unit|organi[sz]ation|employer|company|affiliation|institution)$/, /单位|机构|公司|院校|organi[sz]ation|institution/],
  ['note', /^(备注|说明|其他|其它|notes?|remarks?|comments?)$/, /备注|remark/],
]

const [ARRIVING, LEAVING] = [/抵|到达|到会|来程|去程|前来|arriv/, /离|返|回程|depart|return/]
const [NUMBERED, TIMED] = [/车次|航班|班次|number|flight|train/, /时间|日期|时刻|time|date/]

const LONGEST_HEADER = 80

export type HeaderReading = { readonly meaning: Meaning; readonly isExact: boolean }

/**
 * What a heading says of its column: 手机（必填） → phone. Of a heading in two lines the lower one counts first, except
 * that the upper one tells arrival from departure.
 */
export function readHeader(lines: readonly string[]): HeaderReading | null {
  const cells = lines.map((line) => headerText(line.slice(0, LONGEST_HEADER))).filter((line) => line !== '')
  const whole = cells.join('')
  return journeyHeader(whole) ?? cells.toReversed().map(wordsOf).find((reading) => reading !== null) ?? wordsOf(whole)
}

/** Whether a cell reads like a heading at all: short, and made of words that headings are made of. */
export function isHeaderCell(text: string): boolean {
  // A long text would take the patterns long, and is none.
  if (text.length > LONGEST_HEADER) return false
  const compact = headerText(text)
  return compact !== '' && compact.length <= 16 && readHeader([text]) !== null
}

function headerText(text: string): string {
  return compactText(text).toLowerCase().replaceAll(/[(（【[][^)）】\]]*[)）】\]]|[*＊:：、/\\|&+_.·-]|(?<=职务|职称|单位|姓名|电话)[及和与]/gu, '')
}

function wordsOf(text: string): HeaderReading | null {
  const exact = WORDS.find(([, whole]) => whole.test(text))
  if (exact) return { meaning: exact[0], isExact: true }
  const within = WORDS.find(([, , part]) => part?.test(text))
  return within ? { meaning: within[0], isExact: false } : null
}

function journeyHeader(text: string): HeaderReading | null {
  const side = ARRIVING.test(text) ? 'arrival' : LEAVING.test(text) ? 'departure' : null
  if (!side) return null
  const [hasNumber, hasTime] = [NUMBERED.test(text), TIMED.test(text)]
  if (hasNumber && !hasTime) return { meaning: `${side}Number`, isExact: true }
  if (hasTime && !hasNumber) return { meaning: `${side}Time`, isExact: true }
  return { meaning: side, isExact: hasNumber }
}
