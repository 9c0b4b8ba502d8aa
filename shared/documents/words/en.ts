import { agendaWords } from './en/agenda.ts'
import { documentsWords } from './en/documents.ts'
import { eventWords } from './en/event.ts'
import { peopleWords } from './en/people.ts'
import { piecesWords } from './en/pieces.ts'
import { receptionWords } from './en/reception.ts'
import { seatingWords } from './en/seating.ts'
import { toursWords } from './en/tours.ts'
import type { Words } from './words.ts'

export const enWords: Words = { ...eventWords, ...agendaWords, ...peopleWords, ...toursWords, ...seatingWords, ...receptionWords, ...documentsWords, ...piecesWords }
