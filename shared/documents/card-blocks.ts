import type { Block, Card } from './paper.ts'

/** A card as running text, for formats that do not cut paper. */
export function cardBlocks({ event, name, subtitle, facts, parts, foot }: Card): readonly Block[] {
  return [
    { kind: 'paragraph', role: 'note', text: [{ text: event }] },
    { kind: 'heading', level: 1, text: [name] },
    ...(subtitle.length === 0 ? [] : [{ kind: 'paragraph', role: 'body', text: subtitle } as const]),
    ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
    ...parts.flatMap(({ title, lines }): Block[] => [
      { kind: 'heading', level: 2, text: title },
      { kind: 'facts', facts: lines.map((line) => ({ label: line.time, lines: line.lines })) },
    ]),
    ...(foot.length === 0 ? [] : [{ kind: 'paragraph', role: 'note', text: foot } as const]),
  ]
}
