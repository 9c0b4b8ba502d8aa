import type { Event } from '../domain/event/event.ts'
import type { Person } from '../domain/people/person.ts'
import { wordsOf } from './words/words-of.ts'

type EventForms = Pick<Event, 'kind' | 'documentLocale'>

/** What a category is called as a heading: 代表; in a class those who come to learn are 学员. */
export function categoryText({ kind, documentLocale }: EventForms, category: Person['category']): string {
  const words = wordsOf(documentLocale)
  return isClass({ kind }) && category === 'delegate' ? words.learner.all : words.personCategory[category]
}

/** What one person is, as on a badge: Delegate, where the heading says Delegates. */
export function categoryOfOne({ kind, documentLocale }: EventForms, category: Person['category']): string {
  const words = wordsOf(documentLocale)
  return isClass({ kind }) && category === 'delegate' ? words.learner.one : words.personCategoryOfOne[category]
}

/** A meeting with a class as one of its parts has delegates. */
export function isClass({ kind }: Pick<Event, 'kind'>): boolean {
  return kind === 'training'
}
