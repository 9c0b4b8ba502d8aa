import type { Event } from '../event/event.ts'
import type { Person, Post } from './person.ts'

/** The name of a post's unit, '' when none is stated. */
export function postUnitText(event: Event, post: Post): string {
  return (post.unitId === undefined ? undefined : event.units[post.unitId]?.name) ?? post.unitText ?? ''
}

/** A post as it is printed before a name: 省数字农业促进会秘书长. A title that begins with its unit is not doubled. */
export function postText(event: Event, post: Post): string {
  const unit = postUnitText(event, post)
  if (unit === '' || post.title.startsWith(unit)) return post.title
  return event.documentLocale === 'en' ? `${post.title}, ${unit}` : `${unit}${post.title}`
}

/** All posts of a person in their order: 县委副书记、县长. */
export function postsText(event: Event, person: Person): string {
  return person.posts.map((post) => postText(event, post)).join(event.documentLocale === 'en' ? '; ' : '、')
}

/** The unit that a person is listed under: that of the first post that names one. */
export function unitTextOf(event: Event, person: Person): string {
  return person.posts.map((post) => postUnitText(event, post)).find((unit) => unit !== '') ?? ''
}

/** The titles of a person without their units. */
export function titlesText(event: Event, person: Person): string {
  return person.posts.map(({ title }) => title).join(event.documentLocale === 'en' ? ', ' : '、')
}

/** A two-character Chinese name widened to three for columns: 张　三; all other names as they are. */
export function widenedName(name: string): string {
  const characters = [...name]
  return characters.length === 2 && characters.every((character) => /\p{Script=Han}/u.test(character))
    ? characters.join('\u3000')
    : name
}

/** By which somebody is addressed: the last of several titles, 党组书记、局长 as 局长, and 原副主席 as 副主席. */
export function addressTitle(title: string): string {
  return title.split(/[、，]/).at(-1)?.trim().replace(/^原/, '') ?? ''
}
