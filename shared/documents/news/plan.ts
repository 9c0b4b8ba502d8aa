import type { Paragraph, ParagraphRole, Sentence } from './draft.ts'
import { settled, textOf, type Words } from './words.ts'

/** A sentence that can be written: again and again, because who is named first depends on what was dropped before. */
export type PlannedSentence<Pen> = {
  readonly key: string
  /** see `importance.ts`; the lowest is dropped first */
  readonly importance: number
  /** nothing when there is nothing to say */
  readonly write: (pen: Pen) => Words
}

export type PlannedParagraph<Pen> = { readonly role: ParagraphRole; readonly sentences: readonly PlannedSentence<Pen>[] }

export type FittedText = {
  readonly paragraphs: readonly Paragraph[]
  readonly dropped: readonly Sentence[]
  readonly length: number
}

type Written = { readonly paragraphs: readonly Paragraph[]; readonly lengths: ReadonlyMap<string, number>; readonly length: number }

/**
 * Writes a plan and leaves out sentences, least important and last first, until the text fits. Sentences are left out
 * whole; when only the first one is left, it stays, however long it is, and so do those that are to be kept.
 */
export function fitted<Pen>(
  plan: readonly PlannedParagraph<Pen>[], newPen: () => Pen, maxLength: number, keptKeys: ReadonlySet<string> = new Set(),
): FittedText {
  const sentences = plan.flatMap((paragraph) => paragraph.sentences)
  const byImportance = sentences
    .map((sentence, index) => ({ sentence, index }))
    .sort((a, b) => a.sentence.importance - b.sentence.importance || b.index - a.index)
    .map(({ sentence }) => sentence)
    .filter(({ key }, index, all) => index === all.length - 1 || !keptKeys.has(key))
  const left = new Set(sentences.map(({ key }) => key))
  const dropped: Sentence[] = []
  let written = writtenPlan(plan, newPen, left)
  for (let next = 0; written.length > maxLength && next < byImportance.length - 1; written = writtenPlan(plan, newPen, left)) {
    // Each round drops what would do if nothing else changed; who is named in full may then move, so it is written again.
    let excess = written.length - maxLength
    while (excess > 0 && next < byImportance.length - 1) {
      const sentence = byImportance[next++]
      if (!sentence) break
      const length = written.lengths.get(sentence.key)
      if (length === undefined) continue
      left.delete(sentence.key)
      excess -= length
      dropped.push({ key: sentence.key, segments: settled(sentence.write(newPen())) })
    }
  }
  return { paragraphs: written.paragraphs, dropped, length: written.length }
}

function writtenPlan<Pen>(plan: readonly PlannedParagraph<Pen>[], newPen: () => Pen, left: ReadonlySet<string>): Written {
  const pen = newPen()
  const lengths = new Map<string, number>()
  const paragraphs = plan.flatMap(({ role, sentences }) => {
    const kept = sentences.flatMap((planned) => {
      if (!left.has(planned.key)) return []
      const segments = settled(planned.write(pen))
      if (segments.length === 0) return []
      lengths.set(planned.key, charactersIn(segments))
      return [{ key: planned.key, segments }]
    })
    return kept.length === 0 ? [] : [{ role, sentences: kept }]
  })
  return { paragraphs, lengths, length: [...lengths.values()].reduce((sum, length) => sum + length, 0) }
}

/** Characters as a reader counts them, beyond the first plane too. */
export function charactersIn(segments: Words): number {
  return [...textOf(segments)].length
}
