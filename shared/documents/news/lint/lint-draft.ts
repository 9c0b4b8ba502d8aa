import type { Event } from '../../../domain/event/event.ts'
import type { Draft } from '../draft.ts'
import { sentencesOf } from '../edited-draft.ts'
import { textOf } from '../words.ts'
import { dateRules } from './dates.ts'
import { factRules } from './facts.ts'
import type { Finding, LintedDraft } from './finding.ts'
import { markRules } from './marks.ts'
import { peopleRules } from './people.ts'
import { wholeDraftFindings } from './whole-draft.ts'

/**
 * Reads a draft like a proof-reader, what was written by hand included. What comes from the facts cannot contradict
 * them, so names, posts, order, figures and terms are compared in hand-written sentences only; marks, dates and
 * lengths everywhere, because facts are typed too.
 *
 * @returns findings in reading order, those about the whole draft last
 * @source domain-rules §5, draft lint
 */
export function lintDraft(event: Event, draft: Draft): readonly Finding[] {
  const titles = new Set([draft.title.key, draft.shoulderTitle?.key])
  const sentences = sentencesOf(draft).map((sentence) => ({ sentence, text: textOf(sentence.segments), isTitle: titles.has(sentence.key) }))
  const linted: LintedDraft = { event, draft, sentences }
  const rules = [...peopleRules, ...factRules, ...dateRules, ...(draft.locale === 'zh-CN' ? markRules : [])]
  return [...sentences.flatMap((sentence) => rules.flatMap((rule) => rule(sentence, linted))), ...wholeDraftFindings(linted)]
}
