import type { Syllable } from '../names/reading.ts'
import type { UnitKind } from '../unit.ts'
import type { Division } from './divisions.ts'
import type { StrokeDifference } from './stroke-order.ts'

type Pair<Value> = readonly [Value, Value]

/**
 * Why one person stands before another, as data: the page puts it into words. Pairs hold the first one's and the
 * second one's; null where nothing is known, and then that one comes last.
 */
export type Reason =
  | { readonly kind: 'rank'; readonly ranks: Pair<number | null> }
  /** `at` is the number of the character in the name, from 1; 2 and more: all before it are the same */
  | { readonly kind: 'strokes'; readonly at: number; readonly characters: Pair<string>; readonly difference: StrokeDifference }
  /** the rule does not tell the characters apart; they are only kept together */
  | { readonly kind: 'same-strokes'; readonly at: number; readonly characters: Pair<string> }
  | { readonly kind: 'single-given-name'; readonly character: string }
  | { readonly kind: 'shorter-name' }
  | { readonly kind: 'unknown-character'; readonly data: 'strokes' | 'reading'; readonly character: string }
  | { readonly kind: 'not-chinese'; readonly isFirst: boolean }
  | { readonly kind: 'pinyin'; readonly at: number; readonly characters: Pair<string>; readonly syllables: Pair<Syllable> }
  | { readonly kind: 'division'; readonly divisions: Pair<Division | null> }
  | { readonly kind: 'organ'; readonly organs: Pair<UnitKind | null> }
  /** '' for none; not listed: the unit is written in words only and has no place of its own */
  | { readonly kind: 'unit'; readonly units: Pair<string>; readonly areListed: boolean }
  | { readonly kind: 'registration'; readonly times: Pair<string | null> }
  | { readonly kind: 'hand' }
  /** no key decides: they stand as they stood */
  | { readonly kind: 'tie' }
