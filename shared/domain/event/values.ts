import { z } from 'zod'
import { parseLocalDate } from '../../lib/local-date.ts'
import { isPosition } from './position.ts'

/** One line of text: a name, a title, a place. */
export const lineSchema = z.string().max(300)
/** Longer text: notes, introductions. */
export const textSchema = z.string().max(20_000)

/**
 * Sorts an entity among its siblings; made by `positionsBetween`, compared as plain strings. It grows by a character for
 * every five insertions at one and the same place: the limit lies beyond what people do.
 */
export const positionSchema = z
  .string()
  .regex(/^[A-Za-z][0-9A-Za-z]{1,9999}$/, 'position')
  .refine(isPosition, 'position')
  .describe('sorts it among its siblings; left out in a file: the order of the file')

/** `2026-10-12`, `--10-12` when the year is unknown, `2026-10` when the day is. */
export const localDateSchema = z
  .string()
  .regex(/^(\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/, 'date')
  .refine((text) => parseLocalDate(text) !== null, 'date')
  .describe('2026-10-12; --10-12 when the year is unknown; 2026-10 when the day is unknown')

/** A date, or `day-2`: the second day of an event that has no date yet. */
export const programmeDateSchema = z
  .union([localDateSchema, z.string().regex(/^day-[1-9]\d?$/, 'date')])
  .describe('2026-10-12; day-2 for the second day of an event without a date')

/** Wall clock `HH:MM` in the event's time zone. */
export const localTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
  .describe('24-hour wall clock, HH:MM')

/** A point in time of which either part may be unknown. */
export const momentSchema = z.strictObject({
  date: z.exactOptional(localDateSchema),
  time: z.exactOptional(localTimeSchema),
})

/** An instant in UTC, as the clock of the machine gave it. */
export const instantSchema = z.iso.datetime()

/** A set of ids, keyed by them so that two copies of an event can be merged. */
export const idSetSchema = <Id extends z.core.$ZodRecordKey>(id: Id) => z.record(id, z.literal(true))

export const countSchema = z.int().min(0).max(1_000_000)
export const minutesSchema = z.int().min(0).max(14_400)

/** A place on the globe in degrees, north and east positive. */
export const coordinatesSchema = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })

export type Coordinates = Readonly<z.infer<typeof coordinatesSchema>>
export type Moment = Readonly<z.infer<typeof momentSchema>>

/** How something of an event is tied to what is known of it across events. */
export const registerLinkShape = {
  registerId: z.exactOptional(lineSchema).describe('the same one in the register across events'),
  registerKept: z.exactOptional(z.record(lineSchema, z.string().max(20_000))).describe('by field: what the register said when this event knowingly kept its own'),
}
