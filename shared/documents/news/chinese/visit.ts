import type { When } from '../../../domain/news/facts/occasion.ts'
import type { Act, Visit, VisitedStop } from '../../../domain/news/facts/visits.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import type { Tense } from '../grammar.ts'
import { importance } from '../importance.ts'
import type { PlannedSentence } from '../plan.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { duringEvent, everybody, whenWords } from './gathering.ts'
import { ended, thingsList, type ChinesePen } from './pen.ts'
import { voicesWords } from './voices.ts'

/** Where they went, in the order of the stops. */
export function visitSentence(visit: Visit, tense: Tense): PlannedSentence<ChinesePen> {
  return {
    key: `visit.${visit.tour.id}`,
    importance: importance.visit,
    write: (pen) => {
      const opening = timeOpening(pen, visit.when)
      const verb = visitVerb(pen, visit)
      if (visit.routes.length === 0) {
        const stops = thingsList(visit.stops.map((stop) => stopWords(pen, stop)))
        return ended([...opening, ...pen.say(tense === 'ahead' ? 'visit.will' : 'visit', { everybody: everybody(pen), verb, stops })])
      }
      const lines = visit.routes.map(({ line }) => sourcePath('lines', line.id, 'stopIds'))
      const count = words(String(visit.routes.length), lines)
      const split = pen.say(tense === 'ahead' ? 'visit.routes-will' : 'visit.routes', { everybody: everybody(pen), count, verb })
      const routes = visit.routes.map(({ name, stops }) =>
        pen.say('visit.route', { line: pen.text(name), stops: thingsList(stops.map((stop) => stopWords(pen, stop))) }),
      )
      return ended([...opening, ...split, { text: '，', sources: [] }, ...joined(routes, '；')])
    },
  }
}

/** 上午， on the day of the event; 10月13日上午， on another; 会议期间， when nothing is known. */
function timeOpening(pen: ChinesePen, when: When): Words {
  const { when: ofEvent } = pen.facts.occasion
  const isSameDay = ofEvent.endDate === undefined && (when.date === undefined || when.date === ofEvent.date)
  const { date: _date, ...partOnly } = when
  if (isSameDay) return when.partOfDay === undefined ? duringEvent(pen) : pen.say('prefix', { when: whenWords(pen, partOnly) })
  return when.date === undefined ? duringEvent(pen) : pen.say('prefix', { when: whenWords(pen, when) })
}

function visitVerb(pen: ChinesePen, { tour }: Visit): Words {
  const source = [sourcePath('tours', tour.id, 'title')]
  if (tour.title.includes('观摩')) return pen.say('visit.verb.observe', {}, source)
  if (tour.title.includes('参观')) return pen.say('visit.verb.tour', {}, source)
  if (!tour.title.includes('考察') && pen.facts.event.name.includes('观摩')) return pen.say('visit.verb.observe', {}, [sourcePath('name')])
  return pen.say('visit.verb.inspect', {}, source)
}

const BEGINS_WITH_PLACE = /^(?:[^，。]{2,4}[市州县]|[^，。]{1,3}(?<![社园小校景厂街片])区)/u

/** A stop with the city or district that it belongs to. */
function stopWords(pen: ChinesePen, { stop, name, division }: VisitedStop): Words {
  const nameAt = [sourcePath('stops', stop.id, 'name')]
  const site = name ? pen.text(name) : pen.unknown(pen.say('mark.stop', {}, nameAt), nameAt)
  if (!division || textOf(site).includes(division.text.trim())) return site
  // A name that begins with a city of its own cannot follow a district.
  if (BEGINS_WITH_PLACE.test(textOf(site))) return pen.say('stop.located', { division: pen.text(division), site })
  return [...pen.text(division), ...site]
}

/** What was done at each stop, one sentence a stop. */
export function stopSentences(visit: Visit): readonly PlannedSentence<ChinesePen>[] {
  return visit.stops.map((visited) => ({
    key: `stop.${visited.stop.id}`,
    importance: importance.stop,
    write: (pen) => {
      const acts = actsWords(pen, visited)
      if (acts.length === 0 || isMereVisit(visited)) return NO_WORDS
      const isNamed = pen.facts.visits.some(({ stops }) => stops.length > 1) || visited.name === null
      const { name, stop } = visited
      const nameAt = [sourcePath('stops', stop.id, 'name')]
      const site = name ? pen.text(name) : pen.unknown(pen.say('mark.stop', {}, nameAt), nameAt)
      return ended(isNamed || pen.isFirst(`stop.${stop.id}`) ? pen.say('stop', { stop: site, acts }) : acts)
    },
  }))
}

