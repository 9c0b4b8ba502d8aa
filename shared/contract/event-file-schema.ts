import { z } from 'zod'
import {
  collectionNames,
  collectionSchemas,
  profileShape,
  SCHEMA_VERSION,
  type CollectionName,
} from '../domain/event/event.ts'
import { eventIdSchema, personIdSchema } from '../domain/event/ids.ts'
import { referenceFields } from '../domain/event/references.ts'
import { setFields, type SetMember } from './event-file-fields.ts'
import { UNSTATED_VERSION } from './event-file.ts'

type JsonSchema = { readonly [key: string]: unknown }

const ID = { $ref: '#/$defs/id' } as const

/**
 * JSON Schema of an event file, saying what the reader accepts: collections as lists or keyed by id, ids and positions
 * left out, sets of ids as lists. What a schema cannot say (that a reference exists, that a year has a 29 February)
 * only `readEventFile` finds.
 */
export function eventFileJsonSchema(): JsonSchema {
  const profile = jsonSchemaOf(z.strictObject(profileShape))
  const entities = Object.fromEntries(collectionNames.map((name) => [name, entitySchema(name)]))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '会程 · Huicheng event file (.hcevent)',
    description:
      'One event as JSON. Every collection is either a list (its order counts) or an object keyed by id. An entity that others refer to needs an id; position may always be left out. Leave out what is unknown; null is not allowed. A file names other entities by their ids.',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'this schema, for editors that help with writing' },
      schemaVersion: { const: SCHEMA_VERSION, description: `left out: ${UNSTATED_VERSION}` },
      id: { ...jsonSchemaOf(eventIdSchema), description: '12 lower-case letters or digits; left out: made on import' },
      ...withReferences(fieldsOf(profile)),
      ...Object.fromEntries(collectionNames.map((name) => [name, collectionSchema(name, entities[name] ?? {})])),
    },
    required: profile['required'],
    additionalProperties: false,
    $defs: { id: idSchema(), ...entities },
  }
}

function collectionSchema(name: CollectionName, entity: JsonSchema): JsonSchema {
  const item = { $ref: `#/$defs/${name}` }
  return {
    description: entity['description'],
    anyOf: [
      { type: 'array', items: item },
      { type: 'object', propertyNames: ID, additionalProperties: item },
    ],
  }
}

function entitySchema(name: CollectionName): JsonSchema {
  const schema = jsonSchemaOf(collectionSchemas[name])
  const fields = withReferences(fieldsOf(schema))
  const sets = [...(setFields.get(name) ?? [])].map(([field, member]) => [
    field,
    setSchema(fields[field] ?? {}, member),
  ])
  const required = (schema['required'] as readonly string[]).filter((field) => field !== 'id' && field !== 'position')
  return {
    ...schema,
    properties: {
      ...fields,
      id: { ...ID, description: 'its key in an object, or made from its place in a list, when left out' },
      ...Object.fromEntries(sets),
    },
    required,
  }
}

/** Members of a set as a list of ids, or keyed by them. */
function setSchema({ description, default: _default, ...record }: JsonSchema, member: SetMember): JsonSchema {
  const keyed = member === true ? 'or an object with the ids as keys and true as values' : 'or an object keyed by them'
  return {
    description: joined(description, `a list of the ids, ${keyed}`),
    anyOf: [{ type: 'array', items: ID, uniqueItems: true }, record],
  }
}

/** Fields that hold ids say of what: without that nobody could write them by hand. */
function withReferences(fields: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, withReference(name, field)]))
}

function withReference(name: string, field: JsonSchema): JsonSchema {
  const collection = referenceFields[name]
  const deeper = deepened(field)
  if (collection === undefined) return deeper
  const { description, ...rest } = deeper
  return { description: joined(description, `by id from ${collection}`), ...rest }
}

function joined(description: unknown, more: string): string {
  return typeof description === 'string' ? `${description}; ${more}` : more
}

/** The same inside lists, records and alternatives. */
function deepened(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]): [string, unknown] => {
      if (key === 'properties') return [key, withReferences(value as Readonly<Record<string, JsonSchema>>)]
      if (key === 'items' || key === 'additionalProperties') return [key, isSchema(value) ? deepened(value) : value]
      if (key === 'anyOf' || key === 'oneOf') return [key, (value as readonly JsonSchema[]).map(deepened)]
      return [key, value]
    }),
  )
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return schema['properties'] as Readonly<Record<string, JsonSchema>>
}

/** Names of what every object inherits are refused as ids, because collections are plain records. */
function idSchema(): JsonSchema {
  return {
    ...plainJsonSchema(personIdSchema),
    description: 'any short word, unique in its collection: letters, digits, Chinese characters, _ . -',
    not: { enum: Object.getOwnPropertyNames(Object.prototype) },
  }
}

/** As zod writes it, with every id of an entity as a reference to the one definition. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const idPattern = plainJsonSchema(personIdSchema)['pattern']
  return plainJsonSchema(schema, ({ jsonSchema }) => {
    if (jsonSchema.pattern !== idPattern) return
    delete jsonSchema.pattern
    delete jsonSchema.type
    jsonSchema.$ref = ID.$ref
  })
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>

function plainJsonSchema(schema: z.ZodType, override?: Override): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    ...(override === undefined ? {} : { override }),
  })
  return rest as JsonSchema
}
