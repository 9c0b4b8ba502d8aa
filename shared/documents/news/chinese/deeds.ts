import type { Appearance, Deed, DeedKind } from '../../../domain/news/facts/appearance.ts'
import type { Talk } from '../../../domain/news/facts/talks.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import type { Person } from '../../../domain/people/person.ts'
import type { Tense } from '../grammar.ts'
import { inProtocolOrder } from '../platform.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { atGathering, eventWords, sessionWords } from './gathering.ts'
import { ended, peopleList, sameWords, thingsList, type ChinesePen } from './pen.ts'
import { tidyText } from './tidy-text.ts'

type TalkKind = 'speak' | 'keynote' | 'welcome' | 'summarise' | 'comment'
type TalkDeed = Deed & { readonly kind: TalkKind }

const TALK_KINDS: ReadonlySet<DeedKind> = new Set(['welcome', 'keynote', 'speak', 'summarise', 'comment'])

function isTalk(deed: Deed): deed is TalkDeed {
  return TALK_KINDS.has(deed.kind)
}

/** People with what they did, those who did the same in one breath: A出席会议并讲话，B主持会议，C、D参加会议. */
export function peopleSentence(pen: ChinesePen, appearances: readonly Appearance[], tense: Tense): Words {
  const runs: { readonly people: Person[]; readonly deeds: Words[] }[] = []
  for (const { person, deeds } of appearances) {
    const clause = deedsWords(pen, person, deeds)
    if (clause.length === 0) continue
    const last = runs.at(-1)
    if (last && textOf(last.deeds[0] ?? NO_WORDS) === textOf(clause)) {
      last.people.push(person)
      last.deeds.push(clause)
    } else runs.push({ people: [person], deeds: [clause] })
  }
  const clauses = runs.map(({ people, deeds }) => {
    const deed = sameWords(deeds)
    return [...peopleList(inProtocolOrder(pen.facts, people).map((person) => pen.person(person))), ...(tense === 'ahead' ? pen.say('will', { deed }) : deed)]
  })
  return ended(joined(clauses, '，'))
}

/** 出席开幕会并致辞; 主持会议并作总结; 出席活动，主持座谈会. */
function deedsWords(pen: ChinesePen, person: Person, deeds: readonly Deed[]): Words {
  const talks = deeds.filter(isTalk)
  const told = new Set<Deed>()
  const clauses: Words[] = []
  const presided: Words[] = []
  const bases = deeds.filter(({ kind }) => kind === 'attend' || kind === 'preside')
  for (const base of bases) {
    const attached = talks.filter((talk) => talk.mode !== 'written' && baseOf(talk, bases) === base)
    for (const talk of attached) told.add(talk)
    if (base.kind === 'preside' && attached.length === 0) presided.push(withSources(gatheringWords(pen, base), base))
    else clauses.push([...baseWords(pen, base), ...attachedWords(pen, person, attached)])
  }
  if (presided.length > 0) clauses.push(pen.say('deed.preside', { gathering: thingsList(distinct(presided)) }))
  const isThere = clauses.length > 0
  for (const talk of talks) if (!told.has(talk)) clauses.push(talkWords(pen, person, talk, isThere))
  for (const deed of deeds) {
    if (deed.kind === 'instruct') clauses.unshift(pen.say('deed.instruct', {}, deed.sources))
    else if (deed.kind === 'observe' || deed.kind === 'accompany') clauses.push(baseWords(pen, deed))
    // Who presided or spoke was there: 参加会议 would say less.
    else if (deed.kind === 'join' && (deed.object !== null || deed.mode === 'partial' || clauses.length === 0)) clauses.push(baseWords(pen, deed))
  }
  return joined(distinct(clauses), '，')
}

function withSources(gathering: Words, { sources }: Deed): Words {
  return gathering.map((segment) => ({ ...segment, sources: [...segment.sources, ...sources] }))
}

/** Each wording once, with the sources of all that read the same. */
function distinct(wordings: readonly Words[]): readonly Words[] {
  return [...Map.groupBy(wordings, textOf).values()].map(sameWords)
}

/** A、B分别主持座谈会、报告会; whoever presided over several, one by one. */
export function presidersSentence(pen: ChinesePen, presiders: readonly Appearance[]): Words {
  const single = presiders.flatMap(({ person, deeds }) => {
    const [deed] = deeds
    return deed && deeds.length === 1 ? [{ person, gathering: withSources(gatheringWords(pen, deed), deed) }] : []
  })
  if (single.length < 2 || single.length < presiders.length) return peopleSentence(pen, presiders, 'past')
  const who = peopleList(single.map(({ person }) => pen.person(person)))
  return ended(pen.say('presiders', { who, gatherings: thingsList(distinct(single.map(({ gathering }) => gathering))) }))
}

