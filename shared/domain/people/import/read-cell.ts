import { cleanEmail, cleanPhone } from './clean-contact.ts'
import { cleanDate } from './clean-date.ts'
import { cleanBirthDate, cleanEthnicity, cleanGender, cleanIdNumber } from './clean-identity.ts'
import { cleanJourney, type JourneySide } from './clean-journey.ts'
import { cleanName } from './clean-name.ts'
import { cleanPost, cleanUnit, titlesIn } from './clean-posts.ts'
import { cleanCategory, cleanDiet, cleanLodging, cleanRoommates } from './clean-reception.ts'
import type { Cleaned } from './facts.ts'
import type { Meaning } from './meaning.ts'
import { plainText } from './plain-text.ts'
import { cleanGroup } from './section.ts'

/** What cells are read against. */
export type ReadingContext = {
  /** the event's first day: dates in the list that name no year are near it */
  readonly near?: string
  /** names and short names of units, longest first, for cells that hold unit and title in one */
  readonly knownUnits: readonly string[]
}

/** Longest text that a field takes, and that the note is given from one cell. */
const LONGEST_LINE = 300
const LONGEST_NOTE = 2_000

/** What a cell says under the meaning of its column; an error value or an endless text is never taken over. */
export function readCell(meaning: Meaning, text: string, kind: string, context: ReadingContext): Cleaned {
  if (kind === 'e') return { facts: {}, text: '', doubt: 'error-value', rest: plainText(text) }
  const limit = meaning === 'note' ? LONGEST_NOTE : LONGEST_LINE
  // What is far too long is not even looked at.
  const cleaned = text.length > limit * 4 ? null : cleanedCell(meaning, text, kind, context)
  if (cleaned && cleaned.text.length <= limit) return cleaned
  return { facts: {}, text: '', doubt: 'too-long', rest: plainText(text).slice(0, limit) }
}

function cleanedCell(meaning: Meaning, text: string, kind: string, { near, knownUnits }: ReadingContext): Cleaned {
  switch (meaning) {
    case 'name':
      return cleanName(text)
    case 'gender':
      return cleanGender(text)
    case 'ethnicity':
      return cleanEthnicity(text)
    case 'unit': {
      const unit = cleanUnit(text)
      return { facts: { posts: [{ unit, title: '' }] }, text: unit }
    }
    case 'title': {
      const titles = titlesIn(text)
      return { facts: { posts: titles.map((title) => ({ unit: '', title })) }, text: titles.join('、') }
    }
    case 'post':
      return cleanPost(text, knownUnits)
    case 'phone':
      return cleanPhone(text)
    case 'email':
      return cleanEmail(text)
    case 'idNumber':
      return cleanIdNumber(text, kind)
    case 'birthDate':
      return cleanBirthDate(text, kind)
    case 'politicalStatus': {
      const politicalStatus = plainText(text)
      return { facts: { politicalStatus }, text: politicalStatus }
    }
    case 'category':
      return cleanCategory(text)
    case 'delegation': {
      const delegation = plainText(text)
      return { facts: { delegation }, text: delegation }
    }
    case 'group':
      return cleanGroup(text)
    case 'lodging':
      return cleanLodging(text)
    case 'roommates':
      return cleanRoommates(text)
    case 'arrival':
    case 'arrivalNumber':
      return cleanJourney(text, 'arrival', near)
    case 'departure':
    case 'departureNumber':
      return cleanJourney(text, 'departure', near)
    case 'arrivalTime':
      return cleanJourneyTime(text, kind, 'arrival', near)
    case 'departureTime':
      return cleanJourneyTime(text, kind, 'departure', near)
    case 'diet':
      return cleanDiet(text)
    case 'note': {
      const note = plainText(text)
      return { facts: { notes: [note] }, text: note }
    }
    case 'ignore':
      return { facts: {}, text: '' }
  }
}

/** A column of dates may hold 46307, the day of a spreadsheet, where a journey would look for a train. */
function cleanJourneyTime(text: string, kind: string, side: JourneySide, near: string | undefined): Cleaned {
  const { date } = cleanDate(text, kind, near)
  return date === null ? cleanJourney(text, side, near) : { facts: { [side]: { at: { date } } }, text: date }
}
