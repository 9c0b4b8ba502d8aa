import type { Told } from '../../../domain/news/facts/told.ts'
import { words, type Words } from '../words.ts'

const HAN_OR_FULL_WIDTH = '[\\p{Script=Han}\\uE000“”‘’《》（）【】、，。；：！？]'
const HALF_WIDTH: readonly (readonly [string, string])[] = [[',', '，'], [';', '；'], [':', '：'], ['\\?', '？'], ['!', '！']]

/** Half-width marks become full-width only beside Chinese, so that 1,200 and Co., Ltd. stay as they are. */
const widenings = HALF_WIDTH.map(([half, full]) => ({
  pattern: new RegExp(`(?<=${HAN_OR_FULL_WIDTH})\\s*${half}\\s*|\\s*${half}\\s*(?=${HAN_OR_FULL_WIDTH})`, 'gu'),
  full,
}))
const BRACKETS = /\(([^()]*\p{Script=Han}[^()]*)\)/gu
const LINE_BREAKS = /\s*\n+\s*/g
const GAPS = new RegExp(`(?<=${HAN_OR_FULL_WIDTH})[ \\t\\u00a0\\u3000]+(?=${HAN_OR_FULL_WIDTH})`, 'gu')
const LEADING = /^[\s，。、；：,.;:！]+/u
const TRAILING = /[\s，。、；：,.;:！…]+$/u

/** Words that someone typed, as they can stand inside a sentence: one line, marks in full width, none at either end. */
export function tidyText(text: string): string {
  return tidyInside(text).replace(LEADING, '').replace(TRAILING, '')
}

function tidyInside(text: string): string {
  let tidy = text.replace(LINE_BREAKS, '，')
  for (const { pattern, full } of widenings) tidy = tidy.replace(pattern, full)
  return tidy
    .replace(BRACKETS, '（$1）')
    .replace(GAPS, '')
    .replace(/[，、；：]*([。！？])[，、；：。]*/gu, '$1')
    .replace(/([，、；：])[，、；：]+/gu, '$1')
}

/**
 * The words of a fact, tidied; terms that must appear exactly are left untouched and add their own source.
 *
 * @param terms longest first, so that a term inside a longer one does not break it
 */
export function tidyWords(fact: Told, terms: readonly Told[]): Words {
  const cuts = cutAtTerms(fact.text, terms)
  return cuts.flatMap(({ text, term }, index) => {
    if (term) return words(text, [...fact.sources, ...term.sources])
    // A mark beside a term stands beside Chinese, though the piece by itself does not show it.
    const [before, after] = [index === 0 ? '' : TERM, index === cuts.length - 1 ? '' : TERM]
    let tidy = tidyInside(`${before}${text}${after}`).replaceAll(TERM, '')
    if (index === 0) tidy = tidy.replace(LEADING, '')
    if (index === cuts.length - 1) tidy = tidy.replace(TRAILING, '')
    return words(tidy, fact.sources)
  })
}

/** Stands for a term while the text around it is tidied. */
const TERM = '\uE000'

type Cut = { readonly text: string; readonly term?: Told }

function cutAtTerms(text: string, terms: readonly Told[]): readonly Cut[] {
  const [term, ...others] = terms
  if (!term) return text === '' ? [] : [{ text }]
  if (!text.includes(term.text)) return cutAtTerms(text, others)
  return text.split(term.text).flatMap((piece, index): readonly Cut[] =>
    [...(index === 0 ? [] : [{ text: term.text, term }]), ...cutAtTerms(piece, others)],
  )
}
