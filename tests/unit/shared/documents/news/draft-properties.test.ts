import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDraft } from '#shared/documents/news/compose-draft.ts'
import type { Draft, Segment } from '#shared/documents/news/draft.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { outlets, releaseKinds } from '#shared/domain/news/words.ts'
import { valueAtSource } from '#shared/domain/news/source-path.ts'
import { epochDay } from '#shared/lib/local-date.ts'
import { eventArbitrary } from '../../../../helpers/event-arbitrary.ts'
import { sentencesOf, textOfDraft, textOfSegments, titleOf } from './draft-text.ts'

const RUNS = 2000
const wish = fc.record({ kind: fc.constantFrom(...releaseKinds), outlet: fc.constantFrom(...outlets) })

/** What is wrong with a draft; nothing when all is well. */
type Inspect = (draft: Draft, event: Event) => readonly string[]

function textsOf(draft: Draft): readonly string[] {
  return [...sentencesOf(draft), ...draft.dropped].map(({ segments }) => textOfSegments(segments))
}

function segmentsOf(draft: Draft): readonly Segment[] {
  return [...draft.title.segments, ...(draft.shoulderTitle?.segments ?? []), ...[...sentencesOf(draft), ...draft.dropped].flatMap(({ segments }) => segments)]
}

/** What no draft does, in any language. */
const rules: Readonly<Record<string, Inspect>> = {
  'every piece has a source, and the event has it': (draft, event) =>
    segmentsOf(draft).flatMap(({ text, sources, isUnknown }) => {
      if (sources.length === 0) return [`${text} has no source`]
      if (isUnknown) return []
      return sources.filter((source) => valueAtSource(event, source) === undefined).map((source) => `${text} ← ${source}`)
    }),
  'it keeps to its length while there is something left to drop': (draft) => {
    const shown = [titleOf(draft), textOfSegments(draft.shoulderTitle?.segments ?? []), ...sentencesOf(draft).map(({ segments }) => textOfSegments(segments))].join('')
    const isMeasured = draft.length === [...shown].length
    const isWithin = draft.length <= draft.maxLength || sentencesOf(draft).length === 1
    return [...(isMeasured ? [] : ['measured wrongly']), ...(isWithin ? [] : [`${draft.length} of ${draft.maxLength}`])]
  },
  'no key stands twice, and it begins with what was held': (draft) => {
    const keys = [...sentencesOf(draft), ...draft.dropped].map(({ key }) => key)
    return [...keys.filter((key, index) => keys.indexOf(key) !== index), ...(keys[0] === 'lead.held' ? [] : [`begins with ${keys[0] ?? 'nothing'}`])]
  },
  'nobody who declined is named, unless they wrote': (draft, event) => {
    const writers = writersOf(event)
    const [absent, others] = partition(Object.values(event.people), ({ id, attendance }) => attendance?.state === 'declined' && !writers.has(id))
    const text = textOfDraft(draft)
    return absent.map(({ name }) => name).filter((name) => name !== '' && text.includes(name) && !others.some((other) => other.name.includes(name)))
  },
  'no words of the machine': (draft) => textsOf(draft).filter((text) => /undefined|null|NaN|[{}\n]| {2}/u.test(text)),
}

const faults = [/[，。、；：][，。、；：]/u, /^[，。、；：]|[，、；：]$/u, /\p{Script=Han}[,;:]|[,;:]\p{Script=Han}/u, /[“《（][”》）]/u, /““|””|《《|》》/u]
const pairs = ['“”', '《》', '（）', '【】'].map((pair) => [...pair])

