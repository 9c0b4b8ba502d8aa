import { typedTime } from '#shared/lib/typed-time.ts'
import { personCategories } from '#shared/domain/people/person.ts'
import { unitKinds, unitLevels } from '#shared/domain/people/unit.ts'
import { factText } from '#shared/domain/register/differences.ts'
import { factsSchemas, type EntryOf, type RegisterKind } from '#shared/domain/register/register.ts'

/** A fact that one line or one text of the panel shows; posts, contacts and rooms have editors of their own. */
export type EntryField = {
  readonly field: string
  /** the name of the field in the messages, where it goes by another */
  readonly named?: string
  readonly isText?: boolean
  readonly unit?: 'minutes' | 'metres'
  /** what may be chosen; else it is typed */
  readonly among?: readonly string[]
  /** @returns undefined where the text is not understood */
  readonly parse?: (typed: string) => unknown
}

const number = (typed: string): unknown => (/^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : undefined)
const names = (typed: string): readonly string[] => typed.split(/[、，,;；]/).map((name) => name.trim()).filter((name) => name !== '')

/** `30.25, 120.16`: latitude first, as maps give it. */
function coordinates(typed: string): unknown {
  const [latitude, longitude, ...more] = typed.split(/[,，\s]+/).map(Number)
  return more.length === 0 && latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined
}

export const entryFields: { readonly [Kind in RegisterKind]: readonly EntryField[] } = {
  people: [
    { field: 'name' },
    { field: 'nameVariants', parse: names },
    { field: 'pinyin' },
    { field: 'gender', among: ['male', 'female'] },
    { field: 'category', among: personCategories },
    { field: 'phone' },
    { field: 'email' },
  ],
  units: [
    { field: 'name' },
    { field: 'shortNames', parse: names },
    { field: 'kind', among: unitKinds },
    { field: 'level', among: unitLevels },
    { field: 'divisionCode' },
    { field: 'parent', named: 'parentId' },
  ],
  sites: [
    { field: 'name' },
    { field: 'division' },
    { field: 'address' },
    { field: 'coordinates', parse: coordinates },
    { field: 'hostUnit', named: 'hostUnitId' },
    { field: 'stayMinutes', unit: 'minutes', parse: number },
    { field: 'capacity', parse: number },
    { field: 'parking' },
    { field: 'boardingPoint' },
    { field: 'maxVehicleWidthM', unit: 'metres', parse: number },
    { field: 'maxVehicleHeightM', unit: 'metres', parse: number },
    { field: 'earliestArrival', parse: typedTime },
    { field: 'latestDeparture', parse: typedTime },
    { field: 'subject' },
    { field: 'introduction', isText: true },
    { field: 'rainPlan', isText: true },
  ],
  venues: [{ field: 'name' }, { field: 'address' }],
}

/** A fact as it stands in its field. */
export function fieldValue(entry: EntryOf<RegisterKind>, { field }: EntryField): string {
  return factText(entry[field as keyof typeof entry])
}

/** The entry with one fact as it was typed, an empty one taken out; null where the text is not understood. */
export function withTyped<Kind extends RegisterKind>(kind: Kind, entry: EntryOf<Kind>, { field, parse }: EntryField, typed: string): EntryOf<Kind> | null {
  const text = typed.trim()
  const schema = factsSchemas[kind].shape[field as 'name']
  const value = parse ? (text === '' && !Array.isArray(entry[field as keyof EntryOf<Kind>]) ? undefined : parse(text)) : text
  if (text === '' && !Array.isArray(value)) {
    const { [field as keyof EntryOf<Kind>]: _empty, ...others } = entry
    return field === 'name' ? null : (others as unknown as EntryOf<Kind>)
  }
  return schema.safeParse(value).success ? { ...entry, [field]: value } : null
}

/** An entry that is made by hand, before anything is known of it but its name. */
export function newEntry(kind: RegisterKind, id: string, name: string): EntryOf<RegisterKind> {
  const facts = { people: { nameVariants: [], category: 'delegate', posts: [] }, units: { shortNames: [] }, sites: {}, venues: { rooms: [] } }[kind]
  return { id, name, ...facts, seenAt: [] } as unknown as EntryOf<RegisterKind>
}
