import type { DocumentLocale } from '#shared/domain/event/event.ts'
import { stopActKinds, type StopAct } from '#shared/domain/tours/tour.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'
import type { Choice } from '#renderer/ui/choices.ts'

/** What is done at a stop, in words: 揭牌：示例基地. */
export function actText({ kind, object }: StopAct, locale: DocumentLocale): string {
  const word = wordsOf(locale).stopAct[kind]
  if (object === undefined || object === '') return word
  if (kind === 'other') return object
  return locale === 'en' ? `${word}: ${object}` : `${word}：${object}`
}

export function actTokens(acts: readonly StopAct[], locale: DocumentLocale): readonly Choice[] {
  return acts.map((act, index) => ({ id: `act-${index}`, label: actText(act, locale) }))
}

export function actChoices(locale: DocumentLocale): readonly Choice[] {
  return stopActKinds.filter((kind) => kind !== 'other').map((kind) => ({ id: kind, label: wordsOf(locale).stopAct[kind] }))
}

/** An act as it is typed: the word for its kind and what it is about, or words of one's own. */
export function typedAct(typed: string, locale: DocumentLocale): StopAct {
  const text = typed.trim()
  const kind = stopActKinds.find((one) => one !== 'other' && text.startsWith(wordsOf(locale).stopAct[one]))
  if (kind === undefined) return { kind: 'other', object: text }
  const object = text.slice(wordsOf(locale).stopAct[kind].length).replace(/^[\s:：]+/, '')
  return object === '' ? { kind } : { kind, object }
}