/** What no Chinese draft does. */
const chineseRules: typeof rules = {
  ...rules,
  'no clause is empty, no mark doubled or half-width': (draft) =>
    textsOf(draft).filter((text) => faults.some((fault) => fault.test(text)) || !/[。？！][”’」』）]*$/u.test(text)),
  'brackets and quotation marks pair up': (draft) =>
    [...textsOf(draft), titleOf(draft)].filter((text) => pairs.some(([open = '', close = '']) => text.split(open).length !== text.split(close).length)),
  'nobody is named who is not in the event': (draft, event) => {
    const names = new Set(Object.values(event.people).map(({ name }) => name))
    return [...textOfDraft(draft).matchAll(/[龘龖靐齉爩][䴖䴗䴘䶮䲟][䲠䲢]?/gu)].map(([name]) => name).filter((name) => !names.has(name))
  },
  'people who did the same stand in protocol order': (draft, event) => {
    const ranks = new Map(Object.values(event.people).map(({ id, rank }) => [`people.${id}.name`, rank ?? Number.MAX_SAFE_INTEGER]))
    const leaders = sentencesOf(draft).filter(({ key }) => key === 'lead.people' || key === 'lead.others')
    return leaders.flatMap(({ segments }) => ranksOfRuns(segments, ranks)).filter((run) => run.some((rank, index) => rank < (run[index - 1] ?? 0))).map(String)
  },
  'its sources give every figure': (draft, event) =>
    segmentsOf(draft).filter(({ isUnknown }) => !isUnknown).flatMap(({ text, sources }) =>
      [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure).filter((figure) => !isGiven(figure, sources, event)).map((figure) => `${figure} in ${text}`),
    ),
}

describe.each([['zh-CN', chineseRules], ['en', rules]] as const)('drafts in %s', (locale, all) => {
  it(`keep every rule over ${RUNS} events`, () => {
    fc.assert(
      fc.property(eventArbitrary(locale), wish, (event, wished) => {
        const draft = composeDraft(event, wished)
        for (const [rule, inspect] of Object.entries(all)) expect(inspect(draft, event), rule).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('are the same for the same event', () => {
    fc.assert(
      fc.property(eventArbitrary(locale), wish, (event, wished) => {
        expect(composeDraft(structuredClone(event), wished)).toEqual(composeDraft(event, wished))
      }),
      { numRuns: 200 },
    )
  })
})

function partition<Value>(values: readonly Value[], belongs: (value: Value) => boolean): readonly [readonly Value[], readonly Value[]] {
  return [values.filter(belongs), values.filter((value) => !belongs(value))]
}

function writersOf(event: Event): ReadonlySet<string> {
  const stated = Object.values(event.participations).filter(({ mode, verb }) => mode === 'written' || verb === 'instruct').map(({ personId }): string => personId)
  const speaking = Object.values(event.agendaItems).flatMap(({ kind, speakers }) =>
    speakers.flatMap((speaker): string[] => (speaker.kind === 'person' && (speaker.mode === 'written' || kind === 'instruction') ? [speaker.personId] : [])),
  )
  return new Set([...stated, ...speaking])
}

/** Ranks of people who stand side by side, with nothing but their posts and a mark between them. */
function ranksOfRuns(segments: readonly Segment[], ranks: ReadonlyMap<string, number>): readonly (readonly number[])[] {
  const runs: number[][] = [[]]
  for (const { text, sources } of segments) {
    const rank = ranks.get(sources[0] ?? '')
    if (rank !== undefined && sources.length === 1) runs.at(-1)?.push(rank)
    else if (text !== '、' && text !== '，' && !sources.some((source) => source.endsWith('.posts'))) runs.push([])
  }
  return runs
}

/** A figure stands in a source, counts what the sources list, or is the number of days between two dates. */
function isGiven(figure: string, sources: readonly string[], event: Event): boolean {
  const values = sources.map((source) => valueAtSource(event, source))
  const written = values.flatMap((value) => JSON.stringify(value).match(/\d+(?:\.\d+)?/g) ?? [])
  const days = values.flatMap((value) => (typeof value === 'string' ? (epochDay(value) ?? []) : []))
  const isSpan = days.length > 1 && Math.max(...days) - Math.min(...days) + 1 === Number(figure)
  const isCount = sources.length === Number(figure) || values.some((value) => typeof value === 'object' && value !== null && Object.keys(value).length === Number(figure))
  return isSpan || isCount || written.some((each) => each === figure || Number(each) === Number(figure))
}
