import { z } from 'zod'
import { customsSchema } from '../domain/agenda/customs.ts'
import { unitKinds } from '../domain/people/unit.ts'
import { eventIdSchema } from '../domain/event/ids.ts'
import { documentLocales } from '../domain/event/event.ts'
import { outlets, releaseKinds } from '../domain/news/words.ts'
import { isRouteServerAddress } from '../domain/tours/route-server-address.ts'
import { paperFontsSchema, paperStylesSchema } from './paper-look.ts'
import { meanings } from '../domain/people/import/meaning.ts'

/** 列的方案: columns of a printed list that someone put together for a purpose of their own. */
const listColumnsSchema = z.strictObject({ document: z.string().max(60), name: z.string().min(1).max(60), columns: z.array(z.string().max(60)).min(1).max(60) })

/** 列的组合: columns of the roster that someone chose for a purpose of their own. */
const columnSetSchema = z.strictObject({
  name: z.string().min(1).max(20),
  columns: z.array(z.string().max(40)).max(60),
})
const characterSchema = z.string().regex(/^\p{Script=Han}$/u)

const phrasesSchema = z.record(z.string().max(60), z.string().max(200))
/** 用语: what an office says its own way in news drafts, for one language. */
const wordingSchema = z.strictObject({
  phrases: z.exactOptional(phrasesSchema),
  outlets: z.exactOptional(z.partialRecord(z.enum(outlets), phrasesSchema)),
  lengths: z.exactOptional(z.partialRecord(z.enum(releaseKinds), z.int().min(1))),
})

const shape = {
  locale: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  author: z.string().max(60).describe('the name that the history shows; empty: the name of the account'),
  isPaperShown: z.boolean(),
  recentEventIds: z.array(eventIdSchema).max(20),
  listColumns: z.array(listColumnsSchema).max(200).describe('columns of printed lists by purpose, beside those of the recipients'),
  importedColumns: z
    .array(z.strictObject({ headings: z.string().max(2_000), meanings: z.array(z.enum(meanings)).max(60) }))
    .max(50)
    .describe('what the columns of lists were taken for, by their headings; the last used first'),
  columnSets: z.array(columnSetSchema).max(20).describe('columns of the roster by purpose, beside those that are built in'),
  characterStrokes: z.record(characterSchema, z.string().regex(/^[1-5]{1,64}$/)).describe('strokes that the dictionary lacks or has wrong: 横1 竖2 撇3 点4 折5'),
  characterReadings: z.record(characterSchema, z.string().min(1).max(12)).describe('readings of surnames that the dictionary lacks or has wrong: 召 shao4'),
  newsWording: z.partialRecord(z.enum(documentLocales), wordingSchema).describe('phrases and lengths of news drafts that differ from the program’s own'),
  organOrder: z.array(z.enum(unitKinds)).describe('党委, 人大, 政府 …: in which order organs are listed'),
  customs: customsSchema.describe('what this office counts with where no rule says so: new events begin with it'),
  routeServer: z.string().max(200).refine((address) => address === '' || isRouteServerAddress(address), 'address').describe('address of an OSRM server of the office; empty: none is asked'),
  fonts: paperFontsSchema.describe('fonts of the machine that documents are set in, by the part they play'),
  paperStyles: paperStylesSchema.describe('margins, faces and sizes that this office sets otherwise'),
}

/** What a user has chosen for the program; kept in the library. */
export const settingsSchema = z.strictObject(shape)

export const settingsChangesSchema = z.strictObject({
  locale: z.exactOptional(shape.locale),
  theme: z.exactOptional(shape.theme),
  author: z.exactOptional(shape.author),
  isPaperShown: z.exactOptional(shape.isPaperShown),
  recentEventIds: z.exactOptional(shape.recentEventIds),
  listColumns: z.exactOptional(shape.listColumns),
  importedColumns: z.exactOptional(shape.importedColumns),
  columnSets: z.exactOptional(shape.columnSets),
  characterStrokes: z.exactOptional(shape.characterStrokes),
  characterReadings: z.exactOptional(shape.characterReadings),
  newsWording: z.exactOptional(shape.newsWording),
  organOrder: z.exactOptional(shape.organOrder),
  customs: z.exactOptional(shape.customs),
  routeServer: z.exactOptional(shape.routeServer),
  fonts: z.exactOptional(shape.fonts),
  paperStyles: z.exactOptional(shape.paperStyles),
})

export type ListColumns = Readonly<z.infer<typeof listColumnsSchema>>
export type Settings = Readonly<z.infer<typeof settingsSchema>>

export const defaultSettings: Settings = {
  locale: 'system',
  theme: 'system',
  author: '',
  isPaperShown: true,
  recentEventIds: [],
  listColumns: [],
  importedColumns: [],
  columnSets: [],
  characterStrokes: {},
  characterReadings: {},
  newsWording: {},
  organOrder: [...unitKinds],
  customs: {},
  routeServer: '',
  fonts: {},
  paperStyles: {},
}
