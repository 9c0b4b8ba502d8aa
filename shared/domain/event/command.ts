import { z } from 'zod'
import { collectionSchemas, profileShape, type CollectionName, type EntityOf, type Profile } from './event.ts'
import { lineSchema } from './values.ts'
import { wishKinds, type WishKind } from './wish.ts'

/**
 * What can be done to an event, as data: the page sends it, the journal keeps it, undo runs it backwards.
 * One shape serves all collections, so that every fact can be edited and undone alike; a capability adds a command
 * of its own only where one wish of the user changes several things by a rule.
 */
export type EventCommand =
  | { readonly type: 'profile.edit'; readonly changes: ProfileChanges }
  | { [Name in CollectionName]: AddCommand<Name> }[CollectionName]
  | { [Name in CollectionName]: EditCommand<Name> }[CollectionName]
  | RemoveCommand
  | MoveCommand
  | ArrangeCommand
  | BatchCommand

/** Puts entities in, before the one named, else at the end; each brings its id, the positions are made. */
export type AddCommand<Name extends CollectionName> = {
  readonly type: 'entities.add'
  readonly collection: Name
  readonly entities: readonly NewEntity<Name>[]
  readonly beforeId?: string
}

/** Sets fields of one entity; null clears a field that may be absent. */
export type EditCommand<Name extends CollectionName> = {
  readonly type: 'entity.edit'
  readonly collection: Name
  readonly id: string
  readonly changes: EntityChanges<Name>
}

export type RemoveCommand = {
  readonly type: 'entities.remove'
  readonly collection: CollectionName
  readonly ids: readonly string[]
}

/** Moves one entity before another, or to the end. */
export type MoveCommand = {
  readonly type: 'entity.move'
  readonly collection: CollectionName
  readonly id: string
  readonly beforeId?: string
}

/** Puts entities in this order: they share out among themselves the places that they hold, all others stay. */
export type ArrangeCommand = {
  readonly type: 'entities.arrange'
  readonly collection: CollectionName
  readonly ids: readonly string[]
}

/**
 * Several changes as one undo step. Where they carry out one wish of the user by a rule, the batch says which, so that
 * undo and the history call it by that name.
 */
export type BatchCommand = {
  readonly type: 'batch'
  readonly commands: readonly EventCommand[]
  readonly wish?: Wish
}

/** A wish with the name of whom or what it is about, and how many things it touches as the user counts them. */
export type Wish = { readonly kind: WishKind; readonly name?: string; readonly count: number }

type OptionalKeys<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never }[keyof T]

/** Any of the fields; null where the field may be absent. */
type ChangesOf<T> = { readonly [Key in keyof T]?: Key extends OptionalKeys<T> ? T[Key] | null : T[Key] }

export type ProfileChanges = ChangesOf<Profile>
export type EntityChanges<Name extends CollectionName> = ChangesOf<Omit<EntityOf<Name>, 'id' | 'position'>>
/** An entity to be added: whole but for its position. `newEntity` fills the defaults in. */
export type NewEntity<Name extends CollectionName> = Omit<EntityOf<Name>, 'position'>

const collectionEntries = Object.entries(collectionSchemas) as [CollectionName, z.ZodObject][]
const collectionNameSchema = z.enum(Object.keys(collectionSchemas) as [CollectionName, ...CollectionName[]])
const anyIdSchema = z.string().min(1).max(64)

/** Fields of an object as a change: all optional, without their defaults, null where the field may be absent. */
function changesOf(shape: Readonly<Record<string, z.core.$ZodType>>): z.ZodType {
  const fields = Object.entries(shape).map(([key, field]) => {
    if (field instanceof z.ZodDefault) return [key, z.exactOptional(field.unwrap())]
    if (field instanceof z.ZodExactOptional) return [key, z.exactOptional(z.nullable(field.unwrap()))]
    return [key, z.exactOptional(field)]
  })
  return z.strictObject(Object.fromEntries(fields) as z.ZodRawShape)
}

const addSchema = z.discriminatedUnion('collection', collectionEntries.map(([name, schema]) =>
  z.strictObject({
    type: z.literal('entities.add'),
    collection: z.literal(name),
    entities: z.array(schema.omit({ position: true })).min(1).max(20_000),
    beforeId: z.exactOptional(anyIdSchema),
  }),
) as unknown as readonly [z.ZodObject, ...z.ZodObject[]])

const editSchema = z.discriminatedUnion('collection', collectionEntries.map(([name, { shape }]) => {
  const { id: _id, position: _position, ...fields } = shape
  return z.strictObject({
    type: z.literal('entity.edit'),
    collection: z.literal(name),
    id: anyIdSchema,
    changes: changesOf(fields),
  })
}) as unknown as readonly [z.ZodObject, ...z.ZodObject[]])

const singleCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('profile.edit'), changes: changesOf(profileShape) }),
  addSchema,
  editSchema,
  z.strictObject({
    type: z.literal('entities.remove'),
    collection: collectionNameSchema,
    ids: z.array(anyIdSchema).min(1).max(20_000),
  }),
  z.strictObject({
    type: z.literal('entity.move'),
    collection: collectionNameSchema,
    id: anyIdSchema,
    beforeId: z.exactOptional(anyIdSchema),
  }),
  z.strictObject({
    type: z.literal('entities.arrange'),
    collection: collectionNameSchema,
    ids: z.array(anyIdSchema).min(1).max(20_000).refine((ids) => new Set(ids).size === ids.length, 'twice'),
  }),
])

const wishSchema = z.strictObject({ kind: z.enum(wishKinds), name: z.exactOptional(lineSchema), count: z.int().min(0) })

/** Parses any command; a batch is one undo step and holds no further batches. */
export const eventCommandSchema = z.discriminatedUnion('type', [
  singleCommandSchema,
  z.strictObject({ type: z.literal('batch'), commands: z.array(singleCommandSchema).min(1).max(20_000), wish: z.exactOptional(wishSchema) }),
]) as unknown as z.ZodType<EventCommand>

const unplacedSchemas = new Map<CollectionName, z.ZodObject>()

/** A whole entity from the fields that are known; the others take their defaults. */
export function newEntity<Name extends CollectionName>(
  collection: Name,
  fields: { readonly id: string } & Partial<z.input<(typeof collectionSchemas)[Name]>>,
): NewEntity<Name> {
  const schema: z.ZodObject = collectionSchemas[collection]
  // A schema is compiled when it first parses: a list of 5,000 people must not compile as many.
  const unplaced = unplacedSchemas.get(collection) ?? schema.omit({ position: true })
  unplacedSchemas.set(collection, unplaced)
  return unplaced.parse(fields) as unknown as NewEntity<Name>
}
