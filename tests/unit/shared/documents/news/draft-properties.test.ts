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

const RUNS = 150
const wish = fc.record({ kind: fc.constantFrom(...releaseKinds), outlet: fc.constantFrom(...outlets) })

/** What is wrong with a draft; nothing when all is well. */
type Inspect = (draft: Draft, event: Event) => readonly string[]

function noDraftIn(locale: Event['documentLocale'], inspect: Inspect): void {
  fc.assert(
    fc.property(eventArbitrary(locale), wish, (event, wished) => {
      expect(inspect(composeDraft(event, wished), event)).toEqual([])
    }),
    { numRuns: RUNS },
  )
}

function textsOf(draft: Draft): readonly string[] {
  return [...sentencesOf(draft), ...draft.dropped].map(({ segments }) => textOfSegments(segments))
}

function segmentsOf(draft: Draft): readonly Segment[] {
  return [...draft.title.segments, ...(draft.shoulderTitle?.segments ?? []), ...[...sentencesOf(draft), ...draft.dropped].flatMap(({ segments }) => segments)]
}

describe.each(['zh-CN', 'en'] as const)('no draft in %s', (locale) => {
  it('has a piece without a source, or a source that the event does not have', () => {
    noDraftIn(locale, (draft, event) =>
      segmentsOf(draft).flatMap(({ text, sources, isUnknown }) => {
        if (sources.length === 0) return [`${text} has no source`]
        if (isUnknown) return []
        return sources.filter((source) => valueAtSource(event, source) === undefined).map((source) => `${text} ← ${source}`)
      }),
    )
  })

  it('is longer than its limit while there is something left to drop', () => {
    noDraftIn(locale, (draft) => {
      const shown = [titleOf(draft), textOfSegments(draft.shoulderTitle?.segments ?? []), ...sentencesOf(draft).map(({ segments }) => textOfSegments(segments))].join('')
      const isMeasured = draft.length === [...shown].length
      const isWithin = draft.length <= draft.maxLength || sentencesOf(draft).length === 1
      return [...(isMeasured ? [] : ['measured wrongly']), ...(isWithin ? [] : [`${draft.length} of ${draft.maxLength}`])]
    })
  })

  it('uses a key twice, or begins with anything but what was held', () => {
    noDraftIn(locale, (draft) => {
      const keys = [...sentencesOf(draft), ...draft.dropped].map(({ key }) => key)
      return [...keys.filter((key, index) => keys.indexOf(key) !== index), ...(keys[0] === 'lead.held' ? [] : [`begins with ${keys[0] ?? 'nothing'}`])]
    })
  })

  it('differs from another of the same event', () => {
    fc.assert(
      fc.property(eventArbitrary(locale), wish, (event, wished) => {
        expect(composeDraft(structuredClone(event), wished)).toEqual(composeDraft(event, wished))
      }),
      { numRuns: 40 },
    )
  })

  it('names someone who declined, unless they wrote', () => {
    noDraftIn(locale, (draft, event) => {
      const writers = writersOf(event)
      const [absent, others] = partition(Object.values(event.people), ({ id, attendance }) => attendance?.state === 'declined' && !writers.has(id))
      const text = textOfDraft(draft)
      return absent.map(({ name }) => name).filter((name) => name !== '' && text.includes(name) && !others.some((other) => other.name.includes(name)))
    })
  })

  it('holds words of the machine', () => {
    noDraftIn(locale, (draft) => textsOf(draft).filter((text) => /undefined|null|NaN|[{}\n]| {2}/u.test(text)))
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

describe('no draft in Chinese', () => {
  it('has an empty clause, a doubled mark or a half-width comma', () => {
    const faults = [/[，。、；：][，。、；：]/u, /^[，。、；：]|[，、；：]$/u, /\p{Script=Han}[,;:]|[,;:]\p{Script=Han}/u, /[“《（][”》）]/u, /““|””|《《|》》/u]
    noDraftIn('zh-CN', (draft) => textsOf(draft).filter((text) => faults.some((fault) => fault.test(text)) || !/[。？！][”’」』）]*$/u.test(text)))
  })

  it('leaves a bracket or a quotation mark open', () => {
    const pairs = ['“”', '《》', '（）', '【】'].map((pair) => [...pair])
    noDraftIn('zh-CN', (draft) => [...textsOf(draft), titleOf(draft)].filter((text) => pairs.some(([open = '', close = '']) => text.split(open).length !== text.split(close).length)))
  })

  it('names anybody who is not in the event', () => {
    noDraftIn('zh-CN', (draft, event) => {
      const names = new Set(Object.values(event.people).map(({ name }) => name))
      return [...textOfDraft(draft).matchAll(/[龘龖靐齉爩][䴖䴗䴘䶮䲟][䲠䲢]?/gu)].map(([name]) => name).filter((name) => !names.has(name))
    })
  })

  it('turns the protocol order round among people who did the same', () => {
    noDraftIn('zh-CN', (draft, event) => {
      const ranks = new Map(Object.values(event.people).map(({ id, rank }) => [`people.${id}.name`, rank ?? Number.MAX_SAFE_INTEGER]))
      const leaders = sentencesOf(draft).filter(({ key }) => key === 'lead.people' || key === 'lead.others')
      return leaders.flatMap(({ segments }) => ranksOfRuns(segments, ranks)).filter((run) => run.some((rank, index) => rank < (run[index - 1] ?? 0))).map(String)
    })
  })

  it('prints a figure that its sources do not give', () => {
    noDraftIn('zh-CN', (draft, event) =>
      segmentsOf(draft).filter(({ isUnknown }) => !isUnknown).flatMap(({ text, sources }) =>
        [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure).filter((figure) => !isGiven(figure, sources, event)).map((figure) => `${figure} in ${text}`),
      ),
    )
  })
})

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
