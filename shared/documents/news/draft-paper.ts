import type { Event } from '../../domain/event/event.ts'
import { frameOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Run, Text } from '../paper.ts'
import { wordsOf } from '../words/words-of.ts'
import type { Draft, Sentence } from './draft.ts'

/** A draft as a page to edit: titles, then one paragraph each; what is not known stands out. */
export function draftPaper(event: Event, draft: Draft, options: PaperOptions): Paper {
  const { shoulderTitle, title, paragraphs } = draft
  const blocks: readonly Block[] = [
    {
      kind: 'title',
      lines: [...(shoulderTitle ? [textOf([shoulderTitle], 'strong')] : []), textOf([title], 'strong')],
    },
    ...paragraphs.map(({ sentences }) => ({ kind: 'paragraph' as const, role: 'body' as const, text: textOf(sentences) })),
  ]
  const frame = frameOf(event, 'briefing', options)
  const facts = { ...frame.facts, document: wordsOf(event.documentLocale).releaseKind[draft.kind] }
  return { ...frame, facts, sections: [{ orientation: 'portrait', blocks }] }
}

function textOf(sentences: readonly Sentence[], role?: Run['role']): Text {
  return sentences.flatMap(({ segments }) =>
    segments.map(({ text, isUnknown }): Run => {
      if (isUnknown === true) return { text, role: 'placeholder' }
      return role === undefined ? { text } : { text, role }
    }),
  )
}
