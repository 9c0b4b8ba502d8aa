import type { Point, Statement, Talk } from '../../../domain/news/facts/talks.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import { importance } from '../importance.ts'
import type { PlannedSentence } from '../plan.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { asSubject, ended, type EnglishPen } from './pen.ts'
import { insideSentence, tidyText } from './tidy-text.ts'
import { voiceAgain, voicesWords } from './people.ts'

/** What a speech said, as reported speech: nobody is quoted in words that the event does not hold. */
export function speechSentences(talk: Talk, claims: readonly Statement[]): readonly PlannedSentence<EnglishPen>[] {
  const isAside = ['exchange', 'report', 'lecture', 'other'].includes(talk.item.kind)
  const points = talk.points.map((point, index) => ({
    key: `speech.${talk.item.id}.${index}`,
    importance: isAside ? importance.exchangePoint : index === 0 ? importance.firstPoint : importance.point - Math.min(index, 5),
    write: (pen: EnglishPen) => pointSentence(pen, talk, point, index),
  }))
  return [...points, ...claims.map((claim): PlannedSentence<EnglishPen> => ({
    key: `claim.${claim.id}`,
    importance: importance.claim,
    write: (pen) => claimedBy(pen, claim, pen.isFirst(`speech.${talk.item.id}`) ? asSubject(voicesWords(pen, talk.voices)) : voiceAgain(pen, talk.voices)),
  }))]
}

const OCCASIONS = ['instruction', 'welcome', 'keynote', 'speech', 'summary', 'comment'] as const

function pointSentence(pen: EnglishPen, talk: Talk, point: Point, index: number): Words {
  const { text, clauses } = point
  const typed = tidyText(text?.text ?? '')
  const inside = insideSentence(typed)
  const lead = text ? words(inside ?? typed, text.sources) : NO_WORDS
  const list = joined(clauses.map(pen.text), '; ', '; and ')
  const content = lead.length > 0 && list.length > 0 ? [...lead, { text: ': ', sources: [] }, ...list] : lead.length > 0 ? lead : list
  if (content.length === 0) return NO_WORDS
  const at = sourcePath('agendaItems', talk.item.id, 'keyPoints', index, 'verb')
  const isFirst = pen.isFirst(`speech.${talk.item.id}`)
  const kind = OCCASIONS.find((each) => each === talk.item.kind) ?? 'other'
  const occasion = isFirst ? pen.say(`speech.${kind}`, {}, [sourcePath('agendaItems', talk.item.id, 'kind')]) : NO_WORDS
  const who = isFirst ? speakers(pen, talk) : voiceAgain(pen, talk.voices)
  const verb = pen.say(`verb.${point.verb}`, {}, [at])
  if ((point.verb === 'require' || point.verb === 'hope') && textOf(content).startsWith('to ')) return ended(pen.say('point.participants', { occasion, who, content }, [at]))
  if (point.verb === 'express' && /^(?:thanks|gratitude|congratulations|support|confidence|appreciation|hope)\b/i.test(textOf(content))) {
    return ended(pen.say('point.thanks', { occasion, who, content }, [at]))
  }
  return ended(pen.say(inside === null || lead.length === 0 ? 'point.colon' : 'point.that', { occasion, who, verb, content }))
}

function speakers(pen: EnglishPen, talk: Talk): Words {
  if (talk.voices.length > 0) return asSubject(voicesWords(pen, talk.voices))
  const source = [sourcePath('agendaItems', talk.item.id, 'speakers')]
  return pen.unknown(pen.say('mark.speaker', {}, source), source)
}

export function otherClaim(claim: Statement): PlannedSentence<EnglishPen> {
  return {
    key: `claim.${claim.id}`,
    importance: importance.claim,
    write: (pen) => {
      if (claim.person) return claimedBy(pen, claim, asSubject(pen.person(claim.person, [sourcePath('claims', claim.id, 'personId')])))
      const typed = tidyText(claim.told.text)
      if (typed === '') return NO_WORDS
      if (!claim.source) return ended(pen.say('claim.told', { claim: words(typed, claim.told.sources) }))
      // 43 loans a head in the branches visited
      if (/^\d/.test(typed)) return ended(pen.say('claim.figures', { source: pen.text(claim.source), claim: words(typed, claim.told.sources) }))
      return ended(pen.say('claim.source', { source: pen.text(claim.source), claim: words(insideSentence(typed) ?? typed, claim.told.sources) }))
    },
  }
}

function claimedBy(pen: EnglishPen, { told }: Statement, who: Words): Words {
  const typed = tidyText(told.text)
  if (typed === '') return NO_WORDS
  const inside = insideSentence(typed)
  return ended(pen.say(inside === null ? 'claim.by-colon' : 'claim.by', { who, claim: words(inside ?? typed, told.sources) }))
}
