import type { Event } from '../domain/event/event.ts'
import type { AttendeeGroup } from '../domain/people/attendees.ts'
import { sourcePath } from '../domain/news/source-path.ts'
import { postsText, postText, postUnitText, widenedName } from '../domain/people/person-text.ts'
import type { Person } from '../domain/people/person.ts'
import { categoryText } from './category-text.ts'
import type { Run, Text } from './paper.ts'
import { plain, unknown } from './text.ts'

/** A name as it stands in a column, one size up; unknown names are said to be so. */
export function nameText(event: Event, person: Person): Run {
  const locale = event.documentLocale
  const source = sourcePath('people', person.id)
  if (person.name === '') return { ...unknown(locale === 'en' ? 'name' : '姓名', locale), source }
  return { text: locale === 'en' ? person.name : widenedName(person.name), role: 'name', source }
}

/** 周示宁　省农业农村厅副厅长: a name and all posts in one line. */
export function nameAndPosts(event: Event, person: Person): Text {
  const posts = postsText(event, person)
  const gap = event.documentLocale === 'en' ? ', ' : '　'
  return [nameText(event, person), ...plain(posts === '' ? '' : `${gap}${posts}`)]
}

/** The posts of a person beside their unit, which is not said again; a post in another unit carries that one's name. */
export function titlesWithin(event: Event, person: Person, unit: string): string {
  const titles = person.posts.map((post) => {
    const own = postUnitText(event, post)
    if (own !== '' && own !== unit) return postText(event, post)
    return post.title !== unit && post.title.startsWith(unit) ? post.title.slice(unit.length) : post.title
  })
  return titles.filter((title) => title !== '').join(event.documentLocale === 'en' ? ', ' : '、')
}

/** What a group is called; '' for all, and for those of no unit. */
export function groupName(event: Event, group: AttendeeGroup): string {
  if ('delegation' in group) return group.delegation.name
  if ('category' in group) return categoryText(event, group.category)
  return 'unit' in group ? group.unit : ''
}
