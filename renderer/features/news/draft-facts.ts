import { placeText } from '#shared/domain/agenda/place-text.ts'
import type { CollectionName, Event } from '#shared/domain/event/event.ts'
import { referenceFields } from '#shared/domain/event/references.ts'
import { placeOfSource, valueAtSource, type SourcePath, type SourcePlace } from '#shared/domain/news/source-path.ts'
import { postsText } from '#shared/domain/people/person-text.ts'
import type { Draft } from '#shared/documents/news/draft.ts'
import { sentencesOf } from '#shared/documents/news/edited-draft.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'
import { dateText } from '#shared/lib/date-text.ts'

/** A fact that a draft rests on: what it is of, and what is known. */
export type DraftFact = SourcePlace & {
  readonly path: SourcePath
  /** name of the entity */
  readonly owner: string
  /** in words; '' when it is not known */
  readonly value: string
}

/** The facts of a draft in the order in which it first uses them. */
export function factsOfDraft(event: Event, draft: Draft): readonly DraftFact[] {
  const paths = sentencesOf(draft).flatMap(({ segments }) => segments.flatMap(({ sources }) => sources))
  return [...new Set(paths)].map((path) => factAt(event, path))
}

export function factAt(event: Event, path: SourcePath): DraftFact {
  const place = placeOfSource(event, path)
  const { collection, id = '' } = place
  const owner = collection === undefined ? '' : nameOf(event, collection, id)
  return { path, ...place, owner, value: valueText(event, lastName(path.split('.').slice(1)) ?? place.field, valueAtSource(event, path)) }
}

const NAMING_FIELDS = ['name', 'title', 'text', 'number'] as const

function nameOf(event: Event, collection: CollectionName, id: string): string {
  const fields = event[collection][id] as Readonly<Record<string, unknown>> | undefined
  const name = NAMING_FIELDS.map((field) => fields?.[field]).find((value) => typeof value === 'string' && value !== '')
  return typeof name === 'string' ? name : ''
}

/** The innermost key that is no place in a list. */
function lastName(keys: readonly string[]): string | undefined {
  return keys.findLast((key) => !/^\d+$/.test(key))
}

function valueText(event: Event, field: string | undefined, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return lineText(event, field, value)
  if (Array.isArray(value)) return value.map((item) => valueText(event, field, item)).filter((text) => text !== '').join(event.documentLocale === 'en' ? ', ' : '、')
  if (field === 'place') return placeText(event, value as Parameters<typeof placeText>[1])
  return objectText(event, value as Readonly<Record<string, unknown>>)
}

function lineText(event: Event, field: string | undefined, value: string): string {
  const collection = field === undefined ? undefined : referenceFields[field]
  if (collection !== undefined) return nameOf(event, collection, value)
  if (/^(\d{4}-\d{2}(-\d{2})?|--\d{2}-\d{2})$/.test(value)) return dateText(value, event.documentLocale)
  const words: object = wordsOf(event.documentLocale)
  const lists = field === undefined ? [] : (wordListsOfFields[field] ?? [])
  for (const list of lists) {
    const word = (words as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>)[list]?.[value]
    if (word !== undefined) return word
  }
  return value
}

/** Where the words of a choice stand, by the name of its field. */
const wordListsOfFields: Readonly<Record<string, readonly string[]>> = {
  type: ['sessionType'],
  kind: ['itemKind', 'eventKind', 'stopAct'],
  parts: ['eventKind'],
  partOfDay: ['partOfDay'],
  category: ['personCategory'],
  verb: ['participationVerb', 'speechVerb'],
  mode: ['participationMode'],
  state: ['attendanceState'],
}

/** Which member of a union it is, and that someone simply was there: nothing that a reader would call a fact. */
function isPlumbing(event: Event, key: string, value: unknown): boolean {
  return (key === 'kind' && value === valueText(event, key, value)) || (key === 'mode' && value === 'present')
}

/** A speaker, a post, an act, a key point or a whole entity: the texts in it, references by name. */
function objectText(event: Event, value: Readonly<Record<string, unknown>>): string {
  if (typeof value['name'] === 'string') return value['name']
  if (Array.isArray(value['posts'])) return postsText(event, value as never)
  const parts = Object.entries(value).map(([key, part]) => (isPlumbing(event, key, part) ? '' : valueText(event, key, part)))
  return parts.filter((text) => text !== '').join(' ')
}
