import type { DocumentId } from '#shared/documents/document-ids.ts'

/** The paper that the work of a section ends on, the best first; the first that can be made is shown. */
const papersOfSections: Readonly<Record<string, readonly DocumentId[]>> = {
  overview: ['handbook', 'programme'],
  people: ['roster'],
  agenda: ['programme'],
  tours: ['route', 'programme'],
  seating: ['seating', 'roster'],
  documents: ['handbook', 'programme'],
  news: ['briefing', 'programme'],
  logistics: ['lodging', 'meals', 'pick-ups', 'duty', 'programme'],
}

export function paperOfSection(section: string, available: readonly DocumentId[]): DocumentId | undefined {
  return papersOfSections[section]?.find((id) => available.includes(id)) ?? available[0]
}
