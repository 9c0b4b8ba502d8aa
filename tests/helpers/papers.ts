import { fileURLToPath } from 'node:url'
import { FontShelf } from '#core/rendering/fonts/font-shelf.ts'
import { PdfPress } from '#core/rendering/pdf/pdf-document.ts'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import type { Paper } from '#shared/documents/paper.ts'
import type { PaperOptions } from '#shared/documents/page-frame.ts'
import { findDocument } from '#shared/documents/registry.ts'
import { eventSchema, SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import { samples } from '#shared/domain/samples/samples.ts'

/** The fonts as their packages bring them; a built program has copies of the same files. */
export const fontsFolder = fileURLToPath(new URL('../../node_modules/@expo-google-fonts', import.meta.url))
export const workerScript = fileURLToPath(new URL('../../electron/core/rendering/render-worker.ts', import.meta.url))

export const MADE_AT = '2026-10-08T01:12:00Z'

/** The paper that the registry builds; the test fails when there is none. */
export function paperOf(event: Event, id: DocumentId, options: Partial<PaperOptions> = {}): Paper {
  const found = findDocument(id)
  if (found.state !== 'ready') throw new Error(`${id} is ${found.state}`)
  return found.entry.build(event, { madeAt: MADE_AT, ...options })
}

export const sampleKeys = samples.map(({ key }) => key)

export function sampleEvent(key: string): Event {
  const sample = samples.find((candidate) => candidate.key === key)
  if (!sample) throw new Error(`no sample ${key}`)
  return eventSchema.parse({ ...sample.build(), id: 'event0000001', schemaVersion: SCHEMA_VERSION })
}

const shelf = new FontShelf(fontsFolder)

/** A press of this process, so that a test can look at what it made without a thread between. */
export const press = new PdfPress(shelf)