/** That people looked round is said by the visit itself. */
function isMereVisit({ acts, terms }: VisitedStop): boolean {
  return terms.length === 0 && acts.length > 0 && acts.every(({ kind, object }) => kind === 'inspect' && object === null)
}

/** Acts of the visitors have a subject; what was unveiled or handed out there was not their doing. */
const ON_SITE: ReadonlySet<Act['kind']> = new Set(['unveil', 'flag', 'publish', 'hand-out'])

function actsWords(pen: ChinesePen, { acts, subject, terms }: VisitedStop): Words {
  const runs: { readonly isOnSite: boolean; readonly hasDoer: boolean; readonly clauses: Words[] }[] = []
  const add = (isOnSite: boolean, clause: Words, hasDoer = false): void => {
    if (clause.length === 0) return
    const last = runs.at(-1)
    if (last?.isOnSite === isOnSite) last.clauses.push(clause)
    else runs.push({ isOnSite, hasDoer, clauses: [clause] })
  }
  // What was learned stands before what was praised, whatever was typed last.
  const [praise, others] = [acts.filter(({ kind }) => kind === 'praise'), acts.filter(({ kind }) => kind !== 'praise')]
  for (const act of others) add(ON_SITE.has(act.kind), actWords(pen, act), hasDoers(act))
  const learned = [...(subject && acts.length === 0 ? [pen.text(subject)] : []), ...terms.map((term) => words(term.text, term.sources))]
  if (learned.length > 0) add(false, pen.say('act.learn', { what: joined(learned, '、') }))
  for (const act of praise) add(false, actWords(pen, act))
  return joined(
    runs.map(({ isOnSite, hasDoer, clauses }, index) => {
      const done = joined(clauses, '，')
      if (isOnSite) return pen.say(hasDoer ? 'stop.site-by' : 'stop.site', { acts: done })
      return index > 1 ? done : pen.say('stop.people', { everybody: everybody(pen), acts: done })
    }),
    runs.some(({ hasDoer }) => hasDoer) ? '；' : '，',
  )
}

const BEGINS_WITH_VERB = /^(?:[为向与对]|体验|走访|慰问|参加|参观|观摩|观看|开展|听取|围绕|察看|查看|了解|品尝|共同|举行|签署|启动|宣布|合影|植树)/u

/** Where the object already says what was watched or heard, the verb stands alone before it. */
const SELF_NAMED: Readonly<Partial<Record<Act['kind'], RegExp>>> = {
  listen: /(?:介绍|讲解|汇报|报告|说明|情况)$/u,
  film: /(?:片|视频|短片|电影|》|演出|演示)$/u,
  boards: /(?:展板|展台|展厅|展示|展览|沙盘|图片|专栏|墙)$/u,
}

/** Things are handed out to those whom the item names as often as by them. */
function hasDoers({ kind, talk }: Act): boolean {
  return talk !== null && talk.voices.length > 0 && kind !== 'hand-out' && kind !== 'ceremony'
}

/** Who did what was done on the site, where the programme says it. */
function doersWords(pen: ChinesePen, act: Act): Words {
  const { talk } = act
  if (!talk || !hasDoers(act)) return NO_WORDS
  const who = voicesWords(pen, talk.voices)
  return talk.voices.length > 1 ? pen.say('item.together', { who }) : who
}

function actWords(pen: ChinesePen, act: Act): Words {
  const { kind, object, sources } = act
  const what = pen.text(object)
  // 体验…, 参加…: other acts bring their own verb; a bare noun is something that was seen.
  if (kind === 'other') return what.length === 0 || BEGINS_WITH_VERB.test(textOf(what)) ? what : pen.say('act.other', { what })
  if (what.length === 0) return pen.say(`act.${kind}-bare`, {}, sources)
  const text = textOf(what)
  switch (kind) {
    case 'listen':
      return SELF_NAMED.listen?.test(text) ? pen.say('act.listen', { what }) : pen.say('act.listen-to', { what })
    case 'film':
      return SELF_NAMED.film?.test(text) ? pen.say('act.film', { what }) : pen.say('act.film-of', { what })
    case 'boards':
      return SELF_NAMED.boards?.test(text) ? pen.say('act.boards', { what }) : pen.say('act.boards-of', { what })
    default:
      return [...doersWords(pen, act), ...pen.say(`act.${kind}`, { what }, [...sources, ...(object?.sources ?? [])])]
  }
}
