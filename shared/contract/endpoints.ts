import { z } from 'zod'
import { installedFontSchema, missingFontSchema, paperFontsSchema, paperStylesSchema, styleChangesSchema, styleIdSchema } from './paper-look.ts'
import { eventCommandSchema } from '../domain/event/command.ts'
import { documentLocales, eventKinds } from '../domain/event/event.ts'
import { eventIdSchema, printIdSchema } from '../domain/event/ids.ts'
import { meetingForms } from '../domain/event/meeting-forms.ts'
import { coordinatesSchema, lineSchema, localDateSchema } from '../domain/event/values.ts'
import { outlets, releaseKinds } from '../domain/news/words.ts'
import { arrivalsSchema, kindOfEntrySchema, listingSchema, originSchema, registerKinds } from '../domain/register/register.ts'
import { travelTimeSchema } from '../domain/tours/travel-time.ts'
import { problemSchema } from './errors.ts'
import { listFileSchema } from './list-file.ts'
import {
  eventSummarySchema,
  exportedDocumentSchema,
  frozenDocumentSchema,
  packedDocumentsSchema,
  historyEntrySchema,
  lowSpaceSchema,
  openEventSchema,
  pastStateSchema,
  renderedDocumentSchema,
  runResultSchema,
  salvageSchema,
  saveResultSchema,
  stepResultSchema,
  unreadableFileSchema,
} from './results.ts'
import { settingsChangesSchema, settingsSchema } from './settings.ts'

export const documentFormats = ['pdf', 'docx', 'xlsx', 'csv', 'ics', 'txt'] as const

/** Text of a file that is read in, as the page or the command line found it. */
export const MAX_IMPORT_BYTES = 32 * 1024 * 1024

/** Steps that one call may bring: they are written to the disk together. */
export const MAX_COMMANDS = 1_000

/** A list of people that is read in: twice what an office program makes of the longest. */
export const MAX_LIST_BYTES = 16 * 1024 * 1024
const MAX_LIST_BASE64 = Math.ceil(MAX_LIST_BYTES / 3) * 4

const nothing = z.strictObject({})
const space = { low: lowSpaceSchema.nullable() }
const inFolder = z.strictObject({ folder: z.string().min(1).max(1_000) })
const ofEvent = z.strictObject({ id: eventIdSchema })
const atRevision = z.strictObject({ id: eventIdSchema, revision: z.int().min(0) })
const fileText = z.strictObject({ fileName: z.string().max(300), text: z.string().max(MAX_IMPORT_BYTES) })
/** A document of an event, in its language or another, made as it usually is or as chosen among its own options. */
const aDocument = z.strictObject({
  id: eventIdSchema,
  document: z.string().max(60),
  locale: z.exactOptional(z.enum(documentLocales)),
  options: z.exactOptional(z.record(z.string().max(40), z.union([z.string().max(200), z.array(z.string().max(60)).max(5_000).readonly()]))),
})
/** @param since sheets that the reader has: those that are still the same are left out */
const aRendering = z.strictObject({ ...aDocument.shape, since: z.exactOptional(z.array(z.string().max(20)).max(5_000)) })
/** false where the host has no other programs to open anything in */
const opened = z.strictObject({ isOpened: z.boolean() })
const ofPrint = z.strictObject({ id: eventIdSchema, print: printIdSchema })
const created = z.strictObject({ id: eventIdSchema })
const registerIdSchema = z.string().min(1).max(300)
const putBack = z.strictObject({ before: z.array(kindOfEntrySchema) })

/**
 * Every call that crosses the process line, with the shapes of what goes in and what comes back. This table is the
 * only place where they are written.
 */
