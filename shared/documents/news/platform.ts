import type { Appearance, Deed, DeedKind } from '../../domain/news/facts/appearance.ts'
import type { Facts } from '../../domain/news/facts/facts.ts'
import type { Outlet } from '../../domain/news/words.ts'
import type { Person } from '../../domain/people/person.ts'

/** Who is named where, each list in the order of the outlet. */
export type Platform = {
  /** in the first paragraph, with what they did */
  readonly lead: readonly Appearance[]
  /** after them */
  readonly others: readonly Appearance[]
  /** in the last paragraph */
  readonly closing: readonly Appearance[]
  /** presiders of sessions that the event is not known by */
  readonly presiders: readonly Appearance[]
}

/** More presiders than these make a list of their own. */
const MOST_PRESIDERS_IN_LEAD = 2

/**
 * Sorts those who did something as the outlet names them; within each class the protocol order stands.
 *
 * For the paper of the trade: 批示 → 出席并讲话 → 主持 → 致辞 → 参加. A local paper begins with its own people where one
 * of them welcomed the guests at the main session; the presider and the others then close the report. One's own site
 * names whoever stood on the platform by rank: senior guest, local member, presider.
 *
 * @source domain-rules §5, lead orders (a), (c) and (d)
 */
export function platformOf(facts: Facts, outlet: Outlet): Platform {
  const { people, presiders } = splitPresiding(facts)
  const order = (one: Appearance) => facts.presence.rankOf.get(one.person.id) ?? 0
  const instructing = people.filter(has('instruct'))
  const rest = people.filter((one) => !instructing.includes(one))
  const presiding = rest.filter((one) => has('preside')(one) && !has('keynote')(one))
  const welcoming = rest.filter((one) => !presiding.includes(one) && has('welcome')(one) && !isSpeaking(one))
  const speaking = rest.filter((one) => !presiding.includes(one) && isSpeaking(one))
  const attending = rest.filter((one) => has('attend')(one) && ![presiding, welcoming, speaking].some((group) => group.includes(one)))
  const placed = new Set([...presiding, ...welcoming, ...speaking, ...attending])
  const remaining = (['comment', 'join', 'accompany', 'observe'] as const).flatMap((kind) => {
    const group = rest.filter((one) => !placed.has(one) && has(kind)(one))
    for (const one of group) placed.add(one)
    return group
  })
  // Who only attended but outranks the presider stands among those who spoke.
  const lowest = Math.max(-1, ...(presiding.length > 0 ? presiding : speaking).map(order))
  const seniors = lowest === -1 ? attending : attending.filter((one) => order(one) < lowest)
  const juniors = attending.filter((one) => !seniors.includes(one))
  const leading = [...speaking, ...seniors].sort((a, b) => order(a) - order(b))
  const hosts = welcoming.filter((one) => welcomesAtMain(facts, one))
  if (outlet === 'local' && hosts.length > 0) {
    const guestHosts = welcoming.filter((one) => !hosts.includes(one))
    const [speakers, others] = [presiding.filter(has('speak')), presiding.filter((one) => !has('speak')(one))]
    return { lead: [...instructing, ...hosts, ...leading, ...speakers, ...guestHosts], others: [], closing: [...others, ...juniors, ...remaining], presiders }
  }
  // Who outranks all that spoke or presided is named before them, whatever the words were.
  const highest = Math.min(...[...leading, ...presiding].map(order))
  const [first, hostsLast] = [welcoming.filter((one) => order(one) < highest), welcoming.filter((one) => order(one) >= highest)]
  const platform = [...first, ...leading, ...presiding, ...hostsLast]
  if (outlet === 'own') platform.sort((a, b) => order(a) - order(b))
  return { lead: [...instructing, ...platform], others: [...juniors, ...remaining], closing: [], presiders }
}

function has(kind: DeedKind): (one: Appearance) => boolean {
  return ({ deeds }) => deeds.some((deed) => deed.kind === kind)
}

function isSpeaking({ deeds }: Appearance): boolean {
  return deeds.some(({ kind }) => kind === 'speak' || kind === 'keynote' || kind === 'summarise')
}

/** People in protocol order: who is named in one breath stands in it, whatever else brought them together. */
export function inProtocolOrder(facts: Facts, people: readonly Person[]): readonly Person[] {
  const order = (person: Person) => facts.presence.rankOf.get(person.id) ?? 0
  return [...people].sort((a, b) => order(a) - order(b))
}

/** Separates presiding over lesser sessions from what makes a person news; who only commented, in an item of the programme, is told with the session. */
function splitPresiding(facts: Facts): { readonly people: readonly Appearance[]; readonly presiders: readonly Appearance[] } {
  const isMajor = (deed: Deed) => isMainDeed(facts, deed) || MAJOR_TYPES.has(deed.session?.type ?? 'other')
  const majors = facts.appearances.filter(({ deeds }) => deeds.some((deed) => deed.kind === 'preside' && isMajor(deed)))
  const isNews = majors.length > MOST_PRESIDERS_IN_LEAD ? (deed: Deed) => isMainDeed(facts, deed) : isMajor
  const split = facts.appearances.map(({ person, deeds }) => {
    const aside = deeds.filter((deed) => deed.kind === 'preside' && !isNews(deed))
    const summaries = deeds.filter((deed) => deed.kind === 'summarise' && aside.some(({ session }) => session !== null && session.id === deed.session?.id))
    const lesser = [...aside, ...summaries]
    // Who presided over a session took part; 参加会议 beside it would say less.
    const isImplied = (deed: Deed) => deed.kind === 'join' && deed.object === null && deed.mode === 'present' && aside.length > 0
    return { news: { person, deeds: deeds.filter((deed) => !lesser.includes(deed) && !isImplied(deed)) }, aside: { person, deeds: lesser } }
  })
  return {
    people: split.map(({ news }) => news).filter(({ deeds }) => deeds.some(({ kind, items }) => kind !== 'comment' || items.length === 0)),
    presiders: split.map(({ aside }) => aside).filter(({ deeds }) => deeds.length > 0),
  }
}

const MAJOR_TYPES: ReadonlySet<string> = new Set(['opening', 'plenary', 'seminar'])

function isMainDeed(facts: Facts, { session }: Deed): boolean {
  return session === null || session.id === facts.occasion.mainSession?.id
}

function welcomesAtMain(facts: Facts, { deeds }: Appearance): boolean {
  return deeds.some((deed) => deed.kind === 'welcome' && isMainDeed(facts, deed))
}
