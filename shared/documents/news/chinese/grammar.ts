import type { Facts } from '../../../domain/news/facts/facts.ts'
import type { Grammar } from '../grammar.ts'
import type { ChineseBook } from '../phrase-book/zh-cn.ts'
import { expectedSentence, listedSentence, organizersSentence, rosterSentence } from './closing.ts'
import { peopleSentence, presidersSentence } from './deeds.ts'
import { exchangeSentences, isContentOfReport, lecturesSentence } from './exchange.ts'
import { durationSentence, heldSentence, purposesSentence, themeSentence, willBeHeldSentence } from './lead.ts'
import { chinesePen, type ChinesePen } from './pen.ts'
import { ceremonySentences, groupsSentence, sessionsSentence } from './proceedings.ts'
import { otherClaim, speechSentences } from './speech.ts'
import { shoulderTitle, titleSentence } from './title.ts'
import { stopSentences, visitSentence } from './visit.ts'

export function chineseGrammar(facts: Facts, book: ChineseBook): Grammar<ChinesePen> {
  return {
    newPen: () => chinesePen(facts, book),
    title: titleSentence,
    shoulderTitle,
    held: heldSentence,
    willBeHeld: willBeHeldSentence,
    people: peopleSentence,
    presiders: presidersSentence,
    purposes: purposesSentence,
    theme: themeSentence,
    duration: durationSentence,
    expected: expectedSentence,
    speech: speechSentences,
    claim: otherClaim,
    exchanges: exchangeSentences,
    lectures: lecturesSentence,
    isToldInExchange: isContentOfReport,
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
