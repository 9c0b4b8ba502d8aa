import { halfWidth } from '../../lib/half-width.ts'
import { personSchema } from './person.ts'

/** The rank that a text means, null for none; undefined where it means neither. */
export function typedRank(text: string): number | null | undefined {
  const typed = halfWidth(text).trim()
  if (typed === '') return null
  const rank = personSchema.shape.rank.safeParse(Number(typed))
  return rank.success ? rank.data : undefined
}
