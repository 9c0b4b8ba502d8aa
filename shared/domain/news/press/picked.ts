import type { PressProposal, Proposed } from './press-proposal.ts'

export const singleParts = ['name', 'kind', 'startDate', 'endDate', 'city', 'theme'] as const
export const listedParts = ['purposes', 'people', 'sessions', 'exchanges', 'speeches', 'stops', 'categories', 'quotes'] as const

type SinglePart = (typeof singleParts)[number]
type ListedPart = (typeof listedParts)[number]
type ValueOf<Part extends SinglePart | ListedPart> = Part extends SinglePart
  ? NonNullable<PressProposal[Part]>['value']
  : Part extends ListedPart ? PressProposal[Part][number]['value'] : never

/** One proposal by itself, to be accepted or not: `people.2`. */
export type Choice = { [Part in SinglePart | ListedPart]: { readonly id: string; readonly part: Part } & Proposed<ValueOf<Part>> }[SinglePart | ListedPart]

/** Every proposal by itself, in the order in which an event is entered. */
export function choicesIn(proposal: PressProposal): readonly Choice[] {
  const single = singleParts.flatMap((part) => {
    const proposed = proposal[part]
    return proposed ? [{ id: part, part, ...proposed }] : []
  })
  const listed = listedParts.flatMap((part) => proposal[part].map((proposed, index) => ({ id: `${part}.${index}`, part, ...proposed })))
  return [...single, ...listed] as readonly Choice[]
}

/** The proposal with nothing but what was accepted. */
export function accepted(proposal: PressProposal, ids: ReadonlySet<string>): PressProposal {
  const single = singleParts.filter((part) => !ids.has(part)).map((part) => [part, null])
  const listed = listedParts.map((part) => [part, proposal[part].filter((_, index) => ids.has(`${part}.${index}`))])
  return { ...proposal, ...(Object.fromEntries([...single, ...listed]) as Partial<PressProposal>) }
}
