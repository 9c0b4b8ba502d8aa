import { z } from 'zod'
import { collectionNames, documentLocales, eventKinds, eventSchema, eventStatuses, type CollectionName, type Event } from '../domain/event/event.ts'
import { eventIdSchema } from '../domain/event/ids.ts'
import type { StepLabel } from '../domain/event/label.ts'
import { issuedCopySchema } from '../domain/event/print.ts'
import { wishKinds } from '../domain/event/wish.ts'
import type { JsonValue } from '../lib/patch.ts'
import { errorSchema } from './errors.ts'
import { styleIdSchema } from './paper-look.ts'

/** What one step did, in data; the page finds the words. */
export const stepLabelSchema: z.ZodType<StepLabel> = z.strictObject({
  action: z.enum(['edit-profile', 'add', 'edit', 'remove', 'move', 'several', 'wish', 'restore']),
  wish: z.exactOptional(z.enum(wishKinds)),
  collection: z.exactOptional(z.enum(collectionNames as readonly [CollectionName, ...CollectionName[]])),
  name: z.exactOptional(z.string()),
  field: z.exactOptional(z.string()),
  restoredAt: z.exactOptional(z.iso.datetime()),
  count: z.int(),
})

/** One line of the library. */
export const eventSummarySchema = z.strictObject({
  id: eventIdSchema,
  name: z.string(),
  kind: z.enum(eventKinds),
  status: z.enum(eventStatuses),
  documentLocale: z.enum(documentLocales),
  startDate: z.exactOptional(z.string()),
  endDate: z.exactOptional(z.string()),
  city: z.exactOptional(z.string()),
  peopleCount: z.int(),
  /** names of people and places, for the search of the library */
  searchText: z.string(),
  revision: z.int(),
  changedAt: z.iso.datetime(),
  changedBy: z.exactOptional(z.string()),
  lastStep: z.exactOptional(stepLabelSchema),
})

/** A file in the library that could not be read; it is left where it is. */
export const unreadableFileSchema = z.strictObject({
  fileName: z.string(),
  code: z.enum(['damaged', 'newer-version', 'unavailable']),
  message: z.string(),
})

export const patchSchema = z.strictObject({
  path: z.array(z.string()).readonly(),
  value: z.exactOptional(z.json() as z.ZodType<JsonValue>),
})

/** Where an event stands after a step, and what undo and redo would do next. */
export const eventStateSchema = z.strictObject({
  revision: z.int(),
  savedAt: z.iso.datetime(),
  undo: z.exactOptional(stepLabelSchema),
  redo: z.exactOptional(stepLabelSchema),
})

/** Another program that writes the event. */
export const heldBySchema = z.strictObject({
  host: z.string(),
  account: z.string(),
  openedAt: z.iso.datetime(),
  /** it has not shown itself for a minute */
  isGone: z.boolean(),
})

export const openEventSchema = z.strictObject({
  event: eventSchema as unknown as z.ZodType<Event>,
  ...eventStateSchema.shape,
  /** present while the event can only be read */
  heldBy: z.exactOptional(heldBySchema),
})

/** The state after a step, with the patches from the revision that the caller named. */
export const stepResultSchema = z.strictObject({
  ...eventStateSchema.shape,
  patches: z.array(patchSchema).readonly(),
})

/** What became of several commands: those before the first that could not be done are done, those behind it are not. */
export const runResultSchema = z.strictObject({
  ...stepResultSchema.shape,
  /** how many commands were done; those that changed nothing are among them */
  done: z.int(),
  /** why the next one could not be done */
  refusal: z.exactOptional(errorSchema),
})

export const historyEntrySchema = z.strictObject({
  revision: z.int(),
  at: z.iso.datetime(),
  author: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  label: stepLabelSchema,
})

/** An event as it was after one of its steps. */
export const pastStateSchema = z.strictObject({
  event: eventSchema as unknown as z.ZodType<Event>,
  revision: z.int(),
  savedAt: z.iso.datetime(),
})

/** A disk that is nearly full: how much is left for the library in a folder. */
export const lowSpaceSchema = z.strictObject({ folder: z.string(), freeBytes: z.number() })

