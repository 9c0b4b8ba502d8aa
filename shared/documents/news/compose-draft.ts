import type { Event } from '../../domain/event/event.ts'
import { gatherFacts, type Facts } from '../../domain/news/facts/facts.ts'
import { chineseGrammar } from './chinese/grammar.ts'
import type { Draft, DraftWish } from './draft.ts'
import { englishGrammar } from './english/grammar.ts'
import type { Grammar } from './grammar.ts'
import { bookOf, lengthOf } from './phrase-book/wording.ts'
import { englishPhrases } from './phrase-book/en.ts'
import { chinesePhrases } from './phrase-book/zh-cn.ts'
import { charactersIn, fitted } from './plan.ts'
import { plannedDraft } from './report-plan.ts'

/**
 * A news draft of an event from its facts alone, in the event's own language. Equal events give equal drafts.
 *
 * @source domain-rules §5
 */
export function composeDraft(event: Event, wish: DraftWish): Draft {
  const facts = gatherFacts(event)
  return event.documentLocale === 'en'
    ? written(facts, wish, englishGrammar(facts, bookOf(englishPhrases, 'en', wish.outlet, wish.wording)))
    : written(facts, wish, chineseGrammar(facts, bookOf(chinesePhrases, 'zh-CN', wish.outlet, wish.wording)))
}

function written<Pen>(facts: Facts, wish: DraftWish, grammar: Grammar<Pen>): Draft {
  const locale = facts.event.documentLocale
  const title = grammar.title(grammar.newPen(), wish.kind === 'notice' ? 'ahead' : 'past')
  // Short kinds have no room for a slogan.
  const shoulderTitle = wish.kind === 'flash' || wish.kind === 'brief' ? null : grammar.shoulderTitle(grammar.newPen())
  const titleLength = charactersIn(title.segments) + (shoulderTitle ? charactersIn(shoulderTitle.segments) : 0)
  const maxLength = wish.maxLength ?? lengthOf(locale, wish.kind, wish.wording)
  const text = fitted(plannedDraft(facts, wish, grammar), grammar.newPen, maxLength - titleLength, wish.keptKeys)
  return {
    kind: wish.kind,
    outlet: wish.outlet,
    locale,
    ...(shoulderTitle ? { shoulderTitle } : {}),
    title,
    paragraphs: text.paragraphs,
    orphans: [],
    dropped: text.dropped,
    length: titleLength + text.length,
    maxLength,
  }
}
