import type { Cleaned, GroupRole } from './facts.ts'
import { nameKey, plainText } from './plain-text.ts'

/** What a heading says of the rows below it: their group, and who is what in it, by `nameKey`. */
export type Section = { readonly group: string; readonly roles: ReadonlyMap<string, GroupRole> }

const NUMBER = '[一二三四五六七八九十百\\d]+'
const GROUP = new RegExp(`^(?:[（(]?${NUMBER}[）)、.．]\\s*)?(第?${NUMBER}(?:小|学习|讨论|研讨)?组|(?:学习|讨论|研讨)第?${NUMBER}组|group [a-z\\d]+)(?=$|[\\s（(:：、，])`, 'iu')
/** 工作人员（8人）, 三、专家: another section, which is no group. */
const OTHER_SECTION = /[（(]\s*共?\s*\d+\s*[人名位]\s*[）)]$|^[一二三四五六七八九十]+、/u
const ROLES: readonly (readonly [RegExp, GroupRole])[] = [
  [/召集人|组长|convener|chair/iu, 'convener'],
  [/记录员|记录人|recorder/iu, 'recorder'],
  [/联络员|联络人|liaison/iu, 'liaison'],
]
/** 组长：张　三　联络员：李示例. Convener: Anna Sample, Head of Service. A Chinese name may be spread over two words. */
const NAMED_ROLE = /(?<!副)(召集人|组长|记录员|记录人|联络员|联络人|convener|chair|recorder|liaison)\s*[:：]\s*([\p{Script=Han}·]+(?: [\p{Script=Han}·]+)?|\p{Lu}[^,;，；(（:：\n]*)/giu

/** Whether a text is the name of a group, with what may stand behind it: 第一组（12人）. */
export function isGroupHeading(text: string): boolean {
  return GROUP.test(text)
}

/** The section that rows are in below a heading; one that says nothing of groups leaves it as it was. */
export function sectionBelow(section: Section | null, heading: string): Section | null {
  const text = plainText(heading)
  const group = GROUP.exec(text)?.[1]
  if (group !== undefined) return { group, roles: rolesIn(text) }
  if (!section || OTHER_SECTION.test(text)) return null
  return { ...section, roles: new Map([...section.roles, ...rolesIn(text)]) }
}

function rolesIn(text: string): ReadonlyMap<string, GroupRole> {
  return new Map([...text.matchAll(NAMED_ROLE)].flatMap(([, word = '', name = '']) => {
    const role = roleNamed(word)
    // 欧阳 示例 is one name; of 李示例 地点 only the first word is.
    return role ? [name, ...(/\p{Script=Han}/u.test(name) ? name.split(' ').slice(0, 1) : [])].map((one) => [nameKey(one), role] as const) : []
  }))
}

/** 组长 in a column of its own or among the remarks; 副组长 is none of the three. */
export function roleSaid(notes: readonly string[]): GroupRole | undefined {
  return notes.map((note) => /(?:^|：)(召集人|组长|记录员|联络员)$/u.exec(note)?.[1]).flatMap((word) => (word === undefined ? [] : [roleNamed(word)]))[0]
}

/** 第三组（组长） in the column of groups is somebody’s place in a group, and no group of its own. */
export function cleanGroup(text: string): Cleaned {
  const plain = plainText(text)
  const [, group = plain, word = ''] = /^(.+?)\s*[（(]\s*(副?组长|召集人|记录[员人]|联络[员人]|组员|成员)\s*[）)]$/u.exec(plain) ?? []
  const groupRole = word.startsWith('副') ? undefined : roleNamed(word)
  return { facts: { group, ...(groupRole === undefined ? {} : { groupRole }) }, text: plain }
}

function roleNamed(word: string): GroupRole | undefined {
  return ROLES.find(([words]) => words.test(word))?.[1]
}
