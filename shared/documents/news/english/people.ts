import type { Appearance, Deed } from '../../../domain/news/facts/appearance.ts'
import type { Voice } from '../../../domain/news/facts/talks.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import type { Person } from '../../../domain/people/person.ts'
import type { Tense } from '../grammar.ts'
import { inProtocolOrder } from '../platform.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { asSubject, ended, eventWords, listed, sessionWords, type EnglishPen } from './pen.ts'
import { tidyText } from './tidy-text.ts'

/** Who did what, those who did the same together, each group a clause of one sentence. */
export function peopleSentence(pen: EnglishPen, appearances: readonly Appearance[], tense: Tense): Words {
  const runs: { readonly people: Person[]; readonly deeds: Words; readonly sources: string[] }[] = []
  for (const { person, deeds } of appearances) {
    const clause = deedsWords(pen, deeds, tense)
    if (clause.length === 0) continue
    const last = runs.at(-1)
    if (last && textOf(last.deeds) === textOf(clause)) {
      last.people.push(person)
      last.sources.push(...clause.flatMap(({ sources }) => sources))
    } else runs.push({ people: [person], deeds: clause, sources: clause.flatMap(({ sources }) => sources) })
  }
  const sentences = runs.map(({ people, deeds, sources }) => [
    ...asSubject(listed(inProtocolOrder(pen.facts, people).map((person) => pen.person(person)))),
    ...words(` ${textOf(deeds)}`, sources),
  ])
  // Appositions make one long sentence unreadable; each group gets its own.
  return joined(sentences.map(ended), ' ')
}

const DEED_ORDER: readonly Deed['kind'][] = ['instruct', 'attend', 'preside', 'welcome', 'keynote', 'speak', 'comment', 'summarise', 'join', 'accompany', 'observe']

function deedsWords(pen: EnglishPen, deeds: readonly Deed[], tense: Tense): Words {
  const talksThere = deeds.filter((deed) => deed.kind === 'speak' && deed.mode !== 'written')
  const told = [...deeds].sort((a, b) => DEED_ORDER.indexOf(a.kind) - DEED_ORDER.indexOf(b.kind))
    // Who addressed a meeting attended it; saying both is how Chinese puts it.
    .filter((deed) => !(deed.kind === 'attend' && deed.object === null && deed.mode === 'present' && talksThere.length > 0))
    .map((deed) => deedWords(pen, deed, tense))
  return joined(told, ', ', ' and ')
}

function deedWords(pen: EnglishPen, deed: Deed, tense: Tense): Words {
  const gathering = gatheringWords(pen, deed)
  const { kind, mode, sources } = deed
  if (kind === 'instruct') return tense === 'ahead' ? NO_WORDS : pen.say('deed.instruct', {}, sources)
  if (mode === 'written' && tense === 'past' && (kind === 'speak' || kind === 'keynote' || kind === 'welcome')) return pen.say(`deed.${kind}-written`, {}, sources)
  switch (kind) {
    case 'attend':
    case 'preside':
    case 'join':
    case 'observe':
    case 'speak':
      return pen.say(tense === 'ahead' ? `will.${kind}` : `deed.${kind}`, { gathering }, sources)
    case 'accompany':
    case 'keynote':
    case 'welcome':
    case 'summarise':
    case 'comment':
      return pen.say(tense === 'ahead' ? `will.${kind}` : `deed.${kind}`, {}, sources)
  }
}

function gatheringWords(pen: EnglishPen, deed: Deed): Words {
  const object = pen.text(deed.object)
  if (object.length > 0) return object
  if (deed.mode === 'partial') return pen.say('related', {}, deed.sources)
  return deed.session ? sessionWords(pen, deed.session) : eventWords(pen)
}

export function voiceWords(pen: EnglishPen, voice: Voice): Words {
  switch (voice.kind) {
    case 'person':
      return pen.person(voice.person, voice.sources)
    case 'words':
      return pen.text(voice.told)
    case 'count': {
      const count = words(String(voice.count), voice.sources)
      const what = words(tidyText(voice.of), voice.sources)
      return what.length === 0 ? pen.say('count.people', { count }) : pen.say('count', { count, what })
    }
    case 'unknown':
      return pen.unknown(pen.say('mark.speaker', {}, voice.sources), voice.sources)
  }
}

export function voicesWords(pen: EnglishPen, voices: readonly Voice[]): Words {
  return listed(voices.map((voice) => voiceWords(pen, voice)))
}

/** he or she where the gender is known, else the name again. */
export function voiceAgain(pen: EnglishPen, voices: readonly Voice[]): Words {
  const [voice] = voices
  if (!voice || voices.length > 1 || voice.kind !== 'person' || voice.person.gender === undefined) return voicesWords(pen, voices)
  return pen.say(`pronoun.${voice.person.gender}`, {}, [sourcePath('people', voice.person.id, 'gender'), ...voice.sources])
}
