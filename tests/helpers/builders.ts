import { collectionSchemas, eventSchema, SCHEMA_VERSION, type CollectionName, type EntityOf, type Event } from '#shared/domain/event/event.ts'
import { eventFromLists, type EventLists, type Listed } from '#shared/domain/event/event-lists.ts'

/** Fields of an entity; what a test does not care about is filled in. */
type Fields<Name extends CollectionName> = Partial<Listed<Name>>
type EventFields = Partial<Omit<EventLists, CollectionName>> & {
  readonly [Name in CollectionName]?: readonly Fields<Name>[]
}

/** What an entity cannot be without, in the order of the collections. */
const required: { readonly [Name in CollectionName]: Fields<Name> } = {
  units: { name: '示例单位' },
  people: { name: '林示例' },
  delegations: { name: '示例代表团' },
  groups: { name: '第一组' },
  categoryTexts: { text: '各有关单位负责同志' },
  venues: { name: '示例会议中心' },
  rooms: { name: '一号厅' },
  notices: { title: '报到' },
  sessions: { type: 'plenary', title: '全体会议' },
  agendaItems: { kind: 'speech', sessionId: 'sessions-1' },
  participations: { personId: 'people-1', verb: 'attend' },
  tours: { title: '现场观摩' },
  lines: { name: 'A线', tourId: 'tours-1' },
  stops: { name: '示例观摩点', tourId: 'tours-1' },
  legs: { tourId: 'tours-1' },
  travelTimes: { from: '示例宾馆' },
  vehicles: { number: '1号车' },
  seatingPlans: { title: '主席台', layout: { kind: 'rostrum', rows: [7] } },
  lodgings: { hotel: '示例宾馆' },
  meals: { meal: 'lunch' },
  pickUps: { direction: 'arrival' },
  duties: { task: '会场布置' },
  supplies: { name: '会议手册' },
  releases: { kind: 'release', outlet: 'local' },
  quotes: { text: '“示例”工作法' },
  claims: { text: '建成示范基地12个' },
  versions: { number: 1, at: '2026-10-01T01:00:00Z' },
  confirmations: { personId: 'people-1', sessionId: 'sessions-1', state: 'told' },
  pictures: { name: '示例图.jpg', data: '/9j/4AAQ', width: 400, height: 300 },
  prints: { at: '2026-10-08T01:00:00Z', by: '示例员', way: 'print', document: 'roster', revision: 1, content: '0' },
  handbookSections: { part: 'text', title: '补充说明' },
  acceptedIssues: { key: 'event-without-date', reason: '日期待定' },
}

/**
 * A valid event. Collections are lists; an entity without an id is called after its collection and its place,
 * `people-1`, and what it cannot be without is filled in, so that a test states only what it is about:
 *
 *     eventWith({ people: [{ name: '林示例' }], sessions: [{ type: 'opening', presiderIds: ['people-1'] }] })
 */
export function eventWith(fields: EventFields = {}): Event {
  const collections = Object.entries(required).map(([name, needed]) => {
    const entities: readonly object[] = fields[name as CollectionName] ?? []
    return [name, entities.map((entity) => ({ ...needed, ...entity }))]
  })
  const lists = { kind: 'conference', name: '示例会议', ...fields, ...Object.fromEntries(collections) } as unknown as EventLists
  return eventSchema.parse({ ...eventFromLists(lists), id: 'event0000001', schemaVersion: SCHEMA_VERSION })
}

/** One entity of a collection, as it stands in an event. */
export function anEntity<Name extends CollectionName>(collection: Name, fields: Fields<Name> = {}): EntityOf<Name> {
  const id = `${collection}-1`
  return collectionSchemas[collection].parse({ id, position: 'a0', ...required[collection], ...fields }) as EntityOf<Name>
}

export const aSession = (fields?: Fields<'sessions'>) => anEntity('sessions', fields)
export const anItem = (fields?: Fields<'agendaItems'>) => anEntity('agendaItems', fields)
