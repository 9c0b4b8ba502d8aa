import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { pictureIdSchema } from '../event/ids.ts'
import { lineSchema, positionSchema } from '../event/values.ts'

/** Of the longer side, in pixels: A4 across at 160 dots to the inch. */
export const MAX_PICTURE_SIDE = 1_600
/** Characters of base64 of one picture, three quarters of it bytes: an event stays small enough to be sent by mail. */
export const MAX_PICTURE_CHARACTERS = 700_000
/** Of all pictures of an event: a file is read in up to 32 MB. */
export const MAX_PICTURES_CHARACTERS = 16_000_000

/** Whole groups of four, of which every JPEG has the same first; one pattern, so that the published schema says it too. */
const JPEG_BASE64 = /^\/9j\/(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u

/**
 * 图片: bytes that lie in the event itself, so that whoever gets the file has them. Always a JPEG that the page has made
 * of the original: turned upright, no larger than printing needs, without the place and camera that a photo tells of.
 */
export const pictureSchema = z.strictObject({
  id: pictureIdSchema,
  position: positionSchema,
  name: lineSchema.describe('name of the file that it was made of'),
  data: z.string().max(MAX_PICTURE_CHARACTERS).regex(JPEG_BASE64).describe('a JPEG in base64'),
  width: z.int().min(1).max(MAX_PICTURE_SIDE).describe('pixels'),
  height: z.int().min(1).max(MAX_PICTURE_SIDE).describe('pixels'),
}).describe('图片: a JPEG that lies in the event itself')

/** A point of a picture, from its left upper corner, in shares of its width and height. */
export const picturePointSchema = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })

export type Picture = DeepReadonly<z.infer<typeof pictureSchema>>
export type PicturePoint = Readonly<z.infer<typeof picturePointSchema>>

/** As the page and pdfmake take it. */
export function dataUrl({ data }: Pick<Picture, 'data'>): string {
  return `data:image/jpeg;base64,${data}`
}
