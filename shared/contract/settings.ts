import { z } from 'zod'
import { eventIdSchema } from '../domain/event/ids.ts'

const shape = {
  locale: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  author: z.string().max(60).describe('the name that the history shows; empty: the name of the account'),
  isPaperShown: z.boolean(),
  recentEventIds: z.array(eventIdSchema).max(20),
}

/** What a user has chosen for the program; kept in the library. */
export const settingsSchema = z.strictObject(shape)

export const settingsChangesSchema = z.strictObject({
  locale: z.exactOptional(shape.locale),
  theme: z.exactOptional(shape.theme),
  author: z.exactOptional(shape.author),
  isPaperShown: z.exactOptional(shape.isPaperShown),
  recentEventIds: z.exactOptional(shape.recentEventIds),
})

export type Settings = Readonly<z.infer<typeof settingsSchema>>

export const defaultSettings: Settings = {
  locale: 'system',
  theme: 'system',
  author: '',
  isPaperShown: true,
  recentEventIds: [],
}
