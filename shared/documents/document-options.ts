/** How a document can be made differently: by one of several choices, by a selection in its order, by a few words. */
export const optionIds = ['layout', 'language', 'style', 'addressees', 'recipient', 'grouping', 'columns', 'numbers', 'reason', 'people', 'plan', 'only', 'size', 'secondLine', 'face', 'ink', 'seats', 'arrow', 'before', 'after', 'line', 'person'] as const
export type OptionId = (typeof optionIds)[number]

export type DocumentOption = { readonly id: OptionId } & (
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly initial: string }
  /** some of the choices, in an order of one's own; left out: as the document finds best */
  | { readonly kind: 'selection'; readonly choices: readonly string[] }
  | { readonly kind: 'text' }
  /** whom it is made for: the id of a seating plan; left out: everyone who comes */
  | { readonly kind: 'source' }
  /** some of those, by id; left out: all */
  | { readonly kind: 'people' }
  /** one of the event's own people or lines, by its id */
  | { readonly kind: 'entity'; readonly collection: 'people' | 'lines' }
)

/** What was chosen, by the name of the option; what is left out is as it usually is. */
export type ChosenOptions = Readonly<Record<string, string | readonly string[]>>

/** The first of what was chosen that the document does not know; null when all of it can be done. */
export function unknownOption(options: readonly DocumentOption[], chosen: ChosenOptions): string | null {
  for (const [id, value] of Object.entries(chosen)) {
    const option = options.find((candidate) => candidate.id === id)
    if (!option || !fits(option, value)) return id
  }
  return null
}

function fits(option: DocumentOption, value: string | readonly string[]): boolean {
  switch (option.kind) {
    case 'choice':
      return typeof value === 'string' && option.choices.includes(value)
    case 'selection':
      return typeof value !== 'string' && value.length > 0 && value.every((one) => option.choices.includes(one))
    case 'text':
    case 'source':
      return typeof value === 'string'
    case 'people':
      return typeof value !== 'string'
    case 'entity':
      return typeof value === 'string' && value !== ''
  }
}

/** The choice that was made, else the usual one. The option has been checked before. */
export function chosenOf<Choice extends string>(choices: readonly Choice[], chosen: ChosenOptions, id: OptionId): Choice | undefined {
  return choices.find((choice) => choice === chosen[id]) ?? choices[0]
}

/** The line that alone is made; null: all of them. The option has been checked before. */
export function chosenLine({ chosen = {} }: { readonly chosen?: ChosenOptions }): string | null {
  const { line } = chosen
  return typeof line === 'string' ? line : null
}
