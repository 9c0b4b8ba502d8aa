import type { Event } from '../event/event.ts'
import { factsOf, type LocalOf } from './event-facts.ts'
import type { Contact, EntryOf, FactsOf, KnownRoom, RegisterKind } from './register.ts'

/** The facts that an event and the register are compared in. */
const comparedFields = {
  people: ['name', 'posts', 'phone', 'email', 'gender', 'pinyin'],
  units: ['name', 'shortNames', 'kind', 'level', 'divisionCode', 'parent'],
  sites: [
    'name',
    'division',
    'address',
    'coordinates',
    'hostUnit',
    'contact',
    'guide',
    'parking',
    'boardingPoint',
    'maxVehicleWidthM',
    'maxVehicleHeightM',
    'capacity',
    'stayMinutes',
    'subject',
    'introduction',
    'earliestArrival',
    'latestDeparture',
    'rainPlan',
  ],
  venues: ['name', 'address', 'rooms'],
} as const satisfies { readonly [Kind in RegisterKind]: readonly (keyof FactsOf<Kind>)[] }

export type ComparedField = { readonly [Kind in RegisterKind]: (typeof comparedFields)[Kind][number] }[RegisterKind]

/** One fact that an event and the register tell differently, both in words. */
export type Difference = { readonly field: ComparedField; readonly here: string; readonly there: string }

/** Where something of an event differs from its entry; not what the register does not say, nor what was knowingly kept. */
export function differencesFrom<Kind extends RegisterKind>(kind: Kind, event: Event, local: LocalOf<Kind>, known: EntryOf<Kind>): readonly Difference[] {
  const facts = asItWas(factsOf(kind, event, local))
  const said = kind === 'venues' ? saidOfRooms(facts as FactsOf<'venues'>, known as EntryOf<'venues'>) : known
  return comparedFields[kind].flatMap((field: ComparedField) => {
    const [here, there] = [factText(facts[field as keyof FactsOf<Kind>]), factText((said as EntryOf<Kind>)[field as unknown as keyof EntryOf<Kind>])]
    return here === there || there === '' || local.registerKept?.[field] === there ? [] : [{ field, here, there }]
  })
}

/** A visit that is over is compared by what it took. */
function asItWas<Facts extends FactsOf<RegisterKind>>(facts: Facts): Facts {
  const { neededMinutes } = facts as { readonly neededMinutes?: number }
  return neededMinutes === undefined ? facts : { ...facts, stayMinutes: neededMinutes }
}

/** What a venue is said to be, as far as the event has its rooms and where the register says something of them. */
function saidOfRooms(here: FactsOf<'venues'>, known: EntryOf<'venues'>): EntryOf<'venues'> {
  return { ...known, rooms: here.rooms.map((room) => ({ ...room, ...known.rooms.find(({ name }) => name === room.name) })) }
}

/** The event's word stands, until the register says something else again. */
export function keeping({ registerKept }: LocalOf<RegisterKind>, { field, there }: Difference): { readonly registerKept: Readonly<Record<string, string>> } {
  return { registerKept: { ...registerKept, [field]: there } }
}

type Post = FactsOf<'people'>['posts'][number]
type ObjectFact = readonly (string | Post | KnownRoom)[] | Contact | NonNullable<FactsOf<'sites'>['coordinates']>

/** A fact in words; kinds and levels by their names in the file, what is unknown as ''. */
export function factText(fact: unknown): string {
  if (typeof fact !== 'object' || fact === null) return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : ''
  const value = fact as ObjectFact
  if ('latitude' in value) return `${value.latitude}, ${value.longitude}`
  if ('name' in value) return [value.name, value.phone ?? ''].filter((part) => part !== '').join(' ')
  return value.map(partText).join('、')
}

/** A short name, a post, or a room with what an event knows of it. */
function partText(part: string | Post | KnownRoom): string {
  if (typeof part === 'string') return part
  if ('title' in part) return part.title.startsWith(part.unit) ? part.title : `${part.unit}${part.title}`
  return [part.name, part.floor, part.capacity, part.stageWidthM === undefined ? undefined : `${part.stageWidthM} m`].filter((one) => one !== undefined && one !== '').join(' ')
}
