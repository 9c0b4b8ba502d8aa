import type { Appearance, DeedKind } from '../../domain/news/facts/appearance.ts'
import type { Facts } from '../../domain/news/facts/facts.ts'
import type { Outlet } from '../../domain/news/words.ts'

/** Who is named in the first paragraph, and who at the end, each in the order of the outlet. */
export type Platform = { readonly lead: readonly Appearance[]; readonly others: readonly Appearance[]; readonly closing: readonly Appearance[] }

/** More presiders than these make a list of their own at the end. */
const MOST_PRESIDERS_IN_LEAD = 2

/**
 * Sorts those who did something as the outlet names them; within each class the protocol order stands.
 *
 * For the paper of the trade: 批示 → 出席并讲话 → 主持 → 致辞 → 参加. A local paper begins with its own people where one
 * of them welcomed the guests; the presider and the others then close the report.
 *
 * @source domain-rules §5, lead orders (a) and (d)
 */
export function platformOf(facts: Facts, outlet: Outlet): Platform {
  const people = facts.appearances.filter(({ deeds }) => deeds.some(({ kind }) => kind !== 'comment'))
  const has = (kind: DeedKind) => ({ deeds }: Appearance) => deeds.some((deed) => deed.kind === kind)
  const hasInstruction = has('instruct')
  const instructing = people.filter(hasInstruction)
  const rest = people.filter((appearance) => !hasInstruction(appearance))
  const presiding = rest.filter(has('preside'))
  const welcoming = rest.filter((one) => has('welcome')(one) && !presiding.includes(one))
  const acting = rest.filter((one) => isActing(one) && !presiding.includes(one) && !welcoming.includes(one))
  const attending = rest.filter((one) => has('attend')(one) && ![presiding, welcoming, acting].some((group) => group.includes(one)))
  const placed = new Set([...presiding, ...welcoming, ...acting, ...attending])
  const remaining = (['join', 'accompany', 'observe'] as const).flatMap((kind) => {
    const group = rest.filter((one) => !placed.has(one) && has(kind)(one))
    for (const one of group) placed.add(one)
    return group
  })
  // Someone who only attended but outranks the presider stands before him, among those who spoke.
  const order = (one: Appearance) => facts.presence.rankOf.get(one.person.id) ?? 0
  const lowest = Math.max(-1, ...(presiding.length > 0 ? presiding : acting).map(order))
  const seniors = lowest === -1 ? attending : attending.filter((one) => order(one) < lowest)
  const juniors = attending.filter((one) => !seniors.includes(one))
  const leading = [...acting, ...seniors].sort((a, b) => order(a) - order(b))
  if (outlet === 'local' && welcoming.length > 0) {
    return { lead: [...instructing, ...welcoming, ...leading], others: [], closing: [...presiding, ...juniors, ...remaining] }
  }
  const isCrowded = presiding.length > MOST_PRESIDERS_IN_LEAD
  const main = isCrowded ? presiding.filter((one) => presidesOverMain(facts, one)) : presiding
  return {
    lead: [...instructing, ...leading, ...main, ...welcoming],
    others: [...juniors, ...remaining],
    closing: presiding.filter((one) => !main.includes(one)),
  }
}

function isActing({ deeds }: Appearance): boolean {
  return deeds.some(({ kind }) => kind === 'speak' || kind === 'keynote' || kind === 'summarise')
}

function presidesOverMain(facts: Facts, { deeds }: Appearance): boolean {
  const main = facts.occasion.mainSession?.id
  return deeds.some(({ kind, session }) => kind === 'preside' && (session === null || session.id === main))
}