export const endpoints = {
  'app.info': {
    input: nothing,
    output: z.strictObject({ version: z.string(), libraryFolder: z.string(), account: z.string(), /** whether this host can save a folder of files */ savesFolders: z.boolean(), /** whether it can open a file in another program */ opensFiles: z.boolean() }),
  },
  /** Asks for a folder with the system's own dialog, where the host has one. */
  'app.choose-folder': { input: nothing, output: z.strictObject({ folder: z.string().nullable(), canAsk: z.boolean() }) },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.change': { input: settingsChangesSchema, output: settingsSchema },
  /** Minutes between places by their coordinates, from the route server of the office where one is set. */
  'tours.travel-times': {
    input: z.strictObject({ places: z.array(z.strictObject({ name: lineSchema, coordinates: coordinatesSchema })).min(2).max(100) }),
    output: z.strictObject({ rows: z.array(travelTimeSchema.pick({ from: true, ways: true })) }),
  },

  'library.places': { input: nothing, output: z.strictObject({ current: z.string(), recent: z.array(z.string()) }) },
  /** Opens the library of another folder. */
  'library.switch': { input: inFolder, output: nothing },
  /** Moves the open library to an empty folder. */
  'library.move': { input: inFolder, output: nothing },
  /** Whether the disk of the library is nearly full. */
  'library.space': { input: nothing, output: z.strictObject(space) },
  /** What can still be read of an event that cannot be opened. */
  'library.salvage': { input: z.strictObject({ fileName: z.string().max(60) }), output: salvageSchema },
  'library.list': {
    input: nothing,
    output: z.strictObject({ events: z.array(eventSummarySchema), unreadable: z.array(unreadableFileSchema) }),
  },
  /** A new event, or a template for such: of a kind, in one of the usual forms of meeting, or like an event of the library without its facts. */
  'library.create': {
    input: z.strictObject({
      kind: z.enum(eventKinds),
      name: z.string().max(300),
      documentLocale: z.enum(documentLocales),
      form: z.exactOptional(z.enum(meetingForms)),
      like: z.exactOptional(eventIdSchema),
      isTemplate: z.exactOptional(z.boolean()),
      startDate: z.exactOptional(localDateSchema),
    }),
    output: created,
  },
  'library.duplicate': { input: ofEvent, output: created },
  'library.add-sample': { input: z.strictObject({ key: z.string().max(60) }), output: created },
  'library.import': {
    input: fileText,
    output: created,
  },
  'library.validate': { input: fileText, output: z.strictObject({ problems: z.array(problemSchema) }) },
  'library.remove': { input: ofEvent, output: nothing },
  'library.restore': { input: ofEvent, output: nothing },

  /** Who and what is known across the events of the library. */
  'register.list': { input: nothing, output: listingSchema },
  /** Enters what an event knows of one kind; answers which entry each is. */
  'register.enter': { input: z.strictObject({ from: originSchema, of: arrivalsSchema }), output: z.strictObject({ links: z.record(z.string(), z.string()) }) },
  /** Sets entries as they are; what was taken out or changed comes back by it. */
  'register.put': { input: z.strictObject({ entries: z.array(kindOfEntrySchema).min(1).max(1_000) }), output: nothing },
  /** Forgets entries; answers all that was changed by it, as it stood before. */
  'register.remove': { input: z.strictObject({ kind: z.enum(registerKinds), ids: z.array(registerIdSchema).min(1).max(1_000) }), output: putBack },
  /** Makes two entries one, `into`; answers as `register.remove` does. */
  'register.merge': { input: z.strictObject({ kind: z.enum(registerKinds), id: registerIdSchema, into: registerIdSchema }), output: putBack },

  'events.open': { input: ofEvent, output: openEventSchema },
  /** Knowingly takes an event from another program that writes it. */
  'events.take-over': { input: ofEvent, output: openEventSchema },
  /** Does commands one after the other, each a step of its own, and puts all of them on the disk at once. */
  'events.run': {
    input: z.strictObject({ ...atRevision.shape, commands: z.array(eventCommandSchema).min(1).max(MAX_COMMANDS) }),
    output: runResultSchema,
  },
  'events.undo': { input: atRevision, output: stepResultSchema },
  'events.redo': { input: atRevision, output: stepResultSchema },
  'events.changes-since': { input: atRevision, output: stepResultSchema },
  'events.past': { input: atRevision, output: pastStateSchema },
  /** Takes the event back to the state after step `to`; undo takes that back again. */
  'events.restore': { input: z.strictObject({ ...atRevision.shape, to: z.int().min(0) }), output: stepResultSchema },
  'events.history': { input: z.strictObject({ ...ofEvent.shape, before: z.exactOptional(z.int().min(1)), limit: z.int().min(1).max(1_000) }), output: z.strictObject({ entries: z.array(historyEntrySchema) }) },
  'events.export': { input: ofEvent, output: saveResultSchema },

  /** The tables of a spreadsheet, a Word file or a text, as they stand there; understanding them is the page's. */
  'people.read-file': { input: z.strictObject({ base64: z.string().max(MAX_LIST_BASE64) }), output: listFileSchema },

  /** Fonts of this machine that documents can be set in. */
  'fonts.list': { input: nothing, output: z.strictObject({ fonts: z.array(installedFontSchema) }) },
  /** Styles of the office as a file, every measure in it: one of them, or all with the fonts that were chosen. */
  'styles.export': { input: z.strictObject({ locale: z.enum(documentLocales), styleId: z.exactOptional(styleIdSchema) }), output: saveResultSchema },
  /** What a file of styles would make of those of the office; nothing is taken over by it. Broken ones are refused by line. */
  'styles.read': {
    input: fileText,
    output: z.strictObject({ paperStyles: paperStylesSchema, fonts: paperFontsSchema, missing: z.array(missingFontSchema) }),
  },
  /** Pages of an invented event in a style as it is, or as it would be. */
  'styles.specimen': {
    input: z.strictObject({ styleId: styleIdSchema, locale: z.enum(documentLocales), changes: styleChangesSchema, fonts: paperFontsSchema }),
    output: z.strictObject({ base64: z.base64() }),
  },
  'documents.render': { input: aRendering, output: renderedDocumentSchema },
  'documents.export': {
    input: z.strictObject({ ...aDocument.shape, format: z.enum(documentFormats) }),
    output: exportedDocumentSchema,
  },
  /** Makes a document as the version with that number and keeps its very bytes; the ledger is the caller's to write. */
  'documents.freeze': {
    input: z.strictObject({ ...aDocument.shape, versionNumber: z.int().min(1).max(10_000) }),
    output: frozenDocumentSchema,
  },
  /** The bytes that an entry of the ledger issued. */
  'documents.issued': { input: ofPrint, output: z.strictObject({ base64: z.base64() }) },
  'documents.keep-issued': { input: ofPrint, output: saveResultSchema },
  'documents.open-issued': { input: ofPrint, output: opened },
  /** Opens the pages of a document in the program that the machine has for them. */
  'documents.open': { input: aRendering, output: opened },
  /** The office's wording of news drafts as a file, every phrase in it. */
  'news.wording-export': { input: z.strictObject({ locale: z.enum(documentLocales) }), output: saveResultSchema },
  /** Reads such a file: only what differs from the program's own is kept. */
  'news.wording-import': { input: fileText, output: z.strictObject({ locale: z.enum(documentLocales) }) },
  /** Several documents as one zip, or in a new folder that the host asks for; pushes tell how far it is. */
  'documents.pack': {
    input: z.strictObject({
      id: eventIdSchema,
      jobs: z.array(z.strictObject({ document: aDocument.shape.document, locale: aDocument.shape.locale, options: aDocument.shape.options, format: z.enum(documentFormats) })).min(1).max(200),
      as: z.enum(['zip', 'folder']),
    }),
    output: packedDocumentsSchema,
  },
  'documents.cancel-pack': { input: ofEvent, output: nothing },
  'news.export': {
    input: z.strictObject({
      id: eventIdSchema,
      kind: z.enum(releaseKinds),
      outlet: z.enum(outlets),
      format: z.enum(['txt', 'docx', 'pdf']),
    }),
    output: exportedDocumentSchema,
  },
} as const

export type EndpointName = keyof typeof endpoints
export type EndpointInput<Name extends EndpointName> = z.input<(typeof endpoints)[Name]['input']>
export type ParsedInput<Name extends EndpointName> = z.output<(typeof endpoints)[Name]['input']>
export type EndpointOutput<Name extends EndpointName> = z.output<(typeof endpoints)[Name]['output']>
export type DocumentFormat = (typeof documentFormats)[number]

/** What the core tells every open page without being asked. */
export const pushSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('event.changed'), id: eventIdSchema, revision: z.int() }),
  /** whether the event can be written has changed: open it again */
  z.strictObject({ name: z.literal('event.access'), id: eventIdSchema }),
  z.strictObject({ name: z.literal('library.changed') }),
  z.strictObject({ name: z.literal('library.space'), ...space }),
  z.strictObject({ name: z.literal('register.changed') }),
  /** a pack of documents: which is being made, of how many, and the pages so far */
  z.strictObject({ name: z.literal('documents.progress'), id: eventIdSchema, done: z.int(), total: z.int(), document: z.string(), pages: z.int() }),
  /** another library is open now */
  z.strictObject({ name: z.literal('library.switched') }),
])

export type Push = Readonly<z.infer<typeof pushSchema>>
