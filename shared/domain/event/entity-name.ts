const NAMING_FIELDS = ['name', 'title', 'text', 'task', 'number', 'hotel'] as const

/** What a thing of any collection is called by its own fields; undefined when it has no name. */
export function entityName(entity: unknown): string | undefined {
  if (typeof entity !== 'object' || entity === null) return undefined
  const fields = entity as Readonly<Record<string, unknown>>
  return NAMING_FIELDS.map((field) => fields[field]).find((value): value is string => typeof value === 'string' && value !== '')
}
