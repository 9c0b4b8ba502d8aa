import type { Event } from '../event/event.ts'
import { postUnitText } from './person-text.ts'
import type { Person, Post } from './person.ts'

/** What stands between several posts or units in one cell; a comma belongs to English titles. */
const BETWEEN = /\s*[、;；\n]\s*/
/** What a title ends with, so that a unit written before it can be told from it: 省示例厅副厅长. */
const TITLE = /(?:常务|第一|执行|党组|党委|副|总|代|一级|二级|三级|四级)*(?:书记|主席|主任|委员|省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|村长|厅长|局长|司长|部长|处长|科长|股长|院长|校长|所长|站长|社长|馆长|行长|台长|会长|理事长|秘书长|董事长|监事长|总经理|经理|总裁|总监|总工程师|工程师|教授|研究员|调研员|巡视员|农艺师|记者|编辑|主编|专员|干事|干部|职员|科员|队长|组长|院士|理事|常委|组织员|馆员|顾问|负责人|联络员)(?:（[^）]*）)?$/

/** The unit of a name that is typed: the one of the event that is called so, else the words. */
export type NamedUnits = ReadonlyMap<string, Pick<Post, 'unitId' | 'unitText'>>

/** Units by every name that they go by in this event. */
export function namedUnits(event: Event): NamedUnits {
  const names = new Map<string, Pick<Post, 'unitId' | 'unitText'>>()
  for (const { id, name, shortNames } of Object.values(event.units)) {
    for (const called of [name, ...shortNames]) if (called !== '' && !names.has(called)) names.set(called, { unitId: id })
  }
  return names
}

/** The units and titles of a person as two cells of a table. */
export function postCells(event: Event, { posts }: Person): { readonly unit: string; readonly title: string } {
  const between = event.documentLocale === 'en' ? '; ' : '、'
  const joined = (texts: readonly string[]) => texts.filter((text) => text !== '').join(between)
  return { unit: joined(posts.map((post) => postUnitText(event, post))), title: joined(posts.map(({ title }) => title)) }
}

/**
 * The posts that two cells say, the first unit with the first title and so on: 省示例厅、省示例学会 | 厅长、会长.
 * A single title keeps a unit whole that holds such a mark in its own name.
 */
export function postsOfCells(units: NamedUnits, unit: string, title: string): readonly Post[] {
  const titles = partsOf(title)
  const split = partsOf(unit)
  const names = titles.length > 1 && split.length <= titles.length && !units.has(unit.trim()) ? split : [unit.trim()].filter((name) => name !== '')
  return Array.from({ length: Math.max(names.length, titles.length) }, (_, index) => ({
    ...unitOf(units, names[index] ?? ''),
    title: titles[index] ?? '',
  }))
}

/** Whether two cells cannot say what the posts are, so that they are edited one by one. */
export function arePostsComplicated(event: Event, units: NamedUnits, person: Person): boolean {
  const { unit, title } = postCells(event, person)
  const again = postsOfCells(units, unit, title)
  const isSame = (post: Post, index: number) => {
    const other = again[index]
    return other !== undefined && other.title === post.title && postUnitText(event, other) === postUnitText(event, post)
  }
  return person.posts.length !== again.length || !person.posts.every(isSame)
}

/** Posts as they are printed before a name: 省示例厅厅长、省示例学会会长. Names of units are known, or end where a title begins. */
export function postsOfText(units: NamedUnits, text: string): readonly Post[] {
  const known = [...units.keys()].sort((a, b) => b.length - a.length)
  return partsOf(text).map((part) => {
    const name = known.find((called) => part.startsWith(called)) ?? unitBefore(part)
    return { ...unitOf(units, name), title: part.slice(name.length).replace(/^[\s\u3000]+/, '') }
  })
}

/** What stands before the title, or before a blank that somebody typed between the two. */
function unitBefore(part: string): string {
  if (!/\p{Script=Han}/u.test(part)) return ''
  const [first = '', ...rest] = part.split(/[\s\u3000]+/)
  if (rest.length > 0) return first
  const title = TITLE.exec(part)?.[0] ?? ''
  return title === '' ? '' : part.slice(0, -title.length)
}

function partsOf(text: string): readonly string[] {
  return text.split(BETWEEN).map((part) => part.trim()).filter((part) => part !== '')
}

function unitOf(units: NamedUnits, name: string): Pick<Post, 'unitId' | 'unitText'> {
  return name === '' ? {} : (units.get(name) ?? { unitText: name })
}
