import type { Category } from '../../../domain/news/facts/facts.ts'
import type { LeadScope } from '../grammar.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { eventWords } from './gathering.ts'
import { organizersWords } from './lead.ts'
import { ended, peopleList, thingsList, type ChinesePen } from './pen.ts'

/** Longer lists of delegations belong into the handbook. */
const MOST_DELEGATIONS = 40

/** 各县区代表；有关单位负责人参加会议。 */
export function rosterSentence(pen: ChinesePen): Words {
  const { categories, delegations } = pen.facts
  const event = eventWords(pen)
  if (categories.length > 0) {
    const who = joined(categories.map((category) => categoryWords(pen, category)), '；')
    return who.length === 0 ? NO_WORDS : ended(pen.say('roster', { who, event }))
  }
  if (delegations.length === 0 || delegations.length > MOST_DELEGATIONS) return NO_WORDS
  const who = thingsList(delegations.map(pen.text))
  const areTeams = delegations.every(({ text }) => /(?:团|队|组)$/u.test(text.trim()))
  return ended(pen.say(areTeams ? 'roster' : 'roster.delegations', { who, event }))
}

/** Ready wording without the 参加会议 that the sentence says for all; a count that it lacks follows it. */
function categoryWords(pen: ChinesePen, { told, count, sources }: Category): Words {
  const text = told.text.replace(/[，,]?\s*(?:等)?(?:参加|出席)(?:了)?(?:会议|活动|培训|座谈)?[。.]?\s*$/u, '')
  const what = pen.text({ ...told, text })
  if (count === null || what.length === 0 || /\d/.test(textOf(what))) return what
  return pen.say('category.count', { what, count: words(String(count), sources) })
}

/** Leaders and guests of whom nothing more is known. */
export function listedSentence(pen: ChinesePen): Words {
  const { listed } = pen.facts
  if (listed.length === 0) return NO_WORDS
  return ended(pen.say('roster', { who: peopleList(listed.map((person) => pen.person(person))), event: eventWords(pen) }))
}

/** Who organized, where the lead names only who convened or nobody. */
export function organizersSentence(pen: ChinesePen, lead: LeadScope): Words {
  const units = organizersWords(pen, '，')
  const isToldInLead = lead === 'whole' && pen.facts.occasion.conveners.length === 0
  return units.length === 0 || isToldInLead ? NO_WORDS : ended(pen.say('organizers', { event: eventWords(pen), units }))
}

export function expectedSentence(pen: ChinesePen): Words {
  const { expectedCount } = pen.facts.occasion
  return expectedCount ? ended(pen.say('expected', { count: words(expectedCount.text, expectedCount.sources), event: eventWords(pen) })) : NO_WORDS
}
