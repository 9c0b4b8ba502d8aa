import { z } from 'zod'
import { localTimeSchema, minutesSchema } from '../event/values.ts'

/** What an office counts with where no rule says so; kept with the event, and so with the templates made of it. */
export const customsSchema = z.strictObject({
  minutesBetweenRooms: z.exactOptional(minutesSchema).describe('from one room to another in one building'),
  minutesBetweenPlaces: z.exactOptional(minutesSchema).describe('from one place to another, where no leg of a tour says'),
  lunchFrom: z.exactOptional(localTimeSchema),
  lunchTo: z.exactOptional(localTimeSchema),
  dinnerFrom: z.exactOptional(localTimeSchema),
  dinnerTo: z.exactOptional(localTimeSchema),
}).describe('what the office counts with where no rule says so')

export type Customs = Readonly<Required<z.infer<typeof customsSchema>>>

export const usualCustoms: Customs = {
  minutesBetweenRooms: 3,
  minutesBetweenPlaces: 15,
  lunchFrom: '11:00',
  lunchTo: '14:00',
  dinnerFrom: '17:00',
  dinnerTo: '20:00',
}

/** The customs of an event: its own, else the usual ones. */
export function customsOf({ customs }: { readonly customs?: Partial<Customs> }): Customs {
  return { ...usualCustoms, ...customs }
}
