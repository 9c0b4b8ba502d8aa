import fc from 'fast-check'
import { agendaItemKinds, speechVerbs } from '#shared/domain/agenda/agenda-item.ts'
import { participationVerbs } from '#shared/domain/agenda/participation.ts'
import { partsOfDay, sessionTypes } from '#shared/domain/agenda/session.ts'
import { eventKinds, type Event } from '#shared/domain/event/event.ts'
import { attendanceStates, personCategories } from '#shared/domain/people/person.ts'
import { stopActKinds } from '#shared/domain/tours/tour.ts'
import { eventWith } from './builders.ts'

/**
 * Events as people leave them: half filled in, in any order, with marks that do not belong and facts that are missing.
 * Names of people are made of characters that no other wording of these events or of the program uses, so that a test
 * can tell whether a name appeared.
 */
export function eventArbitrary(locale: Event['documentLocale'] = 'zh-CN'): fc.Arbitrary<Event> {
  const words = locale === 'en' ? englishWords : chineseWords
  return fc
    .record({
      people: fc.array(personArbitrary(words), { maxLength: 9 }),
      sessions: fc.array(sessionArbitrary(words), { maxLength: 6 }),
      items: fc.array(itemArbitrary(words), { maxLength: 10 }),
      participations: fc.array(participationArbitrary(words), { maxLength: 9 }),
      stops: fc.array(stopArbitrary(words), { maxLength: 5 }),
      units: fc.array(words.unit, { minLength: 1, maxLength: 5 }),
      categories: fc.array(fc.record({ text: words.line, count: optional(fc.nat({ max: 500 })) }), { maxLength: 4 }),
      delegations: fc.array(words.unit, { maxLength: 4 }),
      claims: fc.array(fc.record({ text: words.text, number: optional(fc.constantFrom('12个', '1.5万户', '2376项')), source: optional(words.unit), person: index }), { maxLength: 3 }),
      quotes: fc.array(words.term, { maxLength: 2 }),
      profile: fc.record({
        kind: fc.constantFrom(...eventKinds),
        name: fc.oneof({ weight: 9, arbitrary: words.name }, { weight: 1, arbitrary: fc.constant('') }),
        shortName: optional(words.name),
        theme: optional(words.term),
        startDate: optional(dateArbitrary),
        endDate: optional(fc.constantFrom('2026-10-14', '2027-01-02')),
        city: optional(words.city),
        purposes: fc.array(words.text, { maxLength: 3 }),
        expectedCount: optional(fc.nat({ max: 2000 })),
      }),
      roles: fc.record({ conveners: fc.nat(2), hosts: fc.nat(2), organizers: fc.nat(2) }),
      hasLines: fc.boolean(),
      tour: fc.record({ date: optional(dateArbitrary), session: index, title: words.line }),
    })
    .map(({ people, sessions, items, participations, stops, units, categories, delegations, claims, quotes, profile, roles, hasLines, tour }) => {
      // An index beyond the list wraps around; into an empty list it names nothing.
      const idIn = (prefix: string, list: readonly unknown[], at: number | undefined) =>
        at === undefined || list.length === 0 ? undefined : `${prefix}-${(at % list.length) + 1}`
      const person = (at: number | undefined) => idIn('people', people, at)
      const session = (at: number | undefined) => idIn('sessions', sessions, at)
      const unitIds = units.map((_, at) => `units-${at + 1}`)
      return eventWith(without({
        ...profile,
        documentLocale: locale,
        convenerIds: unitIds.slice(0, roles.conveners),
        hostIds: unitIds.slice(0, roles.hosts),
        organizerIds: unitIds.slice(0, roles.organizers),
        units: units.map((name) => ({ name })),
        people: people.map(({ state, standsInFor, ...fields }, at) => {
          const substituteForId = person(standsInFor)
          const attendance = without({ state, substituteForId: substituteForId === `people-${at + 1}` ? undefined : substituteForId })
          return without({ ...fields, attendance })
        }),
        sessions: sessions.map(({ presiders, ...fields }) => without({ ...fields, presiderIds: presiders.flatMap((at) => person(at) ?? []) })),
        agendaItems: sessions.length === 0 ? [] : items.map(({ session: at, speakers, reader, ...fields }) => without({
          ...fields,
          sessionId: session(at),
          readById: person(reader),
          speakers: speakers.flatMap(({ kind, who, text, mode }): object[] => {
            if (kind === 'person') return people.length === 0 ? [] : [{ kind, personId: person(who), mode }]
            if (kind === 'unit') return [{ kind, unitId: unitIds[who % unitIds.length] }]
            return [kind === 'text' ? { kind, text } : { kind, count: who, of: text }]
          }),
        })),
        participations: people.length === 0 ? [] : participations.map(({ person: who, session: at, ...fields }) => without({ ...fields, personId: person(who), sessionId: session(at) })),
        tours: [without({ title: tour.title, date: tour.date, sessionId: session(tour.session) })],
        stops: stops.map((stop) => without({ ...stop, acts: stop.acts.map(without) })),
        lines: hasLines && stops.length > 1 ? [{ name: 'A', stopIds: ['stops-1'] }, { name: 'B', stopIds: ['stops-2', 'stops-1'] }] : [],
        categoryTexts: categories.map((category) => without(category)),
        delegations: delegations.map((name) => ({ name })),
        claims: claims.map(({ person: who, ...fields }) => without({ ...fields, personId: person(who) })),
        quotes: quotes.map((text, at) => without({ text, stopId: idIn('stops', stops, at) })),
      }) as Parameters<typeof eventWith>[0])
    })
}

