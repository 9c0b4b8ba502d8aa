/** Texts in a tree; the leaves are messages with `{name}` for what is put in. */
export type MessageTree = { readonly [key: string]: string | MessageTree }

/** The same tree with other words: a message that is missing in one language is a type error. */
export type Translated<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Translated<Tree[Key]> }

/** Dotted path of every message: 'library.title'. */
export type PathOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathOf<Tree[Key]>}`
}[keyof Tree & string]

/** The message at a path. */
export type MessageAt<Tree, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? MessageAt<Tree[Head], Rest>
    : never
  : Path extends keyof Tree
    ? Tree[Path]
    : never

/** Names that a message asks for: 'count' of '{count} 人'. */
export type ParameterOf<Message> = Message extends `${string}{${infer Name}}${infer Rest}` ? Name | ParameterOf<Rest> : never
