import type { Event } from '../domain/event/event.ts'
import { postsText, widenedName } from '../domain/people/person-text.ts'
import type { Person } from '../domain/people/person.ts'
import type { Run, Text } from './paper.ts'
import { plain, unknown } from './text.ts'

/** A name as it stands in a column, one size up; unknown names are said to be so. */
export function nameText(event: Event, person: Person): Run {
  const locale = event.documentLocale
  if (person.name === '') return unknown(locale === 'en' ? 'name' : '姓名', locale)
  return { text: locale === 'en' ? person.name : widenedName(person.name), role: 'name' }
}

/** 周示宁　省农业农村厅副厅长: a name and all posts in one line. */
export function nameAndPosts(event: Event, person: Person): Text {
  const posts = postsText(event, person)
  const gap = event.documentLocale === 'en' ? ', ' : '　'
  return [nameText(event, person), ...plain(posts === '' ? '' : `${gap}${posts}`)]
}
