import type { SourcePath } from '../../../domain/news/source-path.ts'
import { filled, type Words } from '../words.ts'

/** The slot names of a pattern: `{who}在{where}` has who and where. */
export type SlotOf<Pattern extends string> = Pattern extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotOf<Rest> : never

/** Patterns by key. The book of a locale is the model: others of the locale have the same keys and slots. */
export type PhraseBook<Model extends Readonly<Record<string, string>>> = { readonly [Key in keyof Model]: string }

/** Says a phrase: every slot of the model's pattern must be given, so a forgotten one is a type error. */
export type Say<Model extends Readonly<Record<string, string>>> = <Key extends keyof Model & string>(
  key: Key,
  slots: Readonly<Record<SlotOf<Model[Key]>, Words>>,
  sources?: readonly SourcePath[],
) => Words

export function speakerOf<Model extends Readonly<Record<string, string>>>(book: PhraseBook<Model>): Say<Model> {
  return (key, slots, sources) => filled(book[key], slots, sources)
}
