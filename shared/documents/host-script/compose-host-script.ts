import { dayNumber } from '../../lib/local-date.ts'
import type { AgendaItem, Speaker } from '../../domain/agenda/agenda-item.ts'
import { placeText } from '../../domain/agenda/place-text.ts'
import { itemsOf, sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Session } from '../../domain/agenda/session.ts'
import { speakerName } from '../../domain/agenda/speaking/speaker-name.ts'
import type { Event } from '../../domain/event/event.ts'
import type { PersonId } from '../../domain/event/ids.ts'
import { comparePositions, ordered } from '../../domain/event/position.ts'
import { sourcePath, type SourcePath } from '../../domain/news/source-path.ts'
import { byRank } from '../../domain/people/by-rank.ts'
import { hasDeclined } from '../../domain/people/has-declined.ts'
import { addressTitle, postsText } from '../../domain/people/person-text.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Segment } from '../news/draft.ts'
import { filled, joined, settled, unknownFact, words, type Words } from '../news/words.ts'
import { isClass } from '../category-text.ts'
import { wordsOf } from '../words/words-of.ts'
import { hostPhrases, type HostPhrases } from './host-phrases.ts'
import { heardIn, isWritten, spokenIn } from './spoken.ts'

/** What the presider of a session says, paragraph by paragraph; each piece knows the fields that it came from. */
export type HostScript = { readonly session: Session; readonly paragraphs: readonly (readonly Segment[])[] }

/** Sessions that somebody presides over and that have an agenda, in the order of the programme. */
export function hostedSessions(event: Event): readonly Session[] {
  return sessionsInOrder(event).filter(({ id, groupIds }) => itemsOf(event, id).length > 0 && Object.keys(groupIds).length === 0)
}

/** 主持词: greeting, who is present, a cue for each item with post and name of whoever speaks, thanks, and the end. */
export function composeHostScript(event: Event, session: Session): HostScript {
  const host = new Host(event, session)
  return { session, paragraphs: [...host.opening(), ...host.cues(), ...host.closing()].filter((part) => part.length > 0).map(settled) }
}

/** Kinds of which several speak one after another. */
const IN_TURN: ReadonlySet<AgendaItem['kind']> = new Set(['exchange', 'report', 'comment'])

/** Nobody is asked to be on time for these. */
const PAUSES: ReadonlySet<Session['type']> = new Set(['meal', 'break', 'transfer', 'registration', 'performance'])

/** What is held, 开幕会, 签约仪式, and not itself a doing as 集体合影 is. */
const HELD = /(会|会议|仪式|典礼|论坛|讲座|座谈|讨论|研讨|宴|活动)$/

/** They sit there for their work. */
const NOT_INTRODUCED: ReadonlySet<Person['category']> = new Set(['interpreter', 'staff'])

/** A title that says what is done, 为示例基地授牌 or 通报情况, and so takes no 进行 before it. */
export function isDeed(title: string): boolean {
  return /^(为|向|给|发布|发放|启动|观看|观赏|通报|汇报|介绍|说明|宣布|宣读|签订|签署|颁发|授予|表彰(?!大?会|仪式|环节)|集体|主持人|Presentation of|Launch of)/.test(title)
}

/** A title that names a doing: 交流发言, 分组讨论; the empty one is the usual word for its kind, which does. */
function isDoing(title: string): boolean {
  return title === '' || /(发言|讨论|研讨|交流|汇报|点评|评议|审议|座谈|[Tt]alks|[Dd]iscussion|[Rr]eports|[Cc]omments)$/.test(title)
}

class Host {
  readonly #event: Event
  readonly #session: Session
  readonly #items: readonly AgendaItem[]
  readonly #book: HostPhrases

  constructor(event: Event, session: Session) {
    this.#event = event
    this.#session = session
    this.#items = itemsOf(event, session.id)
    this.#book = hostPhrases[event.documentLocale]
  }

