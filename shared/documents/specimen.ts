import { eventSchema, SCHEMA_VERSION, type DocumentLocale } from '../domain/event/event.ts'
import { samples } from '../domain/samples/samples.ts'
import type { ChosenOptions } from './document-options.ts'
import type { DocumentId } from './document-ids.ts'
import type { Block, Paper } from './paper.ts'
import { findDocument } from './registry.ts'
import type { StyleId } from './styles.ts'

/** `sections`: from which to which, the last not included, show the style. */
type Specimen = { readonly document: DocumentId; readonly chosen?: ChosenOptions; readonly sections?: readonly [number, number] }

/** A paper that is usually set in the style. */
const SPECIMENS: Readonly<Record<StyleId, Specimen>> = {
  plain: { document: 'agenda' },
  formal: { document: 'notice', sections: [0, 2] },
  spoken: { document: 'host-script', sections: [1, 2] },
  pocket: { document: 'itineraries' },
  handbook: { document: 'handbook', sections: [2, 5] },
  booklet: { document: 'handbook', chosen: { layout: 'a5' }, sections: [2, 5] },
}
/** Cards of one sheet. */
const MOST_CARDS = 4

/** 样张: pages of an invented event that show how a style looks. 公文 has no English. */
export function specimenOf(styleId: StyleId, locale: DocumentLocale, madeAt: string): Paper {
  const { document, chosen = {}, sections = [] } = SPECIMENS[styleId]
  const sample = samples.find((candidate) => candidate.locale === (styleId === 'formal' ? 'zh-CN' : locale))
  const found = findDocument(document)
  if (!sample || found.state !== 'ready') throw new Error(`there is no specimen of ${styleId}`)
  const event = eventSchema.parse({ ...sample.build(), schemaVersion: SCHEMA_VERSION, id: 'specimen0000' })
  const paper = found.entry.build(event, { madeAt, chosen })
  return { ...paper, sections: paper.sections.slice(...sections).map((section) => ({ ...section, blocks: section.blocks.map(shortened) })) }
}

function shortened(block: Block): Block {
  return block.kind === 'cards' ? { ...block, cards: block.cards.slice(0, MOST_CARDS) } : block
}