const index = fc.nat({ max: 30 })

function optional<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { nil: undefined })
}

const dateArbitrary = fc.constantFrom('2026-10-12', '2026-10-13', '--04-25', '2026-11', '2026-12-31')

const pick = (...texts: readonly string[]) => fc.constantFrom(...texts)

type WordArbitraries = {
  readonly person: fc.Arbitrary<string>
  readonly unit: fc.Arbitrary<string>
  readonly title: fc.Arbitrary<string>
  readonly name: fc.Arbitrary<string>
  readonly city: fc.Arbitrary<string>
  readonly line: fc.Arbitrary<string>
  readonly text: fc.Arbitrary<string>
  readonly term: fc.Arbitrary<string>
}

/** Marks at either end, half-width and doubled ones: what is left behind by pasting. */
function untidy(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(pick('', '', '', ' ', '，'), text, pick('', '', '', '。', '；', '，', ',', '。。', ' \n', '：')).map((parts) => parts.join(''))
}

const chineseClause = fc.tuple(
  pick('数字农业', '社区服务', '图书馆建设', '“一网通办”平台', '志愿服务', '农技推广'),
  pick('取得新成效', '要坚持从需求出发', '覆盖12个乡镇', '再提升', '形成“示例”做法', '带动1.5万户', '有序推进'),
).map((parts) => parts.join(''))

const chineseWords: WordArbitraries = {
  person: fc.tuple(pick('龘', '龖', '靐', '齉', '爩'), pick('䴖', '䴗', '䴘', '䶮', '䲟'), pick('', '䲠', '䲢')).map((parts) => parts.join('')),
  unit: fc.tuple(pick('湖城市', '示例省', '东湖区', ''), pick('农业局', '图书馆', '社区服务中心', '数字农业促进会', '示例科技有限公司')).map((parts) => parts.join('')),
  title: pick('局长', '馆长', '副主任', '秘书长', '党组书记、局长', ''),
  name: fc.tuple(pick('全省', '全市', '全国', '示例', ''), pick('数字农业', '社区服务', '图书馆'), pick('工作会议', '推进会暨第四期观摩活动', '培训班', '座谈会', '论坛', '周')).map((parts) => parts.join('')),
  city: pick('湖城', '云溪市', '湖城'),
  line: untidy(fc.oneof(
    pick('座谈会', '开幕会', '专题报告会', '分组讨论', '交流发言', '揭牌仪式', '示例基地揭牌', '为示例基地授牌', '发布示例榜单', '《数字田野》', '观摩示例农场直播', '部署下一步工作', '就试点工作进行部署', '', '参观'),
    chineseClause,
  )),
  text: untidy(fc.array(chineseClause, { minLength: 1, maxLength: 3 }).chain((clauses) => pick('，', ',', '；', '、', '\n').map((mark) => clauses.join(mark)))),
  term: pick('“一网通办”', '“示例”做法', '《数字田野》', '邻里同心'),
}

