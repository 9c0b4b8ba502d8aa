import type { Event } from '../domain/event/event.ts'
import { dataUrl } from '../domain/pictures/picture.ts'
import { sourcePath } from '../domain/news/source-path.ts'
import { pictureAt } from '../domain/pictures/put-picture.ts'
import type { Stop } from '../domain/tours/tour.ts'
import type { ShownPicture } from './paper.ts'
import { plain, toldBy } from './text.ts'

/** The picture of a site with its name below; none where none was chosen. */
export function stopPictures(event: Event, { id, name }: Stop): readonly ShownPicture[] {
  const picture = pictureAt(event, { collection: 'stops', id })
  return picture === undefined ? [] : [{ url: dataUrl(picture), width: picture.width, height: picture.height, caption: toldBy(sourcePath('stops', id), plain(name)) }]
}
