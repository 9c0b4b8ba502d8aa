import { fieldText, savedTime } from '#renderer/i18n/step-text.ts'
import type { MessageKey, Text, UiLocale } from '#renderer/i18n/text.ts'
import { placeText } from '#shared/domain/agenda/place-text.ts'
import type { Place } from '#shared/domain/agenda/place.ts'
import { entityName } from '#shared/domain/event/entity-name.ts'
import type { CollectionName, Event } from '#shared/domain/event/event.ts'
import { referenceFields } from '#shared/domain/event/references.ts'
import { maskedIdNumber, maskedPhone } from '#shared/domain/people/masked-number.ts'
import { postText } from '#shared/domain/people/person-text.ts'
import type { Post } from '#shared/domain/people/person.ts'
import { dateText } from '#shared/lib/date-text.ts'
import type { JsonValue } from '#shared/lib/patch.ts'
import { choiceWords } from './choice-words.ts'

/** A state of an event, and the language in which its values are told. */
export type Telling = { readonly text: Text; readonly locale: UiLocale; readonly event: Event }

type Fields = Readonly<Record<string, JsonValue>>

const PHONES: ReadonlySet<string> = new Set(['phone', 'driverPhone', 'deskPhone', 'contact'])
/** Fields that hold many of a kind under keys that say something or nothing by themselves. */
const KEYED: ReadonlySet<string> = new Set(['assignments', 'edits', 'passengers'])
/** What needs no word before it inside a value. */
const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set(['text', 'title', 'name', 'date', 'time', 'kind', 'verb', 'state', 'origin', 'personId'])

/** Whether a field is shown with figures hidden: two such values may differ and read alike. */
export const isHiddenField = (field: string): boolean => PHONES.has(field) || field === 'idNumber'

/**
 * A field's value in the user's words, each of several things by itself.
 *
 * @param owner the collection that the field belongs to, 'profile', or the field around it
 */
export function valueTexts(telling: Telling, owner: string, field: string, value: JsonValue | undefined): readonly string[] {
  if (value === undefined || value === null || value === '') return []
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((item) => valueTexts(telling, owner, field, item))
  if (typeof value === 'object') return objectTexts(telling, field, value as Fields)
  const said = scalarText(telling, owner, field, value)
  return said === '' ? [] : [said]
}

/** What a thing is called: by itself, or by what it joins. */
export function thingName(telling: Telling, collection: CollectionName, thing: JsonValue | undefined): string {
  const named = entityName(thing)
  if (named !== undefined || typeof thing !== 'object' || thing === null) return named ?? ''
  const fields = thing as Fields
  const joined = ['personId', 'fromStopId', 'toStopId', 'date', 'meal', 'kind', 'verb', 'direction']
  return joined.flatMap((field) => valueTexts(telling, collection, field, fields[field])).join(' ')
}

function scalarText(telling: Telling, owner: string, field: string, value: string | number | boolean): string {
  const { text, locale } = telling
  if (typeof value === 'boolean') return text(value ? 'history.yes' : 'history.no')
  if (typeof value === 'number') return measured(text, field, value)
  const group = choiceWords[`${owner}.${field}`]
  if (group !== undefined) return text(`words.${group}.${value}` as MessageKey)
  const collection = referenceFields[field]
  if (collection !== undefined) return nameOf(telling, collection, value)
  if (PHONES.has(field)) return maskedPhone(value)
  if (field === 'idNumber') return maskedIdNumber(value)
  if (/(^d|D)ate$/.test(field)) return dateText(value, locale)
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return savedTime(value)
  return value
}

function measured(text: Text, field: string, value: number): string {
  if (field.endsWith('Minutes')) return text('history.minutes', { count: value })
  if (field.endsWith('Km')) return text('history.kilometres', { count: value })
  if (field.endsWith('M')) return text('history.metres', { count: value })
  return String(value)
}

function nameOf({ text, event }: Telling, collection: CollectionName, id: string): string {
  const thing: unknown = Object.hasOwn(event[collection], id) ? event[collection][id] : undefined
  return entityName(thing) ?? text('history.unnamed', { thing: text(`steps.collection.${collection}`) })
}

function objectTexts(telling: Telling, field: string, value: Fields): readonly string[] {
  const { text, event } = telling
  if (field === 'place') return [placeText(event, value as unknown as Place)].filter((said) => said !== '')
  if (field === 'posts') return [postText(event, value as unknown as Post)]
  if (field === 'speakers') return speakerTexts(telling, value)
  if (KEYED.has(field)) return Object.entries(value).map(([key, item]) => keyedText(telling, field, key, item))
  const collection = referenceFields[field]
  if (collection !== undefined) return Object.keys(value).map((id) => nameOf(telling, collection, id))
  // A set of keys that are words by themselves, such as seats.
  if (Object.values(value).every((item) => item === true)) return Object.keys(value)
  const parts = Object.entries(value).flatMap(([inner, item]) => {
    const said = valueTexts(telling, field, inner, item).join(text('marks.list'))
    if (said === '') return []
    return [SPEAKS_FOR_ITSELF.has(inner) ? said : text('history.fieldValue', { field: fieldText(text, inner), value: said })]
  })
  return parts.length === 0 ? [] : [parts.join(' ')]
}

function keyedText(telling: Telling, field: string, key: string, item: JsonValue): string {
  const name = field === 'passengers' ? nameOf(telling, 'people', key) : ''
  const inside = objectTexts(telling, '', item as Fields).join(' ')
  if (field === 'assignments') return telling.text('history.fieldValue', { field: key, value: inside })
  return [name, inside].filter((part) => part !== '').join(' ')
}

function speakerTexts(telling: Telling, speaker: Fields): readonly string[] {
  if (speaker['kind'] === 'count') return [['count', 'of'].flatMap((field) => valueTexts(telling, 'speakers', field, speaker[field])).join(' ')]
  const who = ['personId', 'unitId', 'text'].flatMap((field) => valueTexts(telling, 'speakers', field, speaker[field]))
  const mode = speaker['mode'] === 'written' ? valueTexts(telling, 'speakers', 'mode', speaker['mode']) : []
  return [[...who, ...mode].join(' ')]
}
