/** Documents whose sheets are cut out, set up or handed over one by one: where in the pile a sheet lies is no change. */
const LOOSE: ReadonlySet<string> = new Set(['name-tents', 'table-signs', 'seat-labels', 'badges', 'door-signs', 'direction-signs', 'banner', 'vehicle-signs', 'invitation', 'itineraries'])

/**
 * Which sheets of a new making differ from those that were printed. In a bound document the second sheet is compared
 * with the second one, whose number is printed on it; of loose sheets any that is there already is as good.
 */
export function changedSheets(document: string, printed: readonly string[], now: readonly string[]): readonly boolean[] {
  if (!LOOSE.has(document)) return now.map((sheet, index) => sheet !== printed[index])
  const left = new Map<string, number>()
  for (const sheet of printed) left.set(sheet, (left.get(sheet) ?? 0) + 1)
  return now.map((sheet) => {
    const count = left.get(sheet) ?? 0
    left.set(sheet, count - 1)
    return count <= 0
  })
}