  opening(): readonly Words[] {
    const { type } = this.#session
    const atSession = [this.#at('title')]
    const count = words(String(this.#items.length), this.#items.map(({ id }) => sourcePath('agendaItems', id)))
    const opens =
      type === 'opening' && !this.#opensPart()
        ? this.#say(isClass(this.#event) ? 'opens.class' : 'opens.opening', { event: this.#eventName() }, ['name'])
        : type === 'ceremony' || type === 'opening'
          ? this.#say('opens.ceremony', { session: this.#title(this.#session) }, atSession)
          : this.#items.length === 1
            ? this.#say('opens.single', {}, atSession)
            : this.#say('opens.session', { session: this.#title(this.#session), count }, atSession)
    return [this.#greeting(), opens, this.#present()]
  }

  #present(): Words {
    if (!this.#introducesLeaders()) return []
    const own = new Set(this.#session.presiderIds)
    const introduced = this.#introduced().filter(({ id }) => !own.has(id))
    if (introduced.length === 0) return []
    const people = joined(introduced.map(({ id }) => this.#person(id, sourcePath('people', id))), this.#book.list)
    return this.#say('present', { people })
  }

  /**
   * Those who sit on the rostrum of the session, in its order, then whoever is stated to be there; where nobody is seated,
   * the leaders and the guests of rank.
   */
  #introduced(): readonly Person[] {
    const { people, seatingPlans, participations } = this.#event
    const rostrum = ordered(seatingPlans).filter(({ sessionId, layout }) => sessionId === this.#session.id && layout.kind === 'rostrum')
    const seated = rostrum.flatMap((plan) => [...plan.seated, ...Object.values(plan.assignments)].map(({ personId }) => personId))
    if (seated.length === 0) return [...this.#attending('leader'), ...this.#attending('guest').filter(({ rank }) => rank !== undefined)].toSorted(byRank)
    const stated = Object.values(participations).filter(({ sessionId, mode }) => sessionId === this.#session.id && mode === 'present')
    const onRostrum = new Set(seated)
    const others = stated.flatMap(({ personId }) => (onRostrum.has(personId) ? [] : (people[personId] ?? []))).toSorted(byRank)
    return [...[...onRostrum].flatMap((id) => people[id] ?? []), ...others].filter((person) => !hasDeclined(person) && !NOT_INTRODUCED.has(person.category))
  }

  /** Once a day: at the opening, else at the first plenary. */
  #introducesLeaders(): boolean {
    const ofDay = hostedSessions(this.#event).filter(({ date, type }) => date === this.#session.date && (type === 'opening' || type === 'plenary'))
    const first = ofDay.find(({ type }) => type === 'opening') ?? ofDay[0]
    return first?.id === this.#session.id
  }

  /** 开班式 of a meeting that has a class as one of its parts opens that part alone. */
  #opensPart(): boolean {
    return !isClass(this.#event) && /开班|开学/u.test(this.#session.title)
  }

  #greeting(): Words {
    const greeted = (['leader', 'guest', 'delegate'] as const).flatMap((category) => {
      const [first] = this.#attending(category)
      return first ? [words(category === 'delegate' && isClass(this.#event) ? this.#book['greeting.learner'] : this.#book[`greeting.${category}`], [sourcePath('people', first.id, 'category')])] : []
    })
    if (greeted.length === 0) return words(this.#book['greeting.bare'], [this.#at('title')])
    return this.#say('greeting', { people: joined(greeted, this.#book['people.comma']) })
  }

  #attending(category: Person['category']): readonly Person[] {
    return Object.values(this.#event.people)
      .filter((person) => person.category === category && !hasDeclined(person))
      .sort((a, b) => byRank(a, b) || comparePositions(a, b))
  }

  cues(): readonly Words[] {
    return this.#items.flatMap((item, index) => {
      const [cue, ...further] = this.#cue(item)
      const step = index === 0 ? 'first' : index === this.#items.length - 1 ? 'last' : 'next'
      return [this.#say(step, { what: cue ?? [] }, [sourcePath('agendaItems', item.id)]), ...further]
    })
  }

  #cue(item: AgendaItem): readonly Words[] {
    const written = this.#written(item)
    return written.length > 0 && heardIn(item).length === 0 ? written : [...this.#spokenCue(item, written), ...(this.#isInTurn(item) ? [] : written)]
  }

  #isInTurn({ kind, speakers }: AgendaItem): boolean {
    return IN_TURN.has(kind) && (speakers.length > 1 || speakers.some((speaker) => speaker.kind === 'count'))
  }

  #spokenCue(item: AgendaItem, written: readonly Words[]): readonly Words[] {
    const { kind } = item
    const title = this.#itemTitle(item)
    const at = [sourcePath('agendaItems', item.id, 'kind')]
    if (this.#isInTurn(item)) return this.#turns(item, written)
    switch (kind) {
      case 'welcome':
      case 'keynote':
      case 'speech':
      case 'lecture': {
        const who = this.#speakers(item)
        const cue = this.#say(kind, { who, subject: this.#subject(item) }, at)
        const thanked = item.speakers.length === 0 ? [] : this.#say(`thanks.${kind}`, { who: this.#names(item) }, at)
        return [cue, thanked]
      }
      case 'summary': {
        const [speaker] = item.speakers
        const isOwn = speaker?.kind === 'person' && this.#session.presiderIds.includes(speaker.personId)
        if (isOwn) return [this.#say('summary.own', {}, at), this.#unknown('mark.summary', sourcePath('agendaItems', item.id, 'keyPoints'))]
        return [this.#say('summary', { who: this.#speakers(item) }, at)]
      }
      case 'instruction': {
        const reader = item.readById === undefined ? this.#unknown('mark.reader', sourcePath('agendaItems', item.id, 'readById')) : this.#person(item.readById, sourcePath('agendaItems', item.id, 'readById'))
        return [item.speakers.length === 0 ? this.#say('instruction.bare', { reader }, at) : this.#say('instruction', { reader, who: this.#speakers(item) }, at)]
      }
      case 'exchange':
      case 'report':
      case 'comment':
        if (isDeed(item.title)) return [this.#say('report.deed', { who: this.#speakers(item), title }, at)]
        return [this.#say(kind, { who: this.#speakers(item), subject: this.#subject(item) }, at)]
      case 'film':
        return [this.#say(isDeed(item.title) ? 'film.deed' : 'film', { title }, at)]
      case 'discussion':
        return [this.#say(isDoing(item.title) ? 'discussion' : 'discussion.deed', { title }, at)]
      case 'other':
        return [this.#say('other', { title }, at)]
      default: {
        const who = item.speakers.length === 0 ? [] : [this.#say('ceremony.who', { who: this.#speakers(item) }, at)]
        return [this.#say(isDeed(item.title) ? 'ceremony.deed' : 'ceremony', { title }, at), ...who]
      }
    }
  }

  /** Who is not there and has sent a paper: it is read out by whoever is named, else it lies before everybody. */
  #written(item: AgendaItem): readonly Words[] {
    if (item.kind === 'instruction') return []
    const at = sourcePath('agendaItems', item.id, 'readById')
    return spokenIn(item).filter(isWritten).map(({ speaker, source }) => {
      const who = this.#speaker(speaker, source)
      if (item.readById !== undefined) return this.#say('written.read', { reader: this.#person(item.readById, at), who, subject: this.#subject(item) }, [source])
      return this.#say(IN_TURN.has(item.kind) ? 'turn.written' : 'written', { who }, [source])
    })
  }

  /** 下面进行交流发言: one after another, the next one told to be ready; who sent a paper only is named. */
  #turns(item: AgendaItem, written: readonly Words[]): readonly Words[] {
    const present = heardIn(item)
    const count = present.reduce((sum, { speaker }) => sum + (speaker.kind === 'count' ? speaker.count : 1), 0)
    const limit = item.limitMinutes === undefined ? [] : this.#say('take-turns.limit', { minutes: words(String(item.limitMinutes), [sourcePath('agendaItems', item.id, 'limitMinutes')]) })
    const title = this.#itemTitle(item)
    const cues = present.map(({ speaker, source }, index) => {
      const key = index === 0 ? 'turn.first' : index === present.length - 1 ? 'turn.last' : 'turn.next'
      const next = present[index + 1]
      const ready = next === undefined || this.#event.documentLocale === 'en' ? [] : this.#say('turn.ready', { who: this.#speaker(next.speaker, next.source) })
      return [...this.#say(key, { who: this.#speaker(speaker, source), subject: words(this.#verb(item), [sourcePath('agendaItems', item.id, 'kind')]) }), ...ready]
    })
    const thanks = this.#say('thanks.exchange', {}, [sourcePath('agendaItems', item.id, 'speakers')])
    return [this.#say(isDoing(item.title) ? 'take-turns' : 'take-turns.deed', { title, count: words(String(count), present.map(({ source }) => source)), limit }), ...cues, ...written, thanks]
  }

  #verb({ kind }: AgendaItem): string {
    if (this.#event.documentLocale === 'en') return ''
    return kind === 'report' ? '汇报' : kind === 'comment' ? '点评' : '发言'
  }

  closing(): readonly Words[] {
    const at = [this.#at('title')]
    const closes = this.#session.type === 'opening' ? this.#say('closes.opening', { session: this.#title(this.#session) }, at) : this.#say('closes.meeting', { session: this.#title(this.#session) }, at)
    const next = this.#nextSession()
    const end = this.#say('closes.end', {}, at)
    if (next === undefined) return [closes, end]
    return PAUSES.has(next.type) ? [closes, this.#announced('closes.pause', next), end] : [closes, this.#announced('closes.next', next)]
  }

  #nextSession(): Session | undefined {
    const sessions = sessionsInOrder(this.#event)
    const next = sessions[sessions.findIndex(({ id }) => id === this.#session.id) + 1]
    const isSameDay = next?.date === this.#session.date && dayNumber(next?.date) !== null
    return isSameDay && next?.startsAt !== undefined ? next : undefined
  }

  #announced(key: 'closes.next' | 'closes.pause', next: Session): Words {
    const at = (field: string) => [sourcePath('sessions', next.id, field)]
    const place = placeText(this.#event, next.place)
    return this.#say(key, {
      time: words(next.startsAt ?? '', at('startsAt')),
      place: place === '' ? [] : this.#say('closes.place', { place: words(place, at('place')) }),
      session: next.type !== 'transfer' && HELD.test(next.title) ? this.#say('closes.held', { session: this.#title(next) }) : this.#title(next),
    })
  }

  #say(key: keyof HostPhrases, slots: Readonly<Record<string, Words>>, sources?: readonly SourcePath[]): Words {
    return filled(this.#book[key], slots, sources)
  }

  #unknown(key: 'mark.speaker' | 'mark.reader' | 'mark.name' | 'mark.summary', source: SourcePath): Words {
    return unknownFact(this.#book.mark.replace('{what}', this.#book[key]), [source])
  }

  #at(field: string): SourcePath {
    return sourcePath('sessions', this.#session.id, field)
  }

  #eventName(): Words {
    return this.#event.name === '' ? this.#unknown('mark.name', 'name') : words(this.#event.name, ['name'])
  }

  #title({ id, title, type }: Session): Words {
    return words(title === '' ? wordsOf(this.#event.documentLocale).sessionType[type] : title, [sourcePath('sessions', id, 'title')])
  }

  #itemTitle({ id, title, kind }: AgendaItem): Words {
    return words(title === '' ? wordsOf(this.#event.documentLocale).itemKind[kind] : title, [sourcePath('agendaItems', id, 'title')])
  }

  /** 题目是《…》, where the title is a subject and not only the name of what is done. */
  #subject({ id, title }: AgendaItem): Words {
    const isName = title === '' || /(发言|讲话|致辞|汇报|报告|点评|授课|辞)$/.test(title) || (this.#event.documentLocale === 'en' && title.split(' ').length < 3)
    return isName ? [] : this.#say('subject', { title: words(title.replace(/^书面(?:发言|交流|讲话|致辞)[：:]/, ''), [sourcePath('agendaItems', id, 'title')]) })
  }

  #speakers(item: AgendaItem): Words {
    const heard = heardIn(item)
    if (heard.length === 0) return this.#unknown('mark.speaker', sourcePath('agendaItems', item.id, 'speakers'))
    const separator = this.#event.documentLocale === 'en' ? ', ' : '、'
    return joined(heard.map(({ speaker, source }) => this.#speaker(speaker, source)), separator)
  }

  #speaker(speaker: Speaker, source: SourcePath): Words {
    if (speaker.kind === 'person') return this.#person(speaker.personId, source)
    const name = speakerName(this.#event, speaker)
    return name === '' ? this.#unknown('mark.speaker', source) : words(name, [source])
  }

  /** 省农业农村厅副厅长周示宁: exact post and name, as printed everywhere. */
  #person(id: PersonId, source: SourcePath): Words {
    const person = this.#event.people[id]
    if (!person || person.name === '') return this.#unknown('mark.speaker', source)
    const text = speakerName(this.#event, { kind: 'person', personId: id, mode: 'present' })
    const posts = postsText(this.#event, person) === '' ? [] : [sourcePath('people', id, 'posts')]
    return words(text, [source, sourcePath('people', id, 'name'), ...posts])
  }

  /** Short, as one thanks them: name and first title. */
  #names(item: AgendaItem): Words {
    const separator = this.#event.documentLocale === 'en' ? ', ' : '、'
    return joined(
      heardIn(item).map(({ speaker, source }) => {
        const person = speaker.kind === 'person' ? this.#event.people[speaker.personId] : undefined
        if (!person || person.name === '') return this.#speaker(speaker, source)
        return words(this.#addressed(person), [source, sourcePath('people', person.id, 'name'), sourcePath('people', person.id, 'posts')])
      }),
      separator,
    )
  }

  /** 周副厅长 is for the presider to say; on paper the name stands whole, so that nobody is addressed wrongly. */
  #addressed({ name, posts: [first] }: Person): string {
    return this.#event.documentLocale === 'en' || first === undefined ? name : `${name}${addressTitle(first.title)}`
  }
}
