import type { EditCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { Post } from './person.ts'

/**
 * What keeps the posts of people as they are printed when units leave the list: each post that names one of them gets
 * its name in words instead.
 */
export function postsInWords(event: Event, unitIds: ReadonlySet<string>): readonly EditCommand<'people'>[] {
  const namesGone = ({ unitId }: Post) => unitId !== undefined && unitIds.has(unitId)
  return Object.values(event.people)
    .filter(({ posts }) => posts.some(namesGone))
    .map(({ id, posts }) => ({
      type: 'entity.edit',
      collection: 'people',
      id,
      changes: { posts: posts.map((post) => (namesGone(post) ? inWords(event, post) : post)) },
    }))
}

function inWords(event: Event, { unitId, unitText, title }: Post): Post {
  const name = unitId === undefined ? undefined : event.units[unitId]?.name
  return { unitText: name ?? unitText ?? '', title }
}
