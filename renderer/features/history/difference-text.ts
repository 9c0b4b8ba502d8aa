import type { JsonValue } from '#shared/lib/patch.ts'
import type { FieldDifference } from './differences.ts'
import { isHiddenField, valueTexts, type Telling } from './value-text.ts'

/** Both sides of a difference in words; of lists and sets only what the other side lacks. */
export type SaidDifference = {
  readonly then: string
  readonly now: string
  /** only what the other side lacks is told: a side without words may hold more */
  readonly isPart: boolean
  /** why both sides read alike: a list in another order, or figures that are not shown */
  readonly alike?: 'order' | 'hidden' | 'inside'
}

export function saidDifference(then: Telling, now: Telling, owner: string, { field, then: before, now: after }: FieldDifference): SaidDifference {
  if (field === 'position') return { then: '', now: '', isPart: false, alike: 'order' }
  const [thenTexts, nowTexts] = [valueTexts(then, owner, field, before), valueTexts(now, owner, field, after)]
  const isMany = thenTexts.length > 1 || nowTexts.length > 1
  const said = (mine: readonly string[], others: readonly string[]): string => (isMany ? without(mine, others) : mine).join(now.text('marks.list'))
  const sides = { then: said(thenTexts, nowTexts), now: said(nowTexts, thenTexts), isPart: thenTexts.length > 0 && nowTexts.length > 0 }
  if (sides.then !== sides.now) return sides
  return { ...sides, alike: isHiddenField(field) ? 'hidden' : isList(before) && isMany ? 'order' : 'inside' }
}

function without(mine: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return mine.filter((one) => !known.has(one))
}

const isList = (value: JsonValue | undefined): boolean => Array.isArray(value)
