import type { AgendaItem, Speaker } from '../../domain/agenda/agenda-item.ts'
import { sourcePath, type SourcePath } from '../../domain/news/source-path.ts'

/** A speaker, and the field that says so. */
type Spoken = { readonly speaker: Speaker; readonly source: SourcePath }

export function spokenIn({ id, speakers }: AgendaItem): readonly Spoken[] {
  return speakers.map((speaker, index) => ({ speaker, source: sourcePath('agendaItems', id, 'speakers', index) }))
}

export function isWritten({ speaker }: Spoken): boolean {
  return speaker.kind === 'person' && speaker.mode === 'written'
}

/** Those who can be asked to speak; an instruction is its author's whoever reads it. */
export function heardIn(item: AgendaItem): readonly Spoken[] {
  return item.kind === 'instruction' ? spokenIn(item) : spokenIn(item).filter((entry) => !isWritten(entry))
}
