import { maxTitleLengths } from '../lengths.ts'
import { charactersIn } from '../plan.ts'
import type { Finding, LintedDraft } from './finding.ts'

/** What only the draft as a whole shows. */
export function wholeDraftFindings({ event, draft, sentences }: LintedDraft): readonly Finding[] {
  const { title, locale, length, maxLength } = draft
  const findings: Finding[] = []
  const titleLength = charactersIn(title.segments)
  if (titleLength > maxTitleLengths[locale]) {
    findings.push({ rule: 'title-too-long', severity: 'hint', key: title.key, quote: String(titleLength), expected: String(maxTitleLengths[locale]) })
  }
  if (length > maxLength) findings.push({ rule: 'too-long', severity: 'warning', key: null, quote: String(length), expected: String(maxLength) })
  const naming = event.name === '' ? [] : sentences.filter(({ isTitle, text }) => !isTitle && text.includes(event.name))
  const [, ...again] = naming
  for (const { sentence, text } of again) {
    const shortName = event.shortName ?? ''
    const repair = shortName === '' || shortName === event.name ? {} : { expected: shortName, repair: text.replace(event.name, shortName) }
    findings.push({ rule: 'name-again', severity: 'hint', key: sentence.key, quote: event.name, ...repair })
  }
  return findings
}
