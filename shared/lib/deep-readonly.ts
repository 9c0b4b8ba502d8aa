type Primitive = string | number | boolean | bigint | symbol | null | undefined

/** The same shape, with nothing in it assignable. Branded strings count as primitives. */
export type DeepReadonly<T> = T extends Primitive
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
