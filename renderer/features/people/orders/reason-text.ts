import type { Text } from '#renderer/i18n/text.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { syllableText } from '#shared/domain/people/names/reading.ts'
import type { Placing } from '#shared/domain/people/orders/arrangement.ts'
import type { Division } from '#shared/domain/people/orders/divisions.ts'
import type { Reason } from '#shared/domain/people/orders/reason.ts'
import type { StrokeDifference } from '#shared/domain/people/orders/stroke-order.ts'

const strokeNames = { 1: 'heng', 2: 'shu', 3: 'pie', 4: 'dian', 5: 'zhe' } as const

/** Why one stands before another: 王、文 同为 4 画，第 1 笔 横＜点. */
export function reasonText(t: Text, { key, reason }: Placing): string {
  switch (reason.kind) {
    case 'rank': {
      const [first, second] = reason.ranks
      return first === null || second === null ? t('orders.reason.rankMissing') : t('orders.reason.rank', { first, second })
    }
    case 'strokes': {
      const text = ofCharacter(t, reason.at, strokeText(t, reason.characters, reason.difference))
      return key === 'pinyin' ? t('orders.reason.sameSound', { reason: text }) : text
    }
    case 'same-strokes':
      return ofCharacter(t, reason.at, t('orders.reason.sameStrokes', { a: reason.characters[0], b: reason.characters[1] }))
    case 'single-given-name':
      return t('orders.reason.singleGivenName', { character: reason.character })
    case 'shorter-name':
      return t('orders.reason.shorterName')
    case 'unknown-character':
      return t(reason.data === 'strokes' ? 'orders.reason.unknownStrokes' : 'orders.reason.unknownReading', { character: reason.character })
    case 'not-chinese':
      return t(reason.isFirst ? 'orders.reason.bothForeign' : 'orders.reason.notChinese')
    case 'pinyin': {
      const [[a, b], [first, second]] = [reason.characters, reason.syllables]
      return ofCharacter(t, reason.at, t('orders.reason.pinyin', { a, b, first: syllableText(first), second: syllableText(second) }))
    }
    case 'division':
      return divisionText(t, reason)
    case 'organ': {
      const [first, second] = reason.organs
      if (first === null || second === null) return t('orders.reason.organMissing')
      return t('orders.reason.organ', { first: t(`words.unitKind.${first}`), second: t(`words.unitKind.${second}`) })
    }
    case 'unit': {
      const [first, second] = reason.units
      if (first === '' || second === '') return t('orders.reason.unitMissing')
      return t(reason.areListed ? 'orders.reason.unit' : 'orders.reason.unlisted', { first, second })
    }
    case 'registration': {
      const [first, second] = reason.times
      return first === null || second === null ? t('orders.reason.registrationMissing') : t('orders.reason.registration', { first, second })
    }
    case 'hand':
    case 'tie':
      return t(`orders.reason.${reason.kind}`)
    default:
      return assertNever(reason)
  }
}

/** Whether somebody should look at it: the rule left it open, or a fact is missing. */
export function isOpen(reason: Reason): boolean {
  return reason.kind === 'tie' || reason.kind === 'same-strokes' || reason.kind === 'unknown-character'
}

function ofCharacter(t: Text, at: number, reason: string): string {
  return at === 1 ? reason : t('orders.reason.secondCharacter', { at, reason })
}

function strokeText(t: Text, [a, b]: readonly [string, string], difference: StrokeDifference): string {
  switch (difference.by) {
    case 'count':
      return t('orders.reason.count', { a, b, first: difference.counts[0], second: difference.counts[1] })
    case 'stroke': {
      const [first, second] = difference.classes
      return t('orders.reason.stroke', { a, b, count: difference.count, at: difference.at, first: t(`orders.stroke.${strokeNames[first]}`), second: t(`orders.stroke.${strokeNames[second]}`) })
    }
    case 'form':
      return t('orders.reason.form', { a, b, at: difference.at, first: difference.forms[0], second: difference.forms[1] })
    case 'turns':
      return t('orders.reason.turns', { a, b, at: difference.at, first: difference.turns[0], second: difference.turns[1] })
    case 'structure': {
      const [first, second] = difference.structures
      return t('orders.reason.structure', { a, b, first: t(`orders.structure.${first}`), second: t(`orders.structure.${second}`) })
    }
  }
}

function divisionText(t: Text, { divisions: [first, second] }: Extract<Reason, { kind: 'division' }>): string {
  if (!first) return ''
  if (!second) return t('orders.reason.divisionMissing', { first: provinceText(t, first) })
  if (first.province === second.province) return t('orders.reason.divisionWithin', { province: first.province, first: first.code, second: second.code })
  return t('orders.reason.division', { first: provinceText(t, first), second: provinceText(t, second) })
}

function provinceText(t: Text, { province, isGuessed }: Division): string {
  return isGuessed ? t('orders.reason.guessed', { province }) : province
}
