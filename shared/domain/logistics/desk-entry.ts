import type { Event } from '../event/event.ts'
import type { Person } from '../people/person.ts'

/** What Enter at the desk does with what stands in the box, with a person only where one is signed in. */
export type DeskEntry =
  | { readonly kind: 'person'; readonly person: Person }
  /** looks like a code and is nobody's */
  | { readonly kind: 'unknown-code' }
  /** several carry this number */
  | { readonly kind: 'shared-code' }
  | { readonly kind: 'nobody' }

/** Printable signs of a keyboard with a digit among them: what a scanner types, and no name written in letters alone. */
const LIKE_A_CODE = /^[ -~]*\d[ -~]*$/u

/** Whether a text is a number or a code, so that it is nobody's name. */
export function isLikeCode(typed: string): boolean {
  return LIKE_A_CODE.test(plainCode(typed))
}

/**
 * A code that is known names its person; one that is not names nobody, whatever else it happens to find (the end of a
 * telephone number), unless a name with letters in it begins so. How fast it was typed says nothing: scanners differ, and so do hands.
 *
 * @param found whom the text finds, the best first
 */
export function deskEntry(event: Event, typed: string, found: readonly Person[]): DeskEntry {
  const text = plainCode(typed)
  if (text === '') return { kind: 'nobody' }
  const [coded, ...more] = peopleOfCode(event, typed)
  if (more.length > 0) return { kind: 'shared-code' }
  if (coded) return { kind: 'person', person: coded }
  const isCode = isLikeCode(text)
  const person = isCode ? found.find(({ name }) => /[a-z]/u.test(text) && plainCode(name).startsWith(text)) : found[0]
  if (person) return { kind: 'person', person }
  return { kind: isCode ? 'unknown-code' : 'nobody' }
}

/** Whom a badge names: by registration number or by the id itself, also when a scanner sends full-width signs. */
export function peopleOfCode(event: Event, code: string): readonly Person[] {
  const wanted = plainCode(code)
  if (wanted === '') return []
  return Object.values(event.people).filter(({ id, registrationNumber = '' }) => plainCode(registrationNumber) === wanted || plainCode(id) === wanted)
}

function plainCode(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
