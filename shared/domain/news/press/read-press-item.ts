import { cleanPressText } from './clean-press-text.ts'
import { pressDates, pressOccasion } from './press-occasion.ts'
import { pressPeople } from './press-people.ts'
import type { PressProposal, Proposed } from './press-proposal.ts'
import { pressCategories } from './press-roster.ts'
import { pressSentences, type PressSentence } from './press-sentences.ts'
import { pressSessions } from './press-sessions.ts'
import { pressExchanges, pressSpeeches } from './press-speech.ts'
import { pressStops } from './press-stops.ts'

/**
 * Reads a press item and proposes an event. By rules alone: nothing is looked up anywhere, and what no rule
 * understands is listed.
 *
 * @source domain-rules §5, the structure of press items read backwards
 */
export function readPressItem(pasted: string): PressProposal {
  const { text, repairs, publishedYear } = cleanPressText(pasted)
  const sentences = pressSentences(text)
  const occasion = pressOccasion(sentences)
  const people = pressPeople(sentences)
  const names = people.map(({ value }) => value.name)
  const speeches = pressSpeeches(sentences, names)
  const proposal = {
    text,
    repairs,
    ...occasion,
    ...pressDates(sentences, publishedYear),
    theme: themeIn(sentences),
    people,
    sessions: pressSessions(sentences, occasion.name?.value ?? ''),
    exchanges: pressExchanges(sentences, names),
    speeches,
    stops: pressStops(sentences),
    categories: pressCategories(sentences),
    quotes: quotesIn(sentences),
  }
  return { ...proposal, unread: unreadSentences(sentences, proposal) }
}

function themeIn(sentences: readonly PressSentence[]): Proposed<string> | null {
  for (const { text } of sentences) {
    const value = /以“([^”]{3,40})”为主题/u.exec(text)?.[1]
    if (value !== undefined) return { value, confidence: 0.92, words: text.slice(0, 60) }
  }
  return null
}

/** Terms in quotation marks with what they are called by: “四个一”工作法. */
function quotesIn(sentences: readonly PressSentence[]): readonly Proposed<string>[] {
  const found = new Map<string, string>()
  for (const { text, isTitle } of sentences) {
    if (isTitle) continue
    for (const [quote] of text.matchAll(/“[^“”，。]{2,20}”(?:工作法|模式|机制|工程|平台|做法|行动|品牌)?/gu)) if (!found.has(quote)) found.set(quote, text.slice(0, 60))
  }
  return [...found].map(([value, words]) => ({ value, confidence: 0.85, words }))
}

function unreadSentences(sentences: readonly PressSentence[], proposal: Omit<PressProposal, 'unread'>): readonly string[] {
  const { name, startDate, people, sessions, exchanges, speeches, stops, categories } = proposal
  const read = [name, startDate, ...people, ...sessions, ...exchanges, ...speeches, ...stops, ...categories].flatMap((proposed) => (proposed ? [proposed.words] : []))
  const facts = [...people.map(({ value }) => value.name), ...stops.flatMap(({ value }) => [value.name, ...(value.name.match(/“[^”]+”/u) ?? [])])]
  return sentences
    .filter(({ text, isTitle }) => !isTitle && !read.some((words) => words !== '' && (text.includes(words) || words.includes(text))) && !facts.some((fact) => text.includes(fact)))
    .map(({ text }) => text)
}
