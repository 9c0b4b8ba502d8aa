import { z } from 'zod'
import { collectionNames, collectionSchemas, eventSchema, type CollectionName } from '../domain/event/event.ts'

type Schema = z.core.$ZodType

/** The schema inside defaults and absences, which say nothing of the shape. */
export function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional) return bare(schema.unwrap())
  return schema
}

/** What stands one step further in: a field, an item, an entry; several where a value may have several forms. */
function inside(schema: Schema, key: PropertyKey): readonly Schema[] {
  const shape = bare(schema)
  if (shape instanceof z.ZodObject) {
    const field: unknown = Object.hasOwn(shape.shape, key) ? shape.shape[String(key)] : undefined
    return field === undefined ? [] : [field as Schema]
  }
  if (shape instanceof z.ZodRecord) return [shape.valueType]
  if (shape instanceof z.ZodArray) return [shape.element]
  if (shape instanceof z.ZodDiscriminatedUnion) return shape.options.flatMap((option) => inside(option, key))
  return []
}

/** Names of the fields that an object at this place of an event may have. */
export function fieldNamesAt(path: readonly PropertyKey[]): readonly string[] {
  return fieldNamesIn(eventSchema, path)
}

/** The same of what another schema describes. */
export function fieldNamesIn(root: Schema, path: readonly PropertyKey[]): readonly string[] {
  const schemas = path.reduce<readonly Schema[]>(
    (level, key) => level.flatMap((schema) => inside(schema, key)),
    [root],
  )
  return schemas.flatMap((schema) => ownFieldNames(schema))
}

function ownFieldNames(schema: Schema): readonly string[] {
  const shape = bare(schema)
  if (shape instanceof z.ZodObject) return Object.keys(shape.shape)
  if (shape instanceof z.ZodDiscriminatedUnion)
    return [...new Set(shape.options.flatMap((option) => ownFieldNames(option)))]
  return []
}

/** What stands for a member of an id set that is written as a plain list. */
export type SetMember = true | Readonly<Record<never, never>>

/**
 * The fields that are keyed by ids and may be written as lists of ids: `members`, `passengers`. They are those whose
 * entries can be made from the id alone.
 */
export const setFields: ReadonlyMap<CollectionName, ReadonlyMap<string, SetMember>> = new Map(
  collectionNames.map((name) => [name, setFieldsOf(collectionSchemas[name])]),
)

function setFieldsOf(entity: z.ZodObject): ReadonlyMap<string, SetMember> {
  const shape: Readonly<Record<string, Schema>> = entity.shape
  const fields = Object.entries(shape).flatMap(([field, schema]): [string, SetMember][] => {
    const record = bare(schema)
    if (!(record instanceof z.ZodRecord)) return []
    const member = ([true, {}] as const).find((candidate) => z.safeParse(record.valueType, candidate).success)
    return member === undefined ? [] : [[field, member]]
  })
  return new Map(fields)
}