/** What can still be read of an event whose files are damaged. */
export const salvageSchema = z.strictObject({
  fileName: z.string(),
  /** where it was found: the damaged snapshot itself, or steps of the journal */
  parts: z.array(z.strictObject({ collection: z.exactOptional(z.string()), names: z.array(z.string()) })),
  /** the whole text that could be decoded, for a search by eye */
  text: z.string(),
})

/**
 * What became of bytes that were to be kept. A browser cannot know whether a download was kept: it gets an offer,
 * to be fetched once, and the outcome stays unknown.
 */
export const saveResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), path: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('unknown'), offerId: z.string(), fileName: z.string() }),
])

/** Something about a document that its reader should know before it is printed. */
export const documentWarningSchema = z.strictObject({
  code: z.enum(['missing-glyph', 'incomplete', 'overflow']),
  /** the character, the field or the text concerned */
  subject: z.string(),
  /** where it stands, in the words of the document */
  where: z.string(),
})

/** Where on a page a fact of the event stands; points from its left upper corner. */
export const factPlaceSchema = z.strictObject({
  /** counted from 0 */
  page: z.int(),
  left: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
  /** the field that stands there, from the event's root: people.p1, sessions.s1.title */
  source: z.string(),
})

export const renderedDocumentSchema = z.strictObject({
  base64: z.base64(),
  /** the style that it is set in */
  styleId: styleIdSchema,
  pages: z.int(),
  /** fingerprint of every sheet of the whole document */
  sheets: z.array(z.string()),
  places: z.array(factPlaceSchema),
  milliseconds: z.number(),
  warnings: z.array(documentWarningSchema),
})

export const exportedDocumentSchema = z.strictObject({
  save: saveResultSchema,
  byteCount: z.int(),
  /** absent where the format has no sheets */
  sheets: z.exactOptional(z.array(z.string())),
  /** absent where the format has no pages */
  pages: z.exactOptional(z.int()),
  milliseconds: z.number(),
  warnings: z.array(documentWarningSchema),
})

export type EventSummary = Readonly<z.infer<typeof eventSummarySchema>>
export type UnreadableFile = Readonly<z.infer<typeof unreadableFileSchema>>
export type HeldByOther = Readonly<z.infer<typeof heldBySchema>>
export type EventState = Readonly<z.infer<typeof eventStateSchema>>
export type OpenEvent = Readonly<z.infer<typeof openEventSchema>>
export type StepResult = Readonly<z.infer<typeof stepResultSchema>>
export type RunResult = Readonly<z.infer<typeof runResultSchema>>
export type HistoryEntry = Readonly<z.infer<typeof historyEntrySchema>>
/** A document that was made to be issued, with the state of the event that it was made of. */
export const frozenDocumentSchema = z.strictObject({
  copy: issuedCopySchema,
  revision: z.int(),
  content: z.string(),
  sheets: z.array(z.string()),
})

const packed = { /** counted from 0 in what was asked for */ job: z.int(), document: z.string(), format: z.string() }

/** Documents in one zip or folder: what became of each. What could not be made is not in it. */
export const packedDocumentsSchema = z.strictObject({
  save: saveResultSchema,
  files: z.array(z.strictObject({ ...packed, fileName: z.string(), byteCount: z.int(), pages: z.exactOptional(z.int()), sheets: z.exactOptional(z.array(z.string())), warnings: z.array(documentWarningSchema) })),
  failures: z.array(z.strictObject({ ...packed, error: errorSchema })),
})

export type PastState = Readonly<z.infer<typeof pastStateSchema>>
export type LowSpace = Readonly<z.infer<typeof lowSpaceSchema>>
export type Salvage = Readonly<z.infer<typeof salvageSchema>>
export type SaveResult = Readonly<z.infer<typeof saveResultSchema>>
export type DocumentWarning = Readonly<z.infer<typeof documentWarningSchema>>
export type ExportedDocument = Readonly<z.infer<typeof exportedDocumentSchema>>
export type FactPlace = Readonly<z.infer<typeof factPlaceSchema>>
export type RenderedDocument = Readonly<z.infer<typeof renderedDocumentSchema>>
