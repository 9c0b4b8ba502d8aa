import type { Draft, ParagraphRole, Segment, Sentence } from '#shared/documents/news/draft.ts'

export function textOfSegments(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

export function sentencesOf(draft: Draft): readonly Sentence[] {
  return draft.paragraphs.flatMap(({ sentences }) => sentences)
}

/** The text of a draft, a line a paragraph, without its titles. */
export function textOfDraft(draft: Draft): string {
  return draft.paragraphs.map(({ sentences }) => sentences.map(({ segments }) => textOfSegments(segments)).join('')).join('\n')
}

export function paragraphsOf(draft: Draft, role: ParagraphRole): readonly string[] {
  return draft.paragraphs.filter((paragraph) => paragraph.role === role).map(({ sentences }) => sentences.map(({ segments }) => textOfSegments(segments)).join(''))
}

export function titleOf(draft: Draft): string {
  return textOfSegments(draft.title.segments)
}

/** Whether the texts stand in the text in this order. */
export function inOrder(text: string, ...parts: readonly string[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}
