import type { Facts } from '../../../domain/news/facts/facts.ts'
import type { Grammar } from '../grammar.ts'
import type { EnglishBook } from '../phrase-book/en.ts'
import { ceremonySentences, exchangeSentences, groupsSentence, lecturesSentence, listedSentence, rosterSentence, sessionsSentence } from './happenings.ts'
import { durationSentence, expectedSentence, heldSentence, organizersSentence, purposesSentence, shoulderTitle, themeSentence, titleSentence, willBeHeldSentence } from './lead.ts'
import { englishPen, type EnglishPen } from './pen.ts'
import { peopleSentence } from './people.ts'
import { otherClaim, speechSentences } from './speech.ts'
import { stopSentences, visitSentence } from './visit.ts'

/** English papers print the same words for every outlet; only the order differs, and that is the plan's. */
export function englishGrammar(facts: Facts, book: EnglishBook): Grammar<EnglishPen> {
  return {
    newPen: () => englishPen(facts, book),
    title: titleSentence,
    shoulderTitle,
    held: heldSentence,
    willBeHeld: willBeHeldSentence,
    people: peopleSentence,
    presiders: (pen, presiders) => peopleSentence(pen, presiders, 'past'),
    purposes: purposesSentence,
    theme: themeSentence,
    duration: durationSentence,
    expected: expectedSentence,
    speech: speechSentences,
    claim: otherClaim,
    exchanges: exchangeSentences,
    lectures: lecturesSentence,
    isToldInExchange: () => false,
    ceremonies: ceremonySentences,
    groups: groupsSentence,
    sessions: sessionsSentence,
    visit: visitSentence,
    stops: stopSentences,
    organizers: organizersSentence,
    listed: listedSentence,
    roster: rosterSentence,
  }
}
