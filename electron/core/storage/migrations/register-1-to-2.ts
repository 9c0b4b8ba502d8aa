/** Units were kept by their full name, without an id or a history; there were no sites and no venues. */
export function registerFrom1to2(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('units' in raw) || typeof raw.units !== 'object' || raw.units === null) return raw
  const units = Object.entries(raw.units).map(([name, unit]) => [name, { ...(unit as object), id: name, seenAt: [] }])
  return { ...raw, units: Object.fromEntries(units) as unknown, sites: {}, venues: {} }
}
