import type { Event } from '../../domain/event/event.ts'
import { releaseOf, type ReleaseOf } from '../../domain/news/release.ts'
import type { HandEdit } from '../../domain/news/words.ts'
import { textDifference } from '../../lib/text-difference.ts'
import { composeDraft } from './compose-draft.ts'
import type { Draft, Segment, Sentence } from './draft.ts'
import { charactersIn } from './plan.ts'
import type { OfficeWording } from './phrase-book/office-wording.ts'
import { textOf } from './words.ts'

type Edits = Readonly<Record<string, HandEdit>>

/**
 * The draft of an event as it stands, in the wording of the office: made from the facts, with what was rewritten by hand in its
 * place.
 */
export function draftOf(event: Event, of: ReleaseOf, office: OfficeWording = {}): Draft {
  const release = releaseOf(event, of)
  const edits: Edits = release?.edits ?? {}
  const limit = release?.maxLength === undefined ? {} : { maxLength: release.maxLength }
  const wording = office[event.documentLocale] ?? {}
  return withEdits(composeDraft(event, { ...of, ...limit, wording, keptKeys: new Set(Object.keys(edits)) }), edits)
}

/**
 * Puts hand-written sentences in the place of those that they were made from. Nothing written by hand is lost: where
 * the facts changed since, both stay in the sentence; where they are gone, the sentence stays among the orphans.
 */
function withEdits(draft: Draft, edits: Edits): Draft {
  const found = new Set<string>()
  const edited = (sentence: Sentence): Sentence => {
    const edit = edits[sentence.key]
    if (!edit) return sentence
    found.add(sentence.key)
    const generated = textOf(sentence.segments)
    return { key: sentence.key, segments: keptSegments(sentence.segments, edit.text), edit: { generated, basis: edit.generated } }
  }
  const { shoulderTitle } = draft
  const title = edited(draft.title)
  const shoulder = shoulderTitle ? { shoulderTitle: edited(shoulderTitle) } : {}
  const paragraphs = draft.paragraphs.map(({ role, sentences }) => ({ role, sentences: sentences.map(edited) }))
  const orphans = Object.entries(edits).flatMap(([key, { text, generated }]): readonly Sentence[] =>
    found.has(key) ? [] : [{ key, segments: byHand(text), edit: { generated: null, basis: generated } }],
  )
  const whole = { ...draft, ...shoulder, title, paragraphs, orphans }
  return { ...whole, length: sentencesOf(whole).reduce((sum, { segments }) => sum + charactersIn(segments), 0) }
}

/** Every sentence of a draft, titles first. */
export function sentencesOf({ shoulderTitle, title, paragraphs }: Pick<Draft, 'shoulderTitle' | 'title' | 'paragraphs'>): readonly Sentence[] {
  return [...(shoulderTitle ? [shoulderTitle] : []), title, ...paragraphs.flatMap(({ sentences }) => sentences)]
}

/** Whether the facts below a hand-written sentence changed since, so that someone has to decide. */
export function isInConflict({ edit }: Sentence): boolean {
  return edit !== undefined && edit.generated !== edit.basis
}

/** A hand-written text with the sources of the pieces that it left as they were; what is new has none. */
function keptSegments(generated: readonly Segment[], text: string): readonly Segment[] {
  const segments: Segment[] = []
  const add = (segment: Segment): void => {
    const last = segments.at(-1)
    if (last?.sources.length === 0 && segment.sources.length === 0) segments[segments.length - 1] = { ...last, text: last.text + segment.text }
    else if (segment.text !== '') segments.push(segment)
  }
  // Ends of the generated pieces, so that a piece is only taken over whole: half a figure is no fact.
  let [piece, offset] = [0, 0]
  for (const { kind, text: part } of textDifference(textOf(generated), text)) {
    if (kind === 'added') {
      add({ text: part, sources: [] })
      continue
    }
    let rest = part
    while (rest !== '') {
      const segment = generated[piece]
      if (!segment) break
      const taken = rest.slice(0, segment.text.length - offset)
      if (kind === 'same') add(taken === segment.text ? segment : { text: taken, sources: [] })
      rest = rest.slice(taken.length)
      offset += taken.length
      if (offset === segment.text.length) [piece, offset] = [piece + 1, 0]
    }
  }
  return segments
}

function byHand(text: string): readonly Segment[] {
  return text === '' ? [] : [{ text, sources: [] }]
}

/** The draft as lines of text, titles first, then a paragraph each. */
export function linesOfDraft(draft: Draft): readonly string[] {
  // English sentences bring no blank of their own at their end.
  const gap = draft.locale === 'en' ? ' ' : ''
  const titles = [...(draft.shoulderTitle ? [draft.shoulderTitle] : []), draft.title]
  const paragraphs = draft.paragraphs.map(({ sentences }) => sentences.map(({ segments }) => textOf(segments)).filter((text) => text !== '').join(gap))
  return [...titles.map(({ segments }) => textOf(segments)), ...paragraphs].filter((line) => line !== '')
}