/** A talk goes with attending or presiding over its own session, else with what is said of the whole event. */
function baseOf(talk: Deed, bases: readonly Deed[]): Deed | undefined {
  return (
    bases.find(({ session }) => session?.id === talk.session?.id) ??
    bases.find(({ session }) => session === null || talk.session === null)
  )
}

/** 陪同考察, but 陪同参加座谈会. */
const NAMES_GATHERING = /(?:会|会议|式|活动|班|论坛)$/u

function baseWords(pen: ChinesePen, deed: Deed): Words {
  const gathering = gatheringWords(pen, deed)
  switch (deed.kind) {
    case 'attend':
    case 'preside':
    case 'join':
    case 'observe':
      return pen.say(`deed.${deed.kind}`, { gathering }, deed.sources)
    case 'accompany':
      return pen.say(deed.object && !NAMES_GATHERING.test(textOf(gathering)) ? 'deed.accompany' : 'deed.accompany-all', { gathering }, deed.sources)
    default:
      return NO_WORDS
  }
}

/** What was attended: in the words of the event, else the session, else the whole; in part only, what belongs to it. */
function gatheringWords(pen: ChinesePen, deed: Deed): Words {
  const object = pen.text(deed.object)
  if (object.length > 0) return object
  if (deed.mode === 'partial') return pen.say('noun.related', {}, deed.sources)
  return deed.session ? sessionWords(pen, deed.session) : eventWords(pen)
}

function attachedWords(pen: ChinesePen, person: Person, talks: readonly TalkDeed[]): Words {
  return talks.flatMap((talk, index) => {
    if (index > 0) return [{ text: '，', sources: [] }, ...plainTalkWords(pen, person, talk)]
    return [...pen.say(`and.${talk.kind}`, {}, talk.sources), ...deploymentWords(pen, person, talk)]
  })
}

/** A talk of someone whose attendance nobody stated: who speaks is there, and 出席 is how the trade says so. */
function talkWords(pen: ChinesePen, person: Person, talk: TalkDeed, isThere: boolean): Words {
  if (talk.mode === 'written' || talk.isStated || isThere) return plainTalkWords(pen, person, talk)
  if (talk.kind !== 'speak' && talk.kind !== 'welcome') return plainTalkWords(pen, person, talk)
  const gathering = gatheringWords(pen, talk)
  return [...pen.say('deed.attend', { gathering }, talk.sources), ...pen.say(`and.${talk.kind}`, {}, talk.sources)]
}

function plainTalkWords(pen: ChinesePen, person: Person, talk: TalkDeed): Words {
  switch (talk.kind) {
    case 'speak':
    case 'welcome':
      if (talk.mode === 'written') return pen.say(`deed.${talk.kind}-written`, {}, talk.sources)
      return pen.say(`deed.${talk.kind}`, { gathering: atGathering(pen, gatheringWords(pen, talk)) }, talk.sources)
    case 'keynote':
      if (talk.mode === 'written') return pen.say('deed.keynote-written', {}, talk.sources)
      return [...pen.say('deed.keynote', {}, talk.sources), ...deploymentWords(pen, person, talk)]
    case 'summarise':
      if (talk.session === null || talk.session.id === pen.facts.occasion.mainSession?.id) return pen.say('deed.summarise', {}, talk.sources)
      return pen.say('deed.summarise-at', { gathering: atGathering(pen, gatheringWords(pen, talk)) }, talk.sources)
    case 'comment':
      return pen.say('deed.comment', {}, talk.sources)
  }
}

const DEPLOYMENT = /就(.+?)(?:进行|作出|作|做)(?:了)?(?:工作)?(?:安排)?部署|部署(.+)/u

/** 并就…进行部署, where an item of the speaker says that work was assigned. */
function deploymentWords(pen: ChinesePen, person: Person, talk: TalkDeed): Words {
  if (talk.kind !== 'keynote' && talk.kind !== 'speak') return NO_WORDS
  const items = [...talk.items, ...pen.facts.talks.filter((other) => isOnlyBy(other, person)).map(({ item }) => item)]
  const item = items.find(({ title }) => title.includes('部署'))
  if (item) return deploymentOf(pen, item.title, sourcePath('agendaItems', item.id, 'title'))
  return talk.object?.text.includes('部署') ? deploymentOf(pen, talk.object.text, ...talk.object.sources) : NO_WORDS
}

function deploymentOf(pen: ChinesePen, title: string, ...sources: readonly string[]): Words {
  const match = DEPLOYMENT.exec(tidyText(title))
  const subject = (match?.[1] ?? match?.[2])?.trim() ?? ''
  return subject === '' ? pen.say('deploy.next', {}, sources) : pen.say('deploy', { subject: words(subject, sources) }, sources)
}

function isOnlyBy({ voices, item }: Talk, person: Person): boolean {
  return item.kind === 'other' && voices.length === 1 && voices.some((voice) => voice.kind === 'person' && voice.person.id === person.id)
}