const englishWords: WordArbitraries = {
  person: fc.tuple(pick('Zyx', 'Qwo', 'Vug'), pick('Xoqub', 'Yivaz', 'Juqex')).map((parts) => parts.join(' ')),
  unit: pick('Lakeside Library', 'Example Society for Reading', 'Harbour Farms Ltd', 'City of Lakeside'),
  title: pick('Director', 'Head of Outreach', 'Secretary-General', ''),
  name: pick('Example Forum on Reading', 'The Lakeside Workshop', '2026 Conference on Digital Farming', 'Sample Tour'),
  city: pick('Lakeside', 'Alderhaven'),
  line: fc.tuple(pick('', ' '), pick('Opening session', 'launch of the reading card', 'Panel 1: Reading', 'Questions from the floor', '', 'the tool library'), pick('', '.', ', ')).map((parts) => parts.join('')),
  text: fc.tuple(pick('the shared catalogue serves 12 branches', 'Lakeside lends 43 books a head', 'to publish the results', 'every branch needs trained staff, and time'), pick('', '.', '. ', '\n')).map((parts) => parts.join('')),
  term: pick('“one card”', 'walking distance'),
}

function personArbitrary(words: WordArbitraries) {
  return fc.record({
    name: fc.oneof({ weight: 9, arbitrary: words.person }, { weight: 1, arbitrary: fc.constant('') }),
    posts: fc.array(fc.record({ unitText: words.unit, title: words.title }), { maxLength: 3 }),
    rank: optional(fc.integer({ min: 1, max: 9 })),
    category: fc.constantFrom(...personCategories),
    gender: optional(fc.constantFrom('male' as const, 'female' as const)),
    state: optional(fc.constantFrom(...attendanceStates)),
    standsInFor: optional(index),
  })
}

function sessionArbitrary(words: WordArbitraries) {
  return fc.record({
    type: fc.constantFrom(...sessionTypes),
    title: words.line,
    date: optional(dateArbitrary),
    partOfDay: optional(fc.constantFrom(...partsOfDay)),
    startsAt: optional(pick('09:00', '14:30', '19:00')),
    presiders: fc.array(index, { maxLength: 2 }),
  })
}

function itemArbitrary(words: WordArbitraries) {
  return fc.record({
    session: index,
    kind: fc.constantFrom(...agendaItemKinds),
    title: words.line,
    speakers: fc.array(
      fc.record({ kind: fc.constantFrom('person' as const, 'unit' as const, 'text' as const, 'count' as const), who: index, text: words.unit, mode: fc.constantFrom('present' as const, 'present' as const, 'written' as const) }),
      { maxLength: 4 },
    ),
    reader: optional(index),
    keyPoints: fc.array(fc.record({ verb: fc.constantFrom(...speechVerbs), text: fc.oneof(words.text, fc.constant('')), clauses: fc.array(words.text, { maxLength: 4 }) }), { maxLength: 3 }),
  })
}

function participationArbitrary(words: WordArbitraries) {
  return fc.record({
    person: index,
    session: optional(index),
    verb: fc.constantFrom(...participationVerbs),
    mode: fc.constantFrom('present' as const, 'present' as const, 'written' as const, 'partial' as const),
    object: optional(words.line),
  })
}

function stopArbitrary(words: WordArbitraries) {
  return fc.record({
    name: fc.oneof(words.unit, words.line),
    division: optional(words.city),
    subject: optional(words.line),
    acts: fc.array(fc.record({ kind: fc.constantFrom(...stopActKinds), object: optional(words.line) }), { maxLength: 4 }),
  })
}

/** The object without what was not drawn. */
function without(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
